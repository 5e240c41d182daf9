#pragma once

#include "core/rubric.hpp"
#include "flow/view.hpp"

#include <string>
#include <vector>

namespace flow {

/// The terms that occur in these texts, as indices into Rubric::terms: whole words, case ignored; where one form
/// holds another the longer one counts.
std::vector<int> find_terms(const core::Rubric& rubric, const std::vector<std::string>& texts);

/// Where they stand in a text, in its order.
std::vector<Span> find_term_spans(const core::Rubric& rubric, const std::string& text);

} // namespace flow
