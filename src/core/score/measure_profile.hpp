#pragma once

#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/round_means.hpp"
#include "core/score/tally_stages.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

struct Profile {
    Figure overall;
    std::vector<DimensionProfile> dimensions; ///< one per dimension
    std::vector<ExactMean> means;             ///< one per dimension, of its visible answered questions
};

Profile measure_profile(const Rubric& rubric, const std::vector<Shown>& shown, const StageTallies& tallies);
Profile measure_profile(const Rubric& rubric, const Answers& answers);

} // namespace core
