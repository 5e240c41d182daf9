#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"

#include <optional>
#include <vector>

namespace core {

/// Of the questions that would settle the stage the unanswered, material one whose outcomes leave the smallest mean of
/// high - low (index into Rubric::questions). Nothing when the stage is settled or no such question is left.
std::optional<int> choose_question(const Rubric& rubric, const Answers& answers);

/// The same; `settling` is what find_settling gives. Varies `tallies` and leaves them as they were.
std::optional<int> choose_question(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                   const std::vector<int>& settling);

/// What quick mode asks next: the quick questions in rubric order, then choose_question. Nothing when it is through.
std::optional<int> choose_quick_question(const Rubric& rubric, const Answers& answers);

/// About how many questions quick mode still asks: a rollout in which each is answered by its middle rung.
int count_to_go(const Rubric& rubric, const Answers& answers);

} // namespace core
