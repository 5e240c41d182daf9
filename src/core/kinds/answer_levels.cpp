#include "core/kinds/answer_levels.hpp"

#include "core/kinds/kinds.hpp"

#include <algorithm>

namespace core {

int level_of(const Question& question, const Answer& answer) {
    return by_kind(question.kind, [&](auto kind) { return kind.level_of(question, answer); });
}

std::vector<int> outcome_levels(const Question& question) {
    return by_kind(question.kind, [&](auto kind) { return kind.outcome_levels(question); });
}

std::vector<int> outcome_levels(const Question& question, const Answer& answer) {
    std::vector<int> levels = outcome_levels(question);
    if (!answer.between) return levels;
    std::erase_if(levels, [&](int level) { return level < answer.between->lowest || level > answer.between->highest; });
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

std::optional<int> highest_named_level(const Question& question) {
    return by_kind(question.kind, [&](auto kind) { return kind.highest_named_level(question); });
}

std::vector<bool> other_lines(const Question& question, const Answer& answer) {
    std::vector<bool> others(question.items.size(), true);
    for (std::size_t i = 0; i < answer.ticked.size(); ++i)
        others[i] = !answer.ticked[i] && (i >= answer.unknown_lines.size() || !answer.unknown_lines[i]);
    return others;
}

void settle_lines(const Question& question, Answer& answer) {
    if (std::find(answer.unknown_lines.begin(), answer.unknown_lines.end(), true) == answer.unknown_lines.end())
        answer.unknown_lines.clear();
    const LevelRange levels = ChecklistKind::levels_between(question, answer);
    answer.state = levels.lowest == levels.highest ? AnswerState::answered : AnswerState::unknown;
}

Reach reach_of(const Question& question, const Answer& answer) {
    Reach reach;
    if (!is_scored(question)) return reach;
    if (answer.state == AnswerState::not_applicable) {
        reach.applicable = false;
    } else if (answer.state == AnswerState::answered) {
        reach.lowest = reach.highest = level_of(question, answer);
    } else if (answer.between) {
        reach.lowest = answer.between->lowest;
        reach.highest = answer.between->highest;
    } else if (is_range(answer)) {
        const LevelRange levels = ChecklistKind::levels_between(question, answer);
        reach.lowest = levels.lowest;
        reach.highest = levels.highest;
    } else {
        reach.highest = highest_named_level(question).value_or(0);
        reach.may_leave = question.allow_not_applicable;
    }
    return reach;
}

std::optional<Reach> neighbouring_reach(const Question& question, Answer answer, int step) {
    const bool found = by_kind(question.kind, [&](auto kind) { return kind.step(question, answer, step); });
    return found ? std::optional(reach_of(question, answer)) : std::nullopt;
}

int middle_level(const Question& question) {
    Answer answer;
    by_kind(question.kind, [&](auto kind) { kind.answer_in_the_middle(question, answer); });
    return level_of(question, answer);
}

} // namespace core
