#include "core/answers_file/read_plans.hpp"

#include "core/answers_file/calendar_date.hpp"
#include "core/json/nearest_name.hpp"
#include "core/kinds/kinds.hpp"
#include "core/limits.hpp"
#include "core/words/say.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace core {
namespace {

template <class Thing>
Sentence suggest_id(const std::string& id, const std::vector<Thing>& things, const char* otherwise) {
    std::vector<std::string> ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return suggest_name(id, ids, sentence(otherwise));
}

void read_stage(const JsonNode& value, Target& target, AnswerReading& answers) {
    if (!is_string(value)) {
        answers.reading.problems.add(
            place_of(value),
            sentence("“{name}” of the target is {kind}, not the id of a stage.", {"stage", name_kind(value)}),
            sentence("Write the id in double quotes."));
        return;
    }
    const int stage = index_of(answers.rubric.stages, value.text);
    if (stage >= 0)
        target.stage = stage;
    else
        refuse(value, sentence("the target stage “{stage}”", {shown_name(value.text)}), answers, [&] {
            return Refusal{sentence("The stage “{stage}” is not in the rubric.", {shown_name(value.text)}),
                           suggest_id(value.text, answers.rubric.stages, message("Name a stage that the rubric has."))};
        });
}

void read_level(const JsonNode& field, Target& target, AnswerReading& answers) {
    const std::string id = shown_name(field.key);
    const Sentence lost = sentence("the target of the dimension “{dimension}”", {id});
    const int dimension = index_of(answers.rubric.dimensions, field.key);
    const int top = top_level(answers.rubric);
    const auto use_level = [&] { return sentence("Use {values}.", {name_range({0, top})}); };
    if (dimension < 0)
        refuse(field, lost, answers, [&] {
            return Refusal{
                sentence("The dimension “{dimension}” is not in the rubric.", {id}),
                suggest_id(field.key, answers.rubric.dimensions, message("Name a dimension that the rubric has."))};
        });
    else if (field.kind == JsonKind::integer && field.integer >= 0 && field.integer <= top)
        target.levels[static_cast<std::size_t>(dimension)] = static_cast<int>(field.integer);
    else if (field.kind == JsonKind::integer)
        refuse(field, lost, answers, [&] {
            return Refusal{sentence("The target of the dimension “{dimension}” is {value}.", {id, name_value(field)}),
                           use_level()};
        });
    else
        answers.reading.problems.add(
            place_of(field),
            sentence("The target of the dimension “{dimension}” is {value}, not a whole number.",
                     {id, name_value(field)}),
            use_level());
}

std::optional<std::int64_t> read_amount(FieldReader& row, const char* field) {
    const JsonNode* value = row.required(field, sentence("Add it: a whole number."));
    if (!value) return std::nullopt;
    if (value->kind == JsonKind::integer && value->integer >= -limits::amount_max &&
        value->integer <= limits::amount_max)
        return value->integer;
    row.report(*value, sentence("{field} is {value}.", {row.name_of(field), name_value(*value)}), amount_range());
    return std::nullopt;
}

/// The index of the name that the field must hold; 0, with a problem, where it does not.
int read_choice(FieldReader& row, const char* field, const std::vector<std::string>& names) {
    if (!row.required(field, sentence("Add it: {values}.", {name_any(names)}))) return 0;
    const int choice = row.choice(field, names, 0);
    return choice == not_read ? 0 : choice;
}

BusinessRow read_row(const JsonNode& node, Reading& reading) {
    static constexpr Value drivers[] = {Value::make, Value::save, Value::protect};
    static constexpr ConfidenceLabel labels[] = {ConfidenceLabel::low, ConfidenceLabel::medium, ConfidenceLabel::high};
    FieldReader row(node, sentence("row at position {number} of the business case", {node.position + 1}), reading);
    BusinessRow read;
    read.driver = drivers[read_choice(row, "driver", {"make", "save", "protect"})];
    if (const JsonNode* value = row.any("description"))
        read.description = read_words(*value, row.name_of("description"), true, reading);
    const auto low = read_amount(row, "low");
    const auto high = read_amount(row, "high");
    read.low = low.value_or(0);
    read.high = high.value_or(0);
    read.confidence = labels[read_choice(row, "confidence", {"low", "medium", "high"})];
    row.finish();
    if (low && high && *low > *high)
        row.report(*find(node, "high"),
                   sentence("{field} is {high}, less than “{name}”, which is {low}.",
                            {row.name_of("high"), read.high, "low", read.low}),
                   sentence("Swap the two."));
    return read;
}

PlanMark read_mark(const JsonNode& field, AnswerReading& answers) {
    FieldReader fields(field, sentence("plan for “{recommendation}”", {shown_name(field.key)}), answers.reading);
    const int state = read_choice(fields, "state", {"doing", "done", "dropped"});
    PlanMark mark{static_cast<PlanState>(state + 1)};
    if (const JsonNode* note = fields.any("note"))
        mark.note = read_words(*note, fields.name_of("note"), true, answers.reading);
    fields.finish();
    return mark;
}

} // namespace

