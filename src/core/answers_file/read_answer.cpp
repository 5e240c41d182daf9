#include "core/answers_file/read_answer.hpp"

#include "core/json/nearest_name.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

const char* const answer_forms =
    "Give one of “rung”, “items”, “unknown” and “not_applicable”, or leave the question out.";

std::string name_answer(const Question& question) {
    return "answer to the question " + quote(question.id);
}

template <class Thing>
std::vector<std::string> list_ids(const std::vector<Thing>& things) {
    std::vector<std::string> ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return ids;
}

/// Only another version's answers lose anything.
std::string name_lost(const char* what, const JsonNode& value, const Question& question, const AnswerReading& answers) {
    if (!answers.migration) return {};
    return std::string("the ") + what + " " + quote(value.text) + " of the question " + quote(question.id);
}

/// Index of the rung, item or option that `value` names, or -1 with a problem or a loss.
template <class Thing>
int find_thing(const JsonNode& value, const std::vector<Thing>& things, const char* what, const Question& question,
               AnswerReading& answers) {
    if (!is_string(value)) {
        answers.reading.problems.add(place_of(value),
                                     "The " + name_answer(question) + " names one of the " + what + "s by " +
                                         name_kind(value) + ".",
                                     "Write its id in double quotes.");
        return -1;
    }
    int index = index_of(things, value.text);
    if (index < 0 && answers.migration)
        index = answers.former.find_thing(static_cast<int>(&question - answers.rubric.questions.data()), value.text);
    if (index >= 0 && things[static_cast<std::size_t>(index)].id != value.text)
        answers.migration->moved.push_back(std::string("the ") + what + " " + quote(value.text) + " of the question " +
                                           quote(question.id) + " to " +
                                           quote(things[static_cast<std::size_t>(index)].id));
    if (index < 0)
        refuse(value, name_lost(what, value, question, answers), answers, [&] {
            return Refusal{
                "The question " + quote(question.id) + " has no " + what + " " + quote(value.text) + ".",
                suggest_name(value.text, list_ids(things), "Use the id of one of its " + std::string(what) + "s.")};
        });
    return index;
}

Answer read_rung(const JsonNode& value, const Question& question, AnswerReading& answers) {
    if (question.kind != QuestionKind::ladder) {
        refuse(value, "the " + name_answer(question), answers, [&] {
            return Refusal{"The question " + quote(question.id) + " is a checklist and has no rungs.",
                           "Give “items”, the list of what is ticked."};
        });
        return {};
    }
    const int choice = find_thing(value, question.rungs, "rung", question, answers);
    return choice < 0 ? Answer{} : Answer{AnswerState::answered, choice, {}, {}, 0};
}

