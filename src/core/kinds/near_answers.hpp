#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>

namespace core {

/// An answer that is `answered`, one rung or one ticked item away; nothing beyond the ends, or where nothing is scored.
/// Which item is of no account: the level depends on how many are ticked.
std::optional<Answer> find_neighbour(const Question& question, Answer answer, int step);

/// The middle rung, of an even number the lower of the two; or half of the items. Only of a question that is scored.
Answer answer_in_the_middle(const Question& question);

} // namespace core
