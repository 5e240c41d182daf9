#include "core/answers_file/read_respondents.hpp"

#include "core/answers_file/read_plans.hpp"
#include "core/limits.hpp"
#include "core/people/agree_answers.hpp"
#include "core/people/settle_question.hpp"
#include "core/words/say.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

Contribution read_contribution(const JsonNode& node, AnswerReading& answers) {
    FieldReader fields(node, sentence("respondent at position {number}", {node.position + 1}), answers.reading);
    Contribution contribution;
    contribution.respondent = read_person(fields, answers.reading);
    contribution.date = read_date(fields, answers.reading);
    contribution.given.resize(answers.rubric.questions.size());
    if (const JsonNode* given = fields.object_in("answers")) read_given(*given, contribution.given, answers);
    if (const JsonNode* context = fields.object_in("context")) read_context(*context, contribution.given, answers);
    if (const JsonNode* notes = fields.object_in("notes")) {
        contribution.notes.resize(answers.rubric.questions.size());
        read_notes(*notes, contribution.notes, answers);
        const auto is_empty = [](const std::string& note) { return note.empty(); };
        if (std::all_of(contribution.notes.begin(), contribution.notes.end(), is_empty)) contribution.notes.clear();
    }
    fields.finish();
    return contribution;
}

void add_once(const std::vector<Sentence>& from, std::vector<Sentence>& to) {
    IdMap known;
    for (const Sentence& change : to) known.add(say_english(change));
    for (const Sentence& change : from)
        if (known.add(say_english(change))) to.push_back(change);
}

/// What another version does to the answers of many is said once.
void read_contributions(const JsonNode& list, Answers& result, AnswerReading& answers) {
    Migration* const told = answers.migration;
    Migration of_respondents;
    if (told) answers.migration = &of_respondents;
    for (const JsonNode* node : list.children) result.contributions.add(read_contribution(*node, answers));
    answers.migration = told;
    if (!told) return;
    told->kept += of_respondents.kept;
    add_once(of_respondents.moved, told->moved);
    add_once(of_respondents.dropped, told->dropped);
}

void read_settled(const JsonNode& object, Answers& result, AnswerReading& answers) {
    const bool sound = answers.reading.problems.empty();
    for (const JsonNode* field : object.children) {
        const int index = find_question(*field, AnsweredPart::settlement, answers);
        if (index < 0) continue;
        const std::string author =
            read_words(*field, sentence("Who settled the question “{question}”", {shown_name(field->key)}), false,
                       answers.reading);
        Answer& answer = result.given[static_cast<std::size_t>(index)];
        if (answer.state != AnswerState::unanswered) {
            if (!author.empty()) settle_question(result, index, answer, author);
        } else if (sound) { // else the answer may be one of those that could not be read
            const std::string id = shown_name(field->key);
            refuse(*field, sentence("the settlement of the question “{question}”", {id}), answers, [&] {
                return Refusal{sentence("The question “{question}” is settled, but has no answer.", {id}),
                               sentence("Add its answer, or remove it from “{name}”.", {"settled"})};
            });
        }
    }
}

/// Where the file answers each question: an answer that stands nowhere has the file's place.
class GivenPlaces {
public:
    GivenPlaces(const JsonNode& root, const Rubric& rubric) : nodes(rubric.questions.size(), &root) {
        IdMap questions;
        for (const Question& question : rubric.questions) questions.add(question.id, questions.size());
        for (const char* part : {"context", "answers"})
            if (const JsonNode* object = find(root, part))
                for (const JsonNode* field : object->children)
                    if (const int index = questions.find(field->key); index >= 0)
                        nodes[static_cast<std::size_t>(index)] = field;
    }
    Place of(int question) const { return place_of(*nodes[static_cast<std::size_t>(question)]); }

private:
    std::vector<const JsonNode*> nodes;
};

} // namespace

Respondent read_person(FieldReader& person, Reading& reading) {
    Respondent respondent;
    for (auto [field, words] : {std::pair{"name", &respondent.name}, std::pair{"group", &respondent.group}})
        if (const JsonNode* value = person.any(field))
            *words = read_words(*value, person.name_of(field), true, reading);
    return respondent;
}

void read_notes(const JsonNode& object, std::vector<std::string>& notes, AnswerReading& answers) {
    for (const JsonNode* field : object.children) {
        const int index = find_question(*field, AnsweredPart::note, answers);
        if (index >= 0)
            notes[static_cast<std::size_t>(index)] =
                read_words(*field, sentence("The note on the question “{question}”", {shown_name(field->key)}), true,
                           answers.reading);
    }
}

void read_respondents(FieldReader& fields, Answers& result, AnswerReading& answers) {
    const JsonNode* list = fields.list("respondents", {1, limits::contributions});
    const JsonNode* settled = fields.object_in("settled");
    if (list) read_contributions(*list, result, answers);
    if (settled && !find(fields.node(), "respondents"))
        fields.report(*settled,
                      sentence("The answers file has “{name}”, but no “{respondents}” who could have differed.",
                               {"settled", "respondents"}),
                      sentence("Remove it, or add the respondents."));
    else if (settled)
        read_settled(*settled, result, answers);
}

std::vector<Problem> agree_anew(const JsonNode& root, const Rubric& rubric, Answers& result) {
    if (result.contributions.empty()) return {};
    ProblemList warnings;
    const GivenPlaces places(root, rubric);
    for (int i = 0; i < static_cast<int>(rubric.questions.size()); ++i) {
        if (!find_author(result, i).empty()) continue;
        Answer& answer = result.given[static_cast<std::size_t>(i)];
        Answer agreed = agree_on(rubric, result.contributions, i);
        if (answer.state != AnswerState::unanswered && !(answer == agreed) && !warnings.count_if_full()) {
            warnings.add(places.of(i),
                         sentence("The answer to the question “{question}” is not what the respondents agree on, and "
                                  "nobody has settled it; theirs is used.",
                                  {shown_name(question_at(rubric, i).id)}),
                         sentence("Name under “{name}” who gave it.", {"settled"}));
        }
        answer = std::move(agreed);
    }
    return warnings.take();
}

} // namespace core
