#include "core/answers_file/read_answers.hpp"

#include "core/answers_file/read_answer.hpp"
#include "core/answers_file/read_plans.hpp"
#include "core/answers_file/read_respondents.hpp"
#include "core/json/json_reader.hpp"
#include "core/json/nearest_name.hpp"
#include "core/limits.hpp"
#include "core/score/find_contradictions.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

constexpr int format_version = 1;

bool is_result(const JsonNode& root) {
    const JsonNode* format = find(root, "format");
    return format && is_string(*format) && format->text == "streamstage-result";
}

/// A file of ours, of a version that this program reads? If not, one problem says so and nothing else is read.
bool is_known_format(FieldReader& fields, const ProblemList& problems) {
    const JsonNode* format = fields.required("format", "Add it: streamstage-answers, in double quotes.");
    const JsonNode* version = find(fields.node(), "schema_version");
    if (format && !(is_string(*format) && (format->text == "streamstage-answers" || is_result(fields.node()))))
        fields.report(*format,
                      "The file holds no Streamstage answers: its format is " +
                          (is_string(*format) ? quote(format->text) : std::string(name_kind(*format))) + ".",
                      "Choose a file that was saved as answers or as a result.");
    else if (version && version->kind == JsonKind::integer && version->integer > format_version)
        fields.report(*version,
                      "The answers are written in version " + std::to_string(version->integer) +
                          " of the format; this program reads version 1.",
                      "Use a newer Streamstage.");
    else
        fields.required_whole("schema_version", {format_version, format_version});
    return problems.empty();
}

/// The version of the rubric that the answers were given to; nothing, with a problem, if it is not this rubric.
std::optional<std::string> read_version(FieldReader& fields, const Rubric& rubric, Reading& reading) {
    fields.required("rubric", "Add the “id” and the “version” of the rubric.");
    const JsonNode* node = fields.object_in("rubric");
    if (!node) return std::nullopt;
    FieldReader named(*node, "rubric of the answers", reading);
    const std::string id = named.required_word("id");
    const std::string version = named.required_word("version");
    named.finish();
    if (id.empty() || version.empty()) return std::nullopt;
    if (id == rubric.id) return version;
    named.report(*find(*node, "id"),
                 "The answers belong to the rubric " + quote(id) + ", not to " + quote(rubric.id) + ".",
                 "Choose answers to " + quote(rubric.id) + ", or open them with their own rubric.");
    return std::nullopt;
}

void read_respondent(FieldReader& fields, Respondent& respondent, Reading& reading) {
    const JsonNode* node = fields.object_in("respondent");
    if (!node) return;
    FieldReader person(*node, "respondent", reading);
    respondent = read_person(person, reading);
    person.finish();
}

/// What can be confirmed: the rubric's checks, and the required points of its stages.
class Contradictions {
public:
    explicit Contradictions(const AnswerReading& reading) : answers(reading) {
        for (const Check& check : answers.rubric.checks) checks.add(check.id);
        for (const Stage& stage : answers.rubric.stages) prefixes.push_back(automatic_prefix(stage));
    }

    bool has(std::string_view id) const {
        return checks.find(id) >= 0 || std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
                   return id.starts_with(prefix) && answers.question_ids.find(id.substr(prefix.size())) >= 0;
               });
    }

    /// The id of today for one whose question had another; empty for any other.
    std::string move(std::string_view id) const {
        for (const std::string& prefix : prefixes) {
            const int question = id.starts_with(prefix) ? answers.former.find_question(id.substr(prefix.size())) : -1;
            if (question >= 0) return prefix + question_at(answers.rubric, question).id;
        }
        return {};
    }

    const std::vector<std::string>& check_ids() const { return checks.ids; }

private:
    const AnswerReading& answers;
    IdList checks;
    std::vector<std::string> prefixes;
};

void read_confirmed(const JsonNode& object, Answers& result, AnswerReading& answers) {
    const Contradictions contradictions(answers);
    IdMap taken; // as they are called today
    if (answers.migration)
        for (const JsonNode* field : object.children) taken.add(field->key);
    for (const JsonNode* field : object.children) {
        const bool known = contradictions.has(field->key);
        const std::string moved = answers.migration && !known ? contradictions.move(field->key) : std::string{};
        const bool is_moved = !moved.empty() && taken.add(moved);
        if (is_moved)
            answers.migration->moved.push_back("the confirmation of the check " + quote(field->key) + " to " +
                                               quote(moved));
        if (known || is_moved)
            result.confirmed.emplace_back(
                is_moved ? moved : field->key,
                read_words(*field, "The reason for " + quote(field->key), true, answers.reading));
        else if (!field->key.starts_with("x_"))
            refuse(*field, "the confirmation of the check " + quote(field->key), answers, [&] {
                return Refusal{
                    "The check " + quote(field->key) + " is not in the rubric.",
                    suggest_name(field->key, contradictions.check_ids(), "Name a check that the rubric has.")};
            });
    }
}

