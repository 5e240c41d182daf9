#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>

namespace core {

/// What quick mode asks next: the quick questions in rubric order, then of those that could settle the stage the one
/// that leaves least open together with the best to follow it. Nothing when it is through.
std::optional<int> choose_quick_question(const Rubric& rubric, const Answers& answers);

/// About how many questions quick mode still asks: a rollout in which each is answered by its middle rung.
int count_to_go(const Rubric& rubric, const Answers& answers);

} // namespace core
