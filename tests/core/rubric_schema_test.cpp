#include "core/json/json_reader.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/words/say.hpp"
#include "support/edit_json.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

namespace {

core::JsonTree read_tree(const char* name) {
    core::ProblemList problems;
    auto tree = core::read_json(support::read_source_file(name), problems);
    if (!tree || !problems.empty()) FAIL(name << " cannot be read");
    return std::move(*tree);
}

/// The value at a path of field names.
const core::JsonNode& at(const core::JsonNode& node, std::initializer_list<const char*> path) {
    const core::JsonNode* found = &node;
    for (const char* name : path) {
        const core::JsonNode* next = core::find(*found, name);
        if (!next) FAIL("the schema has no " << name);
        found = next;
    }
    return *found;
}

/// Does adding the field to the bakery's object bring "unknown field"? Wrong values may bring other problems.
bool is_known(const core::JsonNode& bakery, const std::string& object, const std::string& field) {
    for (const core::Problem& problem :
         core::check_rubric(support::write_tree(bakery, {{object + "/" + field, "null"}})))
        if (core::say(problem.sentence).find("unknown field") != std::string::npos) return false;
    return true;
}

} // namespace

TEST_CASE("the schema states the limits that the reader holds") {
    const core::JsonTree schema = read_tree("rubric/rubric.schema.json");
    const core::JsonNode& lists = at(schema.root(), {"properties"});
    CHECK(at(lists, {"stages", "maxItems"}).integer == core::limits::stages);
    CHECK(at(lists, {"dimensions", "maxItems"}).integer == core::limits::dimensions);
    CHECK(at(lists, {"questions", "maxItems"}).integer == core::limits::questions);
    CHECK(at(lists, {"checks", "maxItems"}).integer == core::limits::checks);
    CHECK(at(lists, {"recommendations", "maxItems"}).integer == core::limits::recommendations);
    CHECK(at(lists, {"leadership_questions", "maxItems"}).integer == core::limits::leadership_questions);
    CHECK(at(lists, {"terms", "maxItems"}).integer == core::limits::terms);
    CHECK(at(lists, {"facts", "maxItems"}).integer == core::limits::facts);
    CHECK(at(lists, {"benchmarks", "maxItems"}).integer == core::limits::benchmarks);
    CHECK(at(lists, {"test_organisations", "maxItems"}).integer == core::limits::test_organisations);
    const core::JsonNode& kinds = at(schema.root(), {"$defs"});
    CHECK(at(kinds, {"question", "properties", "rungs", "maxItems"}).integer == core::limits::rungs);
    CHECK(at(kinds, {"question", "properties", "items", "maxItems"}).integer == core::limits::items);
    CHECK(at(kinds, {"question", "properties", "options", "maxItems"}).integer == core::limits::items);
    CHECK(at(kinds, {"question", "properties", "thresholds", "maxItems"}).integer == core::limits::items);
    CHECK(at(kinds, {"check", "properties", "when", "maxItems"}).integer == core::limits::check_clauses);
    CHECK(at(kinds, {"recommendation", "properties", "only_when", "maxItems"}).integer == core::limits::check_clauses);
    CHECK(at(kinds, {"condition", "properties", "is", "maxItems"}).integer == core::limits::items);
    CHECK(at(kinds, {"term", "properties", "forms", "maxItems"}).integer == core::limits::term_forms);
    CHECK(at(kinds, {"days", "maximum"}).integer == core::limits::days_max);
    CHECK(at(kinds, {"former_ids", "maxItems"}).integer == core::limits::former_ids);
    CHECK(at(kinds, {"fact", "properties", "year", "minimum"}).integer == core::limits::year_min);
    CHECK(at(kinds, {"fact", "properties", "year", "maximum"}).integer == core::limits::year_max);
    CHECK(at(kinds, {"signs", "maxItems"}).integer == core::limits::signs);
    CHECK(at(kinds, {"level", "maximum"}).integer == core::limits::stages - 1);
    CHECK(at(kinds, {"need", "maximum"}).integer == core::limits::stages - 1);
    CHECK(at(kinds, {"weight", "maximum"}).integer == core::limits::weight_max);
    CHECK(at(kinds, {"effort", "maximum"}).integer == core::limits::weight_max);
    CHECK(at(kinds, {"words", "maxLength"}).integer == core::limits::text_characters);
    CHECK(at(kinds, {"required_words", "maxLength"}).integer == core::limits::text_characters);
    CHECK(at(kinds, {"id", "maxLength"}).integer == core::limits::id_characters);
    CHECK(at(kinds, {"source", "properties", "paragraph", "maximum"}).integer == core::limits::paragraph_max);
}

TEST_CASE("the reader knows every field that the schema offers") {
    const core::JsonTree schema = read_tree("rubric/rubric.schema.json");
    const core::JsonTree bakery = read_tree("tests/cases/bakery_rubric.json");
    for (const core::JsonNode* field : at(schema.root(), {"properties"}).children)
        CHECK_MESSAGE(is_known(bakery.root(), "", field->key), "the rubric's " << field->key);
    const std::pair<const char*, const char*> samples[] = {
        {"stage", "/stages/1"},
        {"sign", "/stages/2/signs/0"},
        {"criterion", "/stages/1/criteria/0"},
        {"dimension", "/dimensions/0"},
        {"question", "/questions/0"},
        {"rung", "/questions/0/rungs/0"},
        {"item", "/questions/1/items/0"},
        {"threshold", "/questions/1/thresholds/0"},
        {"source", "/questions/0/source"},
        {"check", "/checks/0"},
        {"recommendation", "/recommendations/0"},
        {"leadership_question", "/leadership_questions/0"},
        {"condition", "/recommendations/2/only_when/0"},
        {"term", "/terms/0"},
        {"fact", "/facts/0"},
        {"benchmark", "/benchmarks/0"},
        {"test_organisation", "/test_organisations/0"},
        {"answer", "/test_organisations/0/answers/oven"},
        {"context_answer", "/test_organisations/1/context/flour"},
    };
    for (const auto& sample : samples)
        for (const core::JsonNode* field : at(schema.root(), {"$defs", sample.first, "properties"}).children)
            CHECK_MESSAGE(is_known(bakery.root(), sample.second, field->key), sample.first << "'s " << field->key);
}

TEST_CASE("the schema of answers states the limits that the reader holds") {
    const core::JsonTree schema = read_tree("docs/answers.schema.json");
    const core::JsonNode& fields = at(schema.root(), {"properties"});
    CHECK(at(fields, {"business_case", "properties", "rows", "maxItems"}).integer ==
          static_cast<int>(core::limits::business_rows));
    CHECK(at(fields, {"respondents", "maxItems"}).integer == core::limits::contributions);
    const core::JsonNode& levels = at(fields, {"target", "properties", "levels", "additionalProperties"});
    CHECK(at(levels, {"maximum"}).integer == core::limits::stages - 1);
    const core::JsonNode& kinds = at(schema.root(), {"$defs"});
    CHECK(at(kinds, {"amount", "minimum"}).integer == -core::limits::amount_max);
    CHECK(at(kinds, {"amount", "maximum"}).integer == core::limits::amount_max);
    CHECK(at(kinds, {"words", "maxLength"}).integer == core::limits::text_characters);
    CHECK(at(kinds, {"id", "maxLength"}).integer == core::limits::id_characters);
}
