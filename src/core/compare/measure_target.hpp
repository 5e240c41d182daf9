#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <vector>

namespace core {

/// How much of the way to the target of these answers is behind, 0..100, by the exact profile. 100 only if it is
/// reached in every dimension. Nothing without a target.
std::optional<int> percent_to_target(const Rubric& rubric, const Answers& answers);

/// One per dimension: whether it counts on the way to a target. It does with a question that applies, hidden or not.
std::vector<bool> find_counting_areas(const Rubric& rubric, const Answers& answers);

/// The level aimed at in a dimension: its own, or else the stage's. Nothing where neither is named.
std::optional<int> target_level(const Target& target, int dimension);

} // namespace core
