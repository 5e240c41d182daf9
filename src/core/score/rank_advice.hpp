#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/round_means.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// The recommendations whose trigger and conditions hold, in the rubric's order. Looks at the card's stage.
std::vector<int> find_fired(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                            const std::vector<ExactMean>& dimension_means, const Scorecard& card);

/// Those that fired, the one that matters most first, each with its reasons. Looks at the card's stage, stages and
/// path.
std::vector<Advice> rank_advice(const Rubric& rubric, const std::vector<int>& fired, const std::vector<Shown>& shown,
                                const std::vector<ExactMean>& dimension_means, const Scorecard& card);

} // namespace core
