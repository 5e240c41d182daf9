#include "core/kinds/answer_levels.hpp"
#include "core/kinds/kinds.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"
#include "core/words/say.hpp"

#include <utility>

namespace core {
namespace {

const JsonNode& node_of(const JsonNode& list, std::size_t index) {
    return *list.children[index];
}

void check_condition(std::size_t index, const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    const Question& question = rubric.questions[index];
    const JsonNode& node = *find(node_of(*lists.questions, index), "visible_when");
    if (question.allow_not_applicable)
        reading.problems.add_for_author(place_of(node),
                                        "The question " + quote(question.id) +
                                            " has both “visible_when” and “allow_not_applicable”.",
                                        "Remove one of the two.");
    const int other = question.visible_when->question;
    if (other == not_read) return;
    const Question& condition = rubric.questions[static_cast<std::size_t>(other)];
    const auto report = [&](const std::string& fault, std::string fix) {
        reading.problems.add_for_author(place_of(*find(node, "question")),
                                        "The question " + quote(question.id) + " waits for " + fault, std::move(fix));
    };
    const std::string name = quote(condition.id);
    const auto reach = find_reach(other, rubric, lists);
    if (other == static_cast<int>(index))
        report("itself.", "Name a question that stands earlier in the file.");
    else if (other > static_cast<int>(index))
        report(name + ", which stands later in the file.", "Move that question before this one, or name another.");
    else if (!is_scored(condition))
        report(name + ", which scores nothing.", "Name " + name_scored_kinds() + ".");
    if (condition.allow_not_applicable)
        report(name + ", which allows “not applicable”.", "Name another question, or let that one always apply.");
    if (reach && is_scored(condition) && question.visible_when->at_least > *reach)
        reading.problems.add_for_author(
            place_of(*find(node, "at_least")),
            "The question " + quote(question.id) + " is never shown: " + name + " cannot reach level " +
                std::to_string(question.visible_when->at_least) + ".",
            *reach == 0 ? "Name another question." : "Use " + say_english(name_range({1, *reach})) + ".");
}

} // namespace

std::optional<int> find_reach(int index, const Rubric& rubric, const RubricLists& lists) {
    const Question& question = rubric.questions[static_cast<std::size_t>(index)];
    if (const auto highest = highest_named_level(question)) return highest;
    // One that names no level is at 0.
    if (is_scored(question) && lists.sound_questions[static_cast<std::size_t>(index)]) return 0;
    return std::nullopt;
}

namespace {

void check_number_of_conditions(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    int conditions = 0;
    const JsonNode* one_too_many = nullptr;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (rubric.questions[i].visible_when && ++conditions == limits::conditional_questions + 1)
            one_too_many = find(node_of(*lists.questions, i), "visible_when");
    if (one_too_many)
        reading.problems.add_for_author(place_of(*one_too_many),
                                        "The rubric has " + std::to_string(conditions) +
                                            " questions that are shown only when another is answered so.",
                                        "Let at most " + std::to_string(limits::conditional_questions) +
                                            " have “visible_when”.");
}

} // namespace

void check_questions(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    check_number_of_conditions(rubric, lists, reading);
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const Question& question = rubric.questions[i];
        const JsonNode& node = node_of(*lists.questions, i);
        by_kind(question.kind, [&](auto kind) { kind.check_fields(question, node, reading); });
        if (question.visible_when) check_condition(i, rubric, lists, reading);
    }
}

} // namespace core
