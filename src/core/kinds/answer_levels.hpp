#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <vector>

namespace core {

/// The level of an answer that is `answered`: its rung's, or that of the highest threshold its ticks reach.
int level_of(const Question& question, const Answer& answer);

/// Is it a checklist, or what several say of one, that is open between two levels since some lines are unknown?
inline bool is_range(const Answer& answer) {
    return answer.state == AnswerState::unknown && (answer.between || !answer.ticked.empty());
}

/// The lines of a checklist that are neither ticked nor unknown: one per item.
std::vector<bool> other_lines(const Question& question, const Answer& answer);

/// Makes a checklist whose lines are given what they come to: answered, or a range.
void settle_lines(const Question& question, Answer& answer);

/// What a question's answer is, or could still become, as if the question were shown.
struct Reach {
    int lowest = 0; ///< levels; both 0 where the question is "not applicable" or scores nothing
    int highest = 0;
    bool applicable = true;
    bool may_leave = false; ///< open, and "not applicable" is allowed, and nothing says that it does apply
};

Reach reach_of(const Question& question, const Answer& answer);

/// The levels that its outcomes lead to, ascending: one per rung (so a level may come twice), of a checklist the
/// distinct levels. Empty for a question that scores nothing.
std::vector<int> outcome_levels(const Question& question);

/// The same where respondents differ: the distinct ones from the lowest to the highest level that they gave.
std::vector<int> outcome_levels(const Question& question, const Answer& answer);

/// Of the levels that the question names; nothing where one could not be read, or there is none.
std::optional<int> highest_named_level(const Question& question);

/// One rung, or one ticked item, away; nothing beyond the ends. `step` is 1 or -1.
std::optional<Reach> neighbouring_reach(const Question& question, Answer answer, int step);

/// That of the middle rung, or of half of the items.
int middle_level(const Question& question);

} // namespace core