/// What an answers file has and a result has not.
void read_besides(FieldReader& fields, Answers& result, AnswerReading& answers) {
    for (auto [field, words] :
         {std::pair{"organisation", &result.organisation}, std::pair{"prepared_by", &result.prepared_by}})
        if (const JsonNode* value = fields.any(field))
            *words = read_words(*value, quote(field) + " of the answers file", true, answers.reading);
    if (const JsonNode* node = fields.object_in("confirmed")) read_confirmed(*node, result, answers);
    read_respondent(fields, result.respondent, answers.reading);
    result.date = read_date(fields, answers.reading);
    result.target = read_target(fields, answers);
    result.business_case = read_business_case(fields, answers.reading);
    result.plan = read_plan(fields, answers);
    read_respondents(fields, result, answers);
    fields.finish();
}

/// A result carries the answers, to questions that score nothing too, and notes; whatever else it says is computed
/// anew.
Answers read_all(FieldReader& fields, AnswerReading& answers) {
    Answers result = empty_answers(answers.rubric);
    if (const JsonNode* node = fields.object_in("answers")) read_given(*node, result.given, answers);
    if (const JsonNode* node = fields.object_in("context")) read_context(*node, result.given, answers);
    const JsonNode* notes = fields.object_in("notes");
    if (!is_result(fields.node())) read_besides(fields, result, answers);
    if (notes) read_notes(*notes, result.notes, answers);
    return result;
}

/// "; dropped: the answer to the question “a”, …, and 3 more"; nothing for nothing.
std::string list_changes(const char* what, const std::vector<std::string>& changes) {
    std::string words;
    const std::size_t listed = std::min<std::size_t>(changes.size(), limits::dropped_listed);
    for (std::size_t i = 0; i < listed; ++i) words += (i == 0 ? std::string("; ") + what + ": " : ", ") + changes[i];
    if (listed < changes.size()) words += ", and " + std::to_string(changes.size() - listed) + " more";
    return words;
}

Problem warn_of_version(const JsonNode& root, const std::string& version, const Rubric& rubric,
                        const Migration& migration) {
    std::string sentence = "The answers were given to version " + quote(version) +
                           " of the rubric, and this is version " + quote(rubric.version) + "; " +
                           std::to_string(migration.kept) + (migration.kept == 1 ? " answer" : " answers") + " kept" +
                           list_changes("moved", migration.moved) + list_changes("dropped", migration.dropped) + ".";
    const JsonNode* place = find(*find(root, "rubric"), "version");
    return {place_of(*place), std::move(sentence),
            migration.dropped.empty() ? "Nothing was dropped." : "Keep the file if you want to keep what was dropped."};
}

} // namespace

Answers empty_answers(const Rubric& rubric) {
    return {{}, std::vector<Answer>(rubric.questions.size()), std::vector<std::string>(rubric.questions.size()), {}};
}

Read<Answers> read_answers(std::string_view bytes, const Rubric& rubric) {
    ProblemList problems;
    const auto tree = read_json(bytes, problems, {limits::answers_file_bytes, limits::answers_json_values});
    if (!tree) return {std::nullopt, problems.take()};
    Reading reading{problems, {}, {}};
    FieldReader fields(tree->root(), "answers file", reading);
    const bool is_ours = is_object(tree->root()) && is_known_format(fields, problems);
    const auto version = is_ours ? read_version(fields, rubric, reading) : std::nullopt;
    if (!version) return {std::nullopt, problems.take()};

    Migration migration;
    AnswerReading answers{rubric, {}, reading, *version == rubric.version ? nullptr : &migration};
    if (*version != rubric.version) answers.former = FormerPlaces(rubric);
    for (const Question& question : rubric.questions) answers.question_ids.add(question.id);
    Answers result = read_all(fields, answers);
    if (!problems.empty()) return {std::nullopt, problems.take()};
    std::vector<Problem> warnings = agree_anew(tree->root(), rubric, result);
    if (*version != rubric.version)
        warnings.insert(warnings.begin(), warn_of_version(tree->root(), *version, rubric, migration));
    return {std::move(result), std::move(warnings)};
}

} // namespace core
