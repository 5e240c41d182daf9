#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>

namespace core {

/// The unanswered, visible, material question whose outcomes leave the smallest mean of high - low (index into
/// Rubric::questions). Nothing when the stage is settled or no such question is left.
std::optional<int> choose_question(const Rubric& rubric, const Answers& answers);

/// What quick mode asks next: the quick questions in rubric order, then choose_question. Nothing when it is through.
std::optional<int> choose_quick_question(const Rubric& rubric, const Answers& answers);

/// About how many questions quick mode still asks: a rollout in which each is answered by its middle rung.
int count_to_go(const Rubric& rubric, const Answers& answers);

} // namespace core