Answer read_items(const JsonNode& value, const Question& question, AnswerReading& answers) {
    if (question.kind != QuestionKind::checklist) {
        refuse(value, "the " + name_answer(question), answers, [&] {
            return Refusal{"The question " + quote(question.id) + " is a ladder and has no items.",
                           "Give “rung”, the id of the rung that is reached."};
        });
        return {};
    }
    if (!is_array(value)) {
        answers.reading.problems.add(
            place_of(value), "“items” of the " + name_answer(question) + " is " + name_kind(value) + ", not a list.",
            "Write it in square brackets: [ … ].");
        return {};
    }
    Answer answer{AnswerState::answered, -1, std::vector<bool>(question.items.size(), false), {}, 0};
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

Answer read_unknown(const JsonNode& value, const Question& question, std::string mend, AnswerReading& answers) {
    if (value.kind == JsonKind::boolean && value.truth) return {AnswerState::unknown, -1, {}, {}, 0};
    answers.reading.problems.add(
        place_of(value), "“unknown” of the " + name_answer(question) + " is " + name_kind(value) + ", not true.",
        std::move(mend));
    return {};
}

Answer read_not_applicable(const JsonNode& value, const Question& question, AnswerReading& answers) {
    const std::string reason =
        read_words(value, "“not_applicable” of the " + name_answer(question), false, answers.reading);
    if (reason.empty()) return {};
    if (question.allow_not_applicable) return {AnswerState::not_applicable, -1, {}, reason, 0};
    refuse(value, "“not applicable” for the question " + quote(question.id), answers, [&] {
        return Refusal{"The question " + quote(question.id) + " does not allow “not_applicable”.",
                       "Answer it, or say that it is unknown."};
    });
    return {};
}

Answer read_answer(const JsonNode& node, const Question& question, AnswerReading& answers) {
    FieldReader fields(node, name_answer(question), answers.reading);
    const JsonNode* rung = fields.any("rung");
    const JsonNode* items = fields.any("items");
    const JsonNode* unknown = fields.any("unknown");
    const JsonNode* not_applicable = fields.any("not_applicable");
    fields.finish();
    const int given = (rung != nullptr) + (items != nullptr) + (unknown != nullptr) + (not_applicable != nullptr);
    if (is_object(node) && given != 1)
        fields.report(node, "The " + fields.name() + (given == 0 ? " says nothing." : " says several things at once."),
                      answer_forms);
    if (given != 1) return {};
    if (rung) return read_rung(*rung, question, answers);
    if (items) return read_items(*items, question, answers);
    if (unknown) return read_unknown(*unknown, question, answer_forms, answers);
    return read_not_applicable(*not_applicable, question, answers);
}

Answer read_amount(const JsonNode& value, const Question& question, AnswerReading& answers) {
    if (value.kind == JsonKind::integer && value.integer >= -limits::amount_max && value.integer <= limits::amount_max)
        return {AnswerState::answered, -1, {}, {}, value.integer};
    answers.reading.problems.add(place_of(value),
                                 "“amount” of the " + name_answer(question) + " is " + name_value(value) + ".",
                                 "Use a whole number from -9007199254740992 to 9007199254740992.");
    return {};
}

const char* field_of(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::ladder: return "rung";
    case QuestionKind::checklist: return "items";
    case QuestionKind::choice: return "choice";
    case QuestionKind::text: return "text";
    case QuestionKind::amount: break;
    }
    return "amount";
}

Answer read_context_answer(const JsonNode& node, const Question& question, AnswerReading& answers) {
    FieldReader fields(node, name_answer(question), answers.reading);
    const JsonNode* unknown = fields.any("unknown");
    const JsonNode* values[] = {fields.any("choice"), fields.any("text"), fields.any("amount"), unknown};
    fields.finish();
    const JsonNode* value = find(node, field_of(question.kind));
    const auto given =
        std::count_if(std::begin(values), std::end(values), [](const JsonNode* one) { return one != nullptr; });
    const std::string mend = "Give " + quote(field_of(question.kind)) + ", or leave the question out.";
    if (!is_object(node)) return {};
    if (given != 1) {
        fields.report(node, "The " + fields.name() + (given == 0 ? " says nothing." : " says several things at once."),
                      mend);
        return {};
    }
    if (unknown) return read_unknown(*unknown, question, mend, answers);
    if (!value) {
        refuse(node, "the " + fields.name(), answers, [&] {
            return Refusal{"The " + fields.name() + " has no " + quote(field_of(question.kind)) + ".", mend};
        });
        return {};
    }
    if (question.kind == QuestionKind::amount) return read_amount(*value, question, answers);
    if (question.kind == QuestionKind::choice) {
        const int choice = find_thing(*value, question.options, "option", question, answers);
        return choice < 0 ? Answer{} : Answer{AnswerState::answered, choice, {}, {}, 0};
    }
    const std::string words = read_words(*value, "“text” of the " + fields.name(), true, answers.reading);
    return words.empty() ? Answer{} : Answer{AnswerState::answered, -1, {}, words, 0};
}

std::size_t count_moved(const AnswerReading& answers) {
    return answers.migration ? answers.migration->moved.size() : 0;
}

