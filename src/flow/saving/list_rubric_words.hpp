#pragma once

#include "core/rubric.hpp"

#include <string>
#include <vector>

namespace flow {

/// Every text of the rubric that a View may show by itself, in order; none where they are in the language that is
/// spoken, and so need no mark of their own.
std::vector<std::string> list_rubric_words(const core::Rubric& rubric);

} // namespace flow
