#pragma once

#include "core/answers.hpp"
#include "core/bound_stage.hpp"
#include "core/find_shown.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "core/tally_stages.hpp"

#include <vector>

namespace core {

/// Varies `tallies` and leaves them as they were.
Confidence measure_confidence(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                              StageTallies& tallies, std::size_t open_contradictions);

} // namespace core