/// Speaks this field, by a former id, for a question that no other field of its object speaks for: under the id of
/// today, or earlier in the file? Whoever asks takes the fields in their order.
bool claim(int question, const JsonNode& field, AnswerReading& answers) {
    if (answers.claimed_in != field.parent) {
        answers.claimed_in = field.parent;
        answers.claimed.assign(answers.rubric.questions.size(), false);
        for (const JsonNode* other : field.parent->children)
            if (const int index = answers.question_ids.find(other->key); index >= 0)
                answers.claimed[static_cast<std::size_t>(index)] = true;
    }
    if (answers.claimed[static_cast<std::size_t>(question)]) return false;
    answers.claimed[static_cast<std::size_t>(question)] = true;
    return true;
}

/// The question that had this id in the version that was answered, or -1.
int find_moved(const JsonNode& field, const char* what, AnswerReading& answers) {
    const int index = answers.migration ? answers.former.find_question(field.key) : -1;
    if (index < 0 || !claim(index, field, answers)) return -1;
    const Question& question = answers.rubric.questions[static_cast<std::size_t>(index)];
    answers.migration->moved.push_back(std::string("the ") + what + " the question " + quote(field.key) + " to " +
                                       quote(question.id));
    return index;
}

/// Puts an answer in its place, and counts it as kept if nothing of it was moved since `moved_before`.
void put_answer(Answer answer, int question, std::size_t moved_before, std::vector<Answer>& given,
                AnswerReading& answers) {
    if (answers.migration && answer.state != AnswerState::unanswered && count_moved(answers) == moved_before)
        ++answers.migration->kept;
    given[static_cast<std::size_t>(question)] = std::move(answer);
}

bool is_sound(int question, const AnswerReading& answers) {
    return answers.sound_questions.empty() || answers.sound_questions[static_cast<std::size_t>(question)];
}

} // namespace

int find_question(const JsonNode& field, const char* what, AnswerReading& answers) {
    int index = answers.question_ids.find(field.key);
    if (index < 0) index = find_moved(field, what, answers);
    if (index >= 0 || !answers.question_ids.complete || field.key.starts_with("x_")) return index;
    std::string lost = answers.migration ? std::string("the ") + what + " the question " + quote(field.key) : "";
    refuse(field, std::move(lost), answers, [&] {
        return Refusal{"The question " + quote(field.key) + " is not in the rubric.",
                       suggest_name(field.key, answers.question_ids.ids, "Name a question that the rubric has.")};
    });
    return index;
}

void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers) {
    for (const JsonNode* field : object.children) {
        const std::size_t moved_before = count_moved(answers);
        const int index = find_question(*field, "answer to", answers);
        if (index < 0 || !is_sound(index, answers)) continue;
        const Question& question = answers.rubric.questions[static_cast<std::size_t>(index)];
        if (is_scored(question))
            put_answer(read_answer(*field, question, answers), index, moved_before, given, answers);
        else
            refuse(*field, "the " + name_answer(question), answers, [&] {
                return Refusal{"The question " + quote(question.id) +
                                   " scores nothing, so its answer does not stand here.",
                               "Move it to “context”."};
            });
    }
}

void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers) {
    for (const JsonNode* field : object.children) {
        const std::size_t moved_before = count_moved(answers);
        const int index = find_question(*field, "answer to", answers);
        if (index < 0 || !is_sound(index, answers)) continue;
        const Question& question = answers.rubric.questions[static_cast<std::size_t>(index)];
        if (!is_scored(question))
            put_answer(read_context_answer(*field, question, answers), index, moved_before, given, answers);
        else
            refuse(*field, "the " + name_answer(question), answers, [&] {
                return Refusal{"The question " + quote(question.id) +
                                   " is scored, so its answer does not stand in “context”.",
                               "Move it to “answers”."};
            });
    }
}

} // namespace core
