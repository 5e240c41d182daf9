#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

namespace core {

/// The answers of several respondents without those of one. What was settled stays so; where one respondent alone is
/// left, the answers are theirs.
Answers remove_respondent(const Rubric& rubric, const Answers& merged, int contribution);

} // namespace core
