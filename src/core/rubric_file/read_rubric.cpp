#include "core/rubric_file/read_rubric.hpp"

#include "core/json/json_reader.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"
#include "core/words/say.hpp"

#include <utility>

namespace core {
namespace {

constexpr int format_version = 1;

/// Another version of the format would only bring false alarms: then nothing else is read.
bool is_known_format(FieldReader& fields) {
    const JsonNode* version = find(fields.node(), "schema_version");
    if (!version || version->kind != JsonKind::integer || version->integer <= format_version) {
        fields.required_whole("schema_version", {format_version, format_version});
        return true;
    }
    fields.report_for_author(*version,
                             "The rubric is written in version " + std::to_string(version->integer) +
                                 " of the format; this program reads version 1.",
                             "Use a newer Streamstage.");
    return false;
}

void read_language(FieldReader& fields, Reading& reading) {
    const JsonNode* value = find(fields.node(), "language");
    reading.own_language = fields.required_word("language");
    if (!reading.own_language.empty() && !is_language_tag(reading.own_language))
        fields.report_for_author(
            *value, "“language” of the rubric is " + quote(reading.own_language) + ", which is no language tag.",
            "Use a tag like en or pt-BR.");
}

void read_id(FieldReader& fields, Rubric& rubric) {
    rubric.id = fields.required_word("id");
    const JsonNode* id = find(fields.node(), "id");
    const std::string fault = id && is_string(*id) && !rubric.id.empty() ? fault_of_id(rubric.id) : std::string{};
    if (!fault.empty())
        fields.report_for_author(*id, "The id " + quote(rubric.id) + " of the rubric " + fault + ".",
                                 "Use letters, digits and hyphens.");
}

void read_origin(FieldReader& fields, Rubric& rubric, Reading& reading) {
    fields.word("$schema");
    fields.text("license");
    const JsonNode* source = fields.object_in("source");
    if (!source) return;
    FieldReader origin(*source, "source of the rubric", reading);
    rubric.origin.title = origin.text("title");
    rubric.origin.date = origin.text("date");
    rubric.origin.publisher = origin.text("publisher");
    origin.text("url");
    origin.finish();
}

RubricLists find_lists(FieldReader& fields, Reading& reading) {
    RubricLists lists;
    lists.stages = fields.required_list("stages", {2, limits::stages});
    lists.dimensions = fields.required_list("dimensions", {1, limits::dimensions});
    lists.questions = fields.required_list("questions", {1, limits::questions});
    lists.checks = fields.list("checks", {0, limits::checks});
    lists.recommendations = fields.list("recommendations", {0, limits::recommendations});
    lists.leadership_questions = fields.list("leadership_questions", {0, limits::leadership_questions});
    lists.facts = fields.list("facts", {0, limits::facts});
    lists.terms = fields.list("terms", {0, limits::terms});
    lists.test_organisations = fields.list("test_organisations", {0, limits::test_organisations});
    lists.stage_ids = gather_ids(lists.stages, "stage", reading);
    lists.dimension_ids = gather_ids(lists.dimensions, "dimension", reading);
    lists.question_ids = gather_ids(lists.questions, "question", reading);
    lists.recommendation_ids = gather_ids(lists.recommendations, "recommendation", reading);
    lists.level_max = lists.stages ? static_cast<int>(lists.stages->children.size()) - 1 : limits::stages - 1;
    return lists;
}

void read_recommender(FieldReader& fields, Rubric& rubric, const RubricLists& lists, Reading& reading) {
    const JsonNode* recommender = fields.object_in("recommender");
    const bool wanted = lists.recommendations && !lists.recommendations->children.empty();
    if (!find(fields.node(), "recommender") && wanted)
        fields.report_for_author(fields.node(), "The rubric has recommendations but no “recommender”.",
                                 "Add who is speaking: “name” and “disclosure”.");
    if (!recommender) return;
    FieldReader speaker(*recommender, "recommender", reading);
    rubric.recommender.name = speaker.required_text("name");
    rubric.recommender.disclosure = speaker.required_text("disclosure");
    speaker.finish();
}

/// Read for their form only: nothing shows them yet.
void read_benchmarks(FieldReader& fields, const RubricLists& lists, Reading& reading) {
    const JsonNode* list = fields.list("benchmarks", {0, limits::benchmarks});
    if (!list) return;
    for (const JsonNode* item : list->children) {
        FieldReader benchmark(*item, name_item("benchmark", *item), reading);
        benchmark.required_text("source");
        benchmark.required_word("date");
        benchmark.required_whole("n", {1, 1'000'000'000});
        const int stages = lists.stages ? lists.level_max + 1 : 0;
        const JsonNode* shares = benchmark.required_list("distribution", {stages, stages ? stages : limits::stages});
        if (shares)
            for (const JsonNode* share : shares->children)
                if (share->kind != JsonKind::integer || share->integer < 0)
                    benchmark.report_for_author(*share,
                                                "The distribution of the " + benchmark.english_name() + " holds " +
                                                    say_english(name_value(*share)) + ".",
                                                "Give a whole number from 0 up for each stage.");
        benchmark.finish();
    }
}

void read_root(FieldReader& fields, Rubric& rubric, Reading& reading) {
    read_language(fields, reading);
    read_id(fields, rubric);
    rubric.version = fields.required_word("version");
    rubric.title = fields.required_text("title");
    rubric.threshold_percent = fields.whole("threshold_percent", {1, 100}, 66);
    read_origin(fields, rubric, reading);

    RubricLists lists = find_lists(fields, reading);
    rubric.stages = read_stages(lists, reading);
    rubric.dimensions = read_dimensions(lists, reading);
    rubric.questions = read_questions(lists, reading);
    rubric.checks = read_checks(lists, reading);
    rubric.recommendations = read_recommendations(lists, rubric.questions, reading);
    read_recommender(fields, rubric, lists, reading);
    rubric.leadership_questions = read_leadership_questions(lists, reading);
    rubric.facts = read_facts(lists, reading);
    rubric.terms = read_terms(lists, reading);
    rubric.test_organisations = read_test_organisations(lists, rubric, reading);
    read_benchmarks(fields, lists, reading);
    rubric.language = name_language(reading);
    fields.finish();

    check_questions(rubric, lists, reading);
    check_stages(rubric, lists, reading);
    check_checks(rubric, lists, reading);
    check_recommendations(rubric, lists, reading);
}

} // namespace

Read<Rubric> read_rubric(std::string_view bytes, std::string_view language) {
    ProblemList problems;
    const auto tree = read_json(bytes, problems);
    if (!tree) return {std::nullopt, problems.take_for_author()};
    Reading reading{problems, std::string(language), {}};
    Rubric rubric;
    FieldReader fields(tree->root(), "rubric", reading);
    if (is_object(tree->root()) && is_known_format(fields)) read_root(fields, rubric, reading);
    if (!problems.empty()) return {std::nullopt, problems.take_for_author()};
    return {std::move(rubric), {}};
}

} // namespace core
