#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/round_means.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// Sets the card's advice, withheld and gaps. Looks at its stage, stages, path and staircase.
void choose_advice(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                   const std::vector<ExactMean>& dimension_means, Scorecard& card);

} // namespace core
