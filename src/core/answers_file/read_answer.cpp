#include "core/answers_file/read_answer.hpp"

#include "core/json/nearest_name.hpp"
#include "core/kinds/kinds.hpp"
#include "core/words/say.hpp"

#include <utility>

namespace core {
namespace {

Sentence fix_for(const Question& question) {
    if (!is_scored(question))
        return sentence("Give “{name}”, or leave the question out.", {names_of(question.kind).answer});
    std::string names;
    for (const QuestionKind kind : question_kinds)
        if (is_scored(kind)) names += quote(names_of(kind).answer) + ", ";
    return sentence("Give one of {names} and “{last}”, or leave the question out.",
                    {names + "“unknown”", "not_applicable"});
}

Answer read_unknown(const JsonNode& value, const Question& question, AnswerReading& answers) {
    if (value.kind == JsonKind::boolean && value.truth) return {AnswerState::unknown, -1, {}, {}, 0};
    answers.reading.problems.add(
        place_of(value),
        sentence("{field} is {kind}, not {truth}.", {name_field("unknown", question), name_kind(value), "true"}),
        fix_for(question));
    return {};
}

Answer read_not_applicable(const JsonNode& value, const Question& question, AnswerReading& answers) {
    const std::string reason = read_words(value, name_field("not_applicable", question), false, answers.reading);
    if (reason.empty()) return {};
    if (question.allow_not_applicable) return {AnswerState::not_applicable, -1, {}, reason, 0};
    const std::string id = shown_name(question.id);
    refuse(value, sentence("“not applicable” for the question “{question}”", {id}), answers, [&] {
        return Refusal{sentence("The question “{question}” does not allow “{name}”.", {id, "not_applicable"}),
                       sentence("Answer it, or say that it is unknown.")};
    });
    return {};
}

/// An answer in the field of another kind.
Answer refuse_kind(const JsonNode& node, const JsonNode& value, const Question& question, AnswerReading& answers) {
    const KindNames& names = names_of(question.kind);
    refuse(is_scored(question) ? value : node, name_the_answer(question), answers, [&] {
        if (!is_scored(question))
            return Refusal{sentence("The {part} has no “{name}”.", {name_answer(question), names.answer}),
                           fix_for(question)};
        return Refusal{sentence(names.lacks, {shown_name(question.id)}), sentence(names.fix)};
    });
    return {};
}

Answer read_answer(const JsonNode& node, const Question& question, AnswerReading& answers) {
    FieldReader fields(node, name_answer(question), answers.reading);
    const JsonNode* value = nullptr;
    QuestionKind kind = question.kind;
    int given = 0;
    for (const QuestionKind each : question_kinds) {
        const JsonNode* found = is_scored(each) == is_scored(question) ? fields.any(names_of(each).answer) : nullptr;
        if (!found) continue;
        value = found;
        kind = each;
        ++given;
    }
    const JsonNode* unknown = fields.any("unknown");
    const JsonNode* not_applicable = is_scored(question) ? fields.any("not_applicable") : nullptr;
    fields.finish();
    // Beside the items of a checklist it lists lines; else it is an answer of its own.
    const JsonNode* lines = nullptr;
    if (value && kind == QuestionKind::checklist && unknown && is_array(*unknown)) std::swap(lines, unknown);
    given += (unknown != nullptr) + (not_applicable != nullptr);
    if (is_object(node) && given != 1)
        fields.report(node,
                      given == 0 ? sentence("The {part} says nothing.", {fields.name()})
                                 : sentence("The {part} says several things at once.", {fields.name()}),
                      fix_for(question));
    if (given != 1) return {};
    if (unknown) return read_unknown(*unknown, question, answers);
    if (not_applicable) return read_not_applicable(*not_applicable, question, answers);
    if (kind != question.kind) return refuse_kind(node, *value, question, answers);
    if (lines) return ChecklistKind::read_lines(*value, lines, question, answers);
    return by_kind(kind, [&](auto of) { return of.read_answer(*value, question, answers); });
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

/// What is said of a part of a file that speaks of a question.
struct PartWords {
    const char* moved; ///< its question has another id today
    const char* lost;  ///< its question is no more
};

const PartWords& words_of(AnsweredPart part) {
    static constexpr PartWords words[] = {
        {message("the answer to the question “{question}” to “{now}”"),
         message("the answer to the question “{question}”")},
        {message("the note on the question “{question}” to “{now}”"), message("the note on the question “{question}”")},
        {message("the settlement of the question “{question}” to “{now}”"),
         message("the settlement of the question “{question}”")}};
    return words[static_cast<std::size_t>(part)];
}

/// The question that had this id in the version that was answered, or -1.
int find_moved(const JsonNode& field, AnsweredPart part, AnswerReading& answers) {
    const int index = answers.migration ? answers.former.find_question(field.key) : -1;
    if (index < 0 || !claim(index, field, answers)) return -1;
    const Question& question = answers.rubric.questions[static_cast<std::size_t>(index)];
    answers.migration->moved.push_back(
        sentence(words_of(part).moved, {shown_name(field.key), shown_name(question.id)}));
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

int find_question(const JsonNode& field, AnsweredPart part, AnswerReading& answers) {
    int index = answers.question_ids.find(field.key);
    if (index < 0) index = find_moved(field, part, answers);
    if (index >= 0 || !answers.question_ids.complete || field.key.starts_with("x_")) return index;
    const std::string id = shown_name(field.key);
    refuse(field, sentence(words_of(part).lost, {id}), answers, [&] {
        return Refusal{
            sentence("The question “{question}” is not in the rubric.", {id}),
            suggest_name(field.key, answers.question_ids.ids, sentence("Name a question that the rubric has."))};
    });
    return index;
}

namespace {

Refusal misplaced(const Question& question, bool in_answers) {
    const std::string id = shown_name(question.id);
    return in_answers
               ? Refusal{sentence("The question “{question}” scores nothing, so its answer does not stand here.", {id}),
                         sentence("Move it to “{name}”.", {"context"})}
               : Refusal{sentence("The question “{question}” is scored, so its answer does not stand in “{name}”.",
                                  {id, "context"}),
                         sentence("Move it to “{name}”.", {"answers"})};
}

/// The answers to scored questions, or to those that score nothing.
void read_part(const JsonNode& object, bool scored, std::vector<Answer>& given, AnswerReading& answers) {
    for (const JsonNode* field : object.children) {
        const std::size_t moved_before = count_moved(answers);
        const int index = find_question(*field, AnsweredPart::answer, answers);
        if (index < 0 || !is_sound(index, answers)) continue;
        const Question& question = answers.rubric.questions[static_cast<std::size_t>(index)];
        if (is_scored(question) == scored)
            put_answer(read_answer(*field, question, answers), index, moved_before, given, answers);
        else
            refuse(*field, name_the_answer(question), answers, [&] { return misplaced(question, scored); });
    }
}

} // namespace

void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers) {
    read_part(object, true, given, answers);
}

void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers) {
    read_part(object, false, given, answers);
}

} // namespace core
