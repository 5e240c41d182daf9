#pragma once

#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/round_means.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// The recommendations that fire, best first, each after those it depends on. Looks at the card's stage, stages and
/// path.
std::vector<Advice> choose_advice(const Rubric& rubric, const std::vector<Shown>& shown,
                                  const std::vector<ExactMean>& dimension_means, const Scorecard& card);

} // namespace core
