#include "core/kinds/answer_levels.hpp"
#include "core/kinds/kinds.hpp"
#include "core/kinds/read_items.hpp"
#include "core/kinds/thresholds.hpp"
#include "core/limits.hpp"

#include <algorithm>

namespace core {
namespace {

/// The lists of one answer: what is ticked, and what is unknown.
class LineReader {
public:
    LineReader(const Question& question, AnswerReading& answers)
        : question_(question), answers_(answers), names_(question.items.size()) {}

    /// One per item; false, with a problem, where the value is no list.
    bool read(const JsonNode& value, std::vector<bool>& lines);
    /// Is a line left of those that were named?
    bool any_known() const { return any_known_; }

private:
    void take(const JsonNode& item, std::vector<bool>& lines);

    const Question& question_;
    AnswerReading& answers_;
    std::vector<const JsonNode*> names_; ///< one per item: where it was named first
    bool any_known_ = false;
};

bool LineReader::read(const JsonNode& value, std::vector<bool>& lines) {
    if (!is_array(value)) {
        answers_.reading.problems.add(
            place_of(value),
            sentence("{field} is {kind}, not a list.", {name_field(value.key.c_str(), question_), name_kind(value)}),
            in_brackets());
        return false;
    }
    lines.resize(question_.items.size());
    for (const JsonNode* item : value.children) take(*item, lines);
    return true;
}

/// Lines of an earlier version may have become one: then the first that is named counts.
void LineReader::take(const JsonNode& item, std::vector<bool>& lines) {
    const int index = find_thing(item, question_.items, ThingKind::item, question_, answers_);
    if (index < 0) return;
    const JsonNode*& named = names_[static_cast<std::size_t>(index)];
    any_known_ = true;
    if (!named) {
        named = &item;
        lines[static_cast<std::size_t>(index)] = true;
    } else if (named->text == item.text && !answers_.reading.problems.count_if_full()) {
        const bool both = named->parent != item.parent;
        const Sentence what =
            sentence(both ? message("The answer to the question “{question}” names the item “{id}” as ticked and as "
                                    "unknown.")
                          : message("The answer to the question “{question}” names the item “{id}” twice."),
                     {shown_name(question_.id), shown_name(item.text)});
        answers_.reading.problems.add(place_of(item), what,
                                      both ? sentence("Leave it in one of the two lists.") : sentence("Name it once."));
    }
}

} // namespace

void ChecklistKind::read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading) {
    question.items = read_items(fields, "items", "item", reading);
    const int items = question.items.empty() ? limits::items : static_cast<int>(question.items.size());
    question.thresholds = read_thresholds(fields, {1, items}, level_max, reading);
}

Answer ChecklistKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    return read_lines(value, nullptr, question, answers);
}

Answer ChecklistKind::read_lines(const JsonNode& value, const JsonNode* unknown, const Question& question,
                                 AnswerReading& answers) {
    Answer answer;
    LineReader lines(question, answers);
    if (!lines.read(value, answer.ticked) || (unknown && !lines.read(*unknown, answer.unknown_lines))) return {};
    // With none of its ticks left, an empty list would say "nothing is ticked", which nobody said.
    if (!value.children.empty() && !lines.any_known()) return {};
    settle_lines(question, answer);
    return answer;
}

int ChecklistKind::level_of(const Question& question, const Answer& answer) {
    const auto ticks = std::count(answer.ticked.begin(), answer.ticked.end(), true);
    return level_reached(question.thresholds, static_cast<int>(ticks));
}

LevelRange ChecklistKind::levels_between(const Question& question, const Answer& answer) {
    const auto ticks = std::count(answer.ticked.begin(), answer.ticked.end(), true);
    const auto unknown = std::count(answer.unknown_lines.begin(), answer.unknown_lines.end(), true);
    return {level_reached(question.thresholds, static_cast<int>(ticks)),
            level_reached(question.thresholds, static_cast<int>(ticks + unknown))};
}

std::vector<int> ChecklistKind::outcome_levels(const Question& question) {
    return levels_reached(question.thresholds);
}

std::optional<int> ChecklistKind::highest_named_level(const Question& question) {
    return core::highest_named_level(question.thresholds);
}

bool ChecklistKind::step(const Question& question, Answer& answer, int by) {
    // Which item is of no account: the level depends on how many are ticked. But unknown ones stay so while they can.
    answer.ticked.resize(question.items.size());
    answer.unknown_lines.resize(question.items.size());
    std::size_t found = question.items.size();
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        if (answer.ticked[i] != (by < 0)) continue;
        if (found == question.items.size() || (answer.unknown_lines[found] && !answer.unknown_lines[i])) found = i;
    }
    if (found == question.items.size()) return false;
    answer.ticked[found] = by > 0;
    answer.unknown_lines[found] = false;
    settle_lines(question, answer);
    return true;
}

void ChecklistKind::answer_in_the_middle(const Question& question, Answer& answer) {
    answer.ticked.resize(question.items.size());
    std::fill_n(answer.ticked.begin(), question.items.size() / 2, true);
}

} // namespace core
