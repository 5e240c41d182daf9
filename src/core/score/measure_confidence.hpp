#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/tally_stages.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// Varies `tallies` and leaves them as they were.
Confidence measure_confidence(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                              StageTallies& tallies, std::size_t open_contradictions);

} // namespace core
