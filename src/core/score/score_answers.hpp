#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

namespace core {

/// Everything docs/scoring.md says of these answers. They must fit the rubric, as read_answers makes them.
Scorecard score_answers(const Rubric& rubric, const Answers& answers);

} // namespace core
