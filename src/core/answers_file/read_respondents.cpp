#include "core/answers_file/read_respondents.hpp"

#include "core/answers_file/read_plans.hpp"
#include "core/limits.hpp"
#include "core/people/agree_answers.hpp"
#include "core/people/settle_question.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

Contribution read_contribution(const JsonNode& node, AnswerReading& answers) {
    FieldReader fields(node, name_by_position("respondent", node), answers.reading);
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

void add_once(const std::vector<std::string>& from, std::vector<std::string>& to) {
    IdMap known;
    for (const std::string& words : to) known.add(words);
    for (const std::string& words : from)
        if (known.add(words)) to.push_back(words);
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
        const int index = find_question(*field, "settlement of", answers);
        if (index < 0) continue;
        const std::string author =
            read_words(*field, "Who settled the question " + quote(field->key), false, answers.reading);
        Answer& answer = result.given[static_cast<std::size_t>(index)];
        if (answer.state != AnswerState::unanswered) {
            if (!author.empty()) settle_question(result, index, answer, author);
        } else if (sound) { // else the answer may be one of those that could not be read
            refuse(*field, "the settlement of the question " + quote(field->key), answers, [&] {
                return Refusal{"The question " + quote(field->key) + " is settled, but has no answer.",
                               "Add its answer, or remove it from “settled”."};
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
            *words = read_words(*value, quote(field) + " of the " + person.name(), true, reading);
    return respondent;
}

void read_notes(const JsonNode& object, std::vector<std::string>& notes, AnswerReading& answers) {
    for (const JsonNode* field : object.children) {
        const int index = find_question(*field, "note on", answers);
        if (index >= 0)
            notes[static_cast<std::size_t>(index)] =
                read_words(*field, "The note on the question " + quote(field->key), true, answers.reading);
    }
}

void read_respondents(FieldReader& fields, Answers& result, AnswerReading& answers) {
    const JsonNode* list = fields.list("respondents", {1, limits::contributions});
    const JsonNode* settled = fields.object_in("settled");
    if (list) read_contributions(*list, result, answers);
    if (settled && !find(fields.node(), "respondents"))
        fields.report(*settled, "The answers file has “settled”, but no “respondents” who could have differed.",
                      "Remove it, or add the respondents.");
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
            const std::string& id = question_at(rubric, i).id;
            warnings.add(places.of(i),
                         "The answer to the question " + quote(id) +
                             " is not what the respondents agree on, and nobody has settled it; theirs is used.",
                         "Name under “settled” who gave it.");
        }
        answer = std::move(agreed);
    }
    return warnings.take();
}

} // namespace core