std::vector<PlanMark> read_plan(FieldReader& fields, AnswerReading& answers) {
    std::vector<PlanMark> plan;
    const JsonNode* node = fields.object_in("plan");
    if (!node) return plan;
    IdMap ids;
    for (const Recommendation& each : answers.rubric.recommendations) ids.add(each.id, ids.size());
    for (const JsonNode* field : node->children) {
        const int index = ids.find(field->key);
        if (index >= 0) {
            plan.resize(answers.rubric.recommendations.size());
            plan[static_cast<std::size_t>(index)] = read_mark(*field, answers);
        } else if (!field->key.starts_with("x_")) {
            const std::string id = shown_name(field->key);
            refuse(*field, sentence("the plan for the recommendation “{recommendation}”", {id}), answers, [&] {
                return Refusal{sentence("The recommendation “{recommendation}” is not in the rubric.", {id}),
                               suggest_id(field->key, answers.rubric.recommendations,
                                          message("Name a recommendation that the rubric has."))};
            });
        }
    }
    return plan;
}

std::string read_date(FieldReader& fields, Reading& reading) {
    const JsonNode* value = fields.any("date");
    if (!value) return {};
    if (is_string(*value) && is_calendar_date(value->text)) return value->text;
    reading.problems.add(place_of(*value),
                         sentence("{field} is {value}, not a date.", {fields.name_of("date"), name_value(*value)}),
                         sentence("Write year, month and day like 2026-02-28."));
    return {};
}

Target read_target(FieldReader& fields, AnswerReading& answers) {
    Target target;
    const JsonNode* node = fields.object_in("target");
    if (!node) return target;
    FieldReader aim(*node, sentence("target"), answers.reading);
    if (const JsonNode* stage = aim.any("stage")) read_stage(*stage, target, answers);
    const JsonNode* levels = aim.object_in("levels");
    aim.finish();
    if (!levels) return target;
    target.levels.resize(answers.rubric.dimensions.size());
    for (const JsonNode* field : levels->children)
        if (!field->key.starts_with("x_")) read_level(*field, target, answers);
    bool any = false;
    for (const auto& level : target.levels) any = any || level.has_value();
    if (!any) target.levels.clear();
    return target;
}

BusinessCase read_business_case(FieldReader& fields, Reading& reading) {
    BusinessCase read;
    const JsonNode* node = fields.object_in("business_case");
    if (!node) return read;
    FieldReader sheet(*node, sentence("business case"), reading);
    if (const JsonNode* value = sheet.any("currency"))
        read.currency = read_words(*value, sheet.name_of("currency"), true, reading);
    if (const JsonNode* rows = sheet.list("rows", {0, static_cast<int>(limits::business_rows)}))
        for (const JsonNode* row : rows->children) read.rows.push_back(read_row(*row, reading));
    sheet.finish();
    return read;
}

} // namespace core
