#pragma once

#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// Indices into Rubric::leadership_questions: those of the path's stage, or of the reached one where there is no path;
/// where it has none, those of the nearest stage that can be claimed and has some, of two the lower.
std::vector<int> find_leadership_questions(const Rubric& rubric, const Scorecard& card);

} // namespace core
