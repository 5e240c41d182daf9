#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// The cheapest way to the next stage after `stage`, then the one to each later stage on top of the steps before. Empty
/// at the last stage, or where no raise can pass the next.
std::vector<Path> find_paths(const Rubric& rubric, const Answers& answers, const StageTallies& tallies, int stage);

} // namespace core
