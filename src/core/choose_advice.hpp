#pragma once

#include "core/find_shown.hpp"
#include "core/round_means.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// The recommendations that fire, best first, each after those it depends on. Looks at the card's stage, stages and
/// path.
std::vector<Advice> choose_advice(const Rubric& rubric, const std::vector<Shown>& shown,
                                  const std::vector<ExactMean>& dimension_means, const Scorecard& card);

} // namespace core
