#pragma once

#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"

#include <vector>

namespace core {

/// The open questions, as far as they are shown, that a criterion of the stages in (low, high] waits for, or whose
/// answer decides whether a question of such a criterion is shown. In rubric order.
std::vector<int> find_settling(const Rubric& rubric, const StageTallies& tallies);

} // namespace core
