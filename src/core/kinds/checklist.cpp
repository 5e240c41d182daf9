#include "core/kinds/kinds.hpp"
#include "core/kinds/read_items.hpp"
#include "core/kinds/thresholds.hpp"
#include "core/limits.hpp"

#include <algorithm>

namespace core {

void ChecklistKind::read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading) {
    question.items = read_items(fields, "items", "item", reading);
    const int items = question.items.empty() ? limits::items : static_cast<int>(question.items.size());
    question.thresholds = read_thresholds(fields, {1, items}, level_max, reading);
}

Answer ChecklistKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    if (!is_array(value)) {
        answers.reading.problems.add(
            place_of(value), "“items” of the " + name_answer(question) + " is " + name_kind(value) + ", not a list.",
            "Write it in square brackets: [ … ].");
        return {};
    }
    Answer answer;
    answer.state = AnswerState::answered;
    answer.ticked.resize(question.items.size());
    bool any_known = value.children.empty();
    for (const JsonNode* item : value.children) {
        const int index = find_thing(*item, question.items, "item", question, answers);
        if (index < 0) continue;
        answer.ticked[static_cast<std::size_t>(index)] = true;
        any_known = true;
    }
    // With none of its ticks left, an empty list would say "nothing is ticked", which nobody said.
    return any_known ? answer : Answer{};
}

int ChecklistKind::level_of(const Question& question, const Answer& answer) {
    const auto ticks = std::count(answer.ticked.begin(), answer.ticked.end(), true);
    return level_reached(question.thresholds, static_cast<int>(ticks));
}

std::vector<int> ChecklistKind::outcome_levels(const Question& question) {
    return levels_reached(question.thresholds);
}

std::optional<int> ChecklistKind::highest_named_level(const Question& question) {
    return core::highest_named_level(question.thresholds);
}

bool ChecklistKind::step(const Question& question, Answer& answer, int by) {
    // Which item is of no account: the level depends on how many are ticked.
    answer.ticked.resize(question.items.size());
    const auto item = std::find(answer.ticked.begin(), answer.ticked.end(), by < 0);
    if (item == answer.ticked.end()) return false;
    *item = by > 0;
    return true;
}

void ChecklistKind::answer_in_the_middle(const Question& question, Answer& answer) {
    answer.ticked.resize(question.items.size());
    std::fill_n(answer.ticked.begin(), question.items.size() / 2, true);
}

} // namespace core
