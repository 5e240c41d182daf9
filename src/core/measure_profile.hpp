#pragma once

#include "core/find_shown.hpp"
#include "core/round_means.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "core/tally_stages.hpp"

#include <vector>

namespace core {

struct Profile {
    Figure overall;
    std::vector<DimensionProfile> dimensions; ///< one a dimension
    std::vector<ExactMean> means;             ///< one a dimension, of its visible answered questions
};

Profile measure_profile(const Rubric& rubric, const std::vector<Shown>& shown, const StageTallies& tallies);
Profile measure_profile(const Rubric& rubric, const Answers& answers);

} // namespace core
