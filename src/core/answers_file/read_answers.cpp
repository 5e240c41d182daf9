#include "core/answers_file/read_answers.hpp"

#include "core/answers_file/read_answer.hpp"
#include "core/answers_file/read_plans.hpp"
#include "core/answers_file/read_respondents.hpp"
#include "core/json/json_reader.hpp"
#include "core/json/nearest_name.hpp"
#include "core/limits.hpp"
#include "core/score/find_contradictions.hpp"
#include "core/words/say.hpp"

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
    const JsonNode* format =
        fields.required("format", sentence("Add it: {value}, in double quotes.", {"streamstage-answers"}));
    const JsonNode* version = find(fields.node(), "schema_version");
    if (format && !(is_string(*format) && (format->text == "streamstage-answers" || is_result(fields.node()))))
        fields.report(*format,
                      sentence("The file holds no Streamstage answers: its format is {value}.",
                               {is_string(*format) ? name_value(*format) : name_kind(*format)}),
                      sentence("Choose a file that was saved as answers or as a result."));
    else if (version && version->kind == JsonKind::integer && version->integer > format_version)
        fields.report(
            *version,
            sentence("The answers are written in version {version} of the format; this program reads version {own}.",
                     {version->integer, format_version}),
            sentence("Use a newer Streamstage."));
    else
        fields.required_whole("schema_version", {format_version, format_version});
    return problems.empty();
}

/// The version of the rubric that the answers were given to; nothing, with a problem, if it is not this rubric.
std::optional<std::string> read_version(FieldReader& fields, const Rubric& rubric, Reading& reading) {
    fields.required("rubric", sentence("Add the “{id}” and the “{version}” of the rubric.", {"id", "version"}));
    const JsonNode* node = fields.object_in("rubric");
    if (!node) return std::nullopt;
    FieldReader named(*node, sentence("rubric of the answers"), reading);
    const std::string id = named.required_word("id");
    const std::string version = named.required_word("version");
    named.finish();
    if (id.empty() || version.empty()) return std::nullopt;
    if (id == rubric.id) return version;
    named.report(
        *find(*node, "id"),
        sentence("The answers belong to the rubric “{theirs}”, not to “{rubric}”.",
                 {shown_name(id), shown_name(rubric.id)}),
        sentence("Choose answers to “{rubric}”, or open them with their own rubric.", {shown_name(rubric.id)}));
    return std::nullopt;
}

void read_respondent(FieldReader& fields, Respondent& respondent, Reading& reading) {
    const JsonNode* node = fields.object_in("respondent");
    if (!node) return;
    FieldReader person(*node, sentence("respondent"), reading);
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
            answers.migration->moved.push_back(sentence("the confirmation of the check “{check}” to “{now}”",
                                                        {shown_name(field->key), shown_name(moved)}));
        if (known || is_moved)
            result.confirmed.emplace_back(is_moved ? moved : field->key,
                                          read_words(*field,
                                                     sentence("The reason for “{check}”", {shown_name(field->key)}),
                                                     true, answers.reading));
        else if (!field->key.starts_with("x_"))
            refuse(*field, sentence("the confirmation of the check “{check}”", {shown_name(field->key)}), answers, [&] {
                return Refusal{sentence("The check “{check}” is not in the rubric.", {shown_name(field->key)}),
                               suggest_name(field->key, contradictions.check_ids(),
                                            sentence("Name a check that the rubric has."))};
            });
    }
}

/// What an answers file has and a result has not.
void read_besides(FieldReader& fields, Answers& result, AnswerReading& answers) {
    for (auto [field, words] :
         {std::pair{"organisation", &result.organisation}, std::pair{"prepared_by", &result.prepared_by}})
        if (const JsonNode* value = fields.any(field))
            *words = read_words(*value, fields.name_of(field), true, answers.reading);
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

/// What there is of a list that may be long, as one part of a sentence.
Sentence list_changes(const std::vector<Sentence>& changes) {
    const std::size_t listed = std::min<std::size_t>(changes.size(), limits::dropped_listed);
    Sentence list = changes.front();
    for (std::size_t i = 1; i < listed; ++i) list = sentence_in("format", "{first}, {second}", {list, changes[i]});
    if (listed == changes.size()) return list;
    return sentence_count("{names} and {count} more", "{names} and {count} more",
                          static_cast<std::int64_t>(changes.size() - listed), {list});
}

/// Puts what was moved or dropped behind what is said already.
Sentence add_changes(const char* message, const std::vector<Sentence>& changes, Sentence said) {
    if (changes.empty()) return said;
    return sentence_in("format", "{sentence} {next}", {said, sentence(message, {list_changes(changes)})});
}

Problem warn_of_version(const JsonNode& root, const std::string& version, const Rubric& rubric,
                        const Migration& migration) {
    Sentence told = sentence_count("The answers were given to version “{theirs}” of the rubric, and this is version "
                                   "“{version}”; {count} answer is kept.",
                                   "The answers were given to version “{theirs}” of the rubric, and this is version "
                                   "“{version}”; {count} answers are kept.",
                                   migration.kept, {shown_name(version), shown_name(rubric.version)});
    told = add_changes(message("Moved: {changes}."), migration.moved, std::move(told));
    told = add_changes(message("Dropped: {changes}."), migration.dropped, std::move(told));
    const JsonNode* place = find(*find(root, "rubric"), "version");
    return {place_of(*place), std::move(told),
            migration.dropped.empty() ? sentence("Nothing was dropped.")
                                      : sentence("Keep the file if you want to keep what was dropped.")};
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
    FieldReader fields(tree->root(), sentence("answers file"), reading);
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
