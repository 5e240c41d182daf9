#include "core/rubric_file/rubric_lists.hpp"

#include <algorithm>

namespace core {
namespace {

const JsonNode& node_of(const JsonNode& list, std::size_t index) {
    return *list.children[index];
}

void check_rungs(const Question& question, const JsonNode& node, Reading& reading) {
    for (std::size_t i = 0; i < question.rungs.size(); ++i) {
        const int level = question.rungs[i].level;
        const int before = i == 0 ? 0 : question.rungs[i - 1].level;
        if (level == not_read || before == not_read) continue;
        const JsonNode& place = *find(node_of(*find(node, "rungs"), i), "level");
        if (i == 0 && level > 0)
            reading.problems.add(place_of(place),
                                 "The first rung of the question " + quote(question.id) + " is at level " +
                                     std::to_string(level) + ".",
                                 "Let the first rung be at level 0.");
        else if (level < before)
            reading.problems.add(place_of(place),
                                 "The rungs of the question " + quote(question.id) + " fall from level " +
                                     std::to_string(before) + " to " + std::to_string(level) + ".",
                                 "Order the rungs from the lowest level to the highest.");
    }
}

void check_condition(std::size_t index, const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    const Question& question = rubric.questions[index];
    const JsonNode& node = *find(node_of(*lists.questions, index), "visible_when");
    if (question.allow_not_applicable)
        reading.problems.add(place_of(node),
                             "The question " + quote(question.id) +
                                 " has both “visible_when” and “allow_not_applicable”.",
                             "Remove one of the two.");
    const int other = question.visible_when->question;
    if (other == not_read) return;
    const Question& condition = rubric.questions[static_cast<std::size_t>(other)];
    const auto report = [&](const std::string& fault, const char* mend) {
        reading.problems.add(place_of(*find(node, "question")),
                             "The question " + quote(question.id) + " waits for " + fault, mend);
    };
    const std::string name = quote(condition.id);
    const auto reach = find_reach(other, rubric, lists);
    if (other == static_cast<int>(index))
        report("itself.", "Name a question that stands earlier in the file.");
    else if (other > static_cast<int>(index))
        report(name + ", which stands later in the file.", "Move that question before this one, or name another.");
    else if (!is_scored(condition))
        report(name + ", which scores nothing.", "Name a ladder or a checklist.");
    if (condition.allow_not_applicable)
        report(name + ", which allows “not applicable”.", "Name another question, or let that one always apply.");
    if (reach && is_scored(condition) && question.visible_when->at_least > *reach)
        reading.problems.add(place_of(*find(node, "at_least")),
                             "The question " + quote(question.id) + " is never shown: " + name +
                                 " cannot reach level " + std::to_string(question.visible_when->at_least) + ".",
                             *reach == 0 ? "Name another question." : "Use " + name_range({1, *reach}) + ".");
}

} // namespace

std::optional<int> find_reach(int index, const Rubric& rubric, const RubricLists& lists) {
    const Question& question = rubric.questions[static_cast<std::size_t>(index)];
    std::vector<int> levels;
    for (const Rung& rung : question.rungs) levels.push_back(rung.level);
    for (const Threshold& threshold : question.thresholds) levels.push_back(threshold.level);
    if (std::find(levels.begin(), levels.end(), not_read) != levels.end()) return std::nullopt;
    if (!levels.empty()) return *std::max_element(levels.begin(), levels.end());
    if (question.kind == QuestionKind::checklist && lists.sound_questions[static_cast<std::size_t>(index)]) return 0;
    return std::nullopt;
}

void check_questions(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        check_rungs(rubric.questions[i], node_of(*lists.questions, i), reading);
        if (rubric.questions[i].visible_when) check_condition(i, rubric, lists, reading);
    }
}

} // namespace core
