#pragma once

#include "core/score/raise_levels.hpp"

#include <vector>

namespace core {

/// The cheapest criteria of the stage to meet on top of those that `levels` meet, so that their weights come to
/// `weight_missing`: one per criterion, true where it is newly met. Least effort, then fewest, then the
/// lexicographically first list of positions. Exact, among all sets that some raises of questions newly meet: with a
/// criterion, such a set holds all that raising its question, and whatever that question's being shown takes, meets
/// along the way. The stage must be within reach: its applicable criteria weigh enough.
std::vector<bool> choose_criteria(const Levels& levels, int stage, int weight_missing);

} // namespace core
