#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "core/tally_stages.hpp"

#include <optional>

namespace core {

/// The cheapest way to the next stage after `stage`. Nothing at the last stage, or where no raise can pass it.
std::optional<Path> find_path(const Rubric& rubric, const Answers& answers, const StageTallies& tallies, int stage);

} // namespace core
