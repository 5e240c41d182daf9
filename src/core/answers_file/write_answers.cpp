#include "core/answers_file/write_given.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/json/json_writer.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>

namespace core {

namespace {

void write_person(JsonText& json, const Respondent& respondent) {
    if (!is_blank(respondent.name)) json.key("name").text(respondent.name);
    if (!is_blank(respondent.group)) json.key("group").text(respondent.group);
}

void write_confirmed(JsonText& json, const Answers& answers) {
    json.key("confirmed").open('{');
    for (const auto& [id, note] : answers.confirmed) json.key(id).text(is_blank(note) ? "" : note);
    json.close('}');
}

void write_target(JsonText& json, const Rubric& rubric, const Target& target) {
    json.key("target").open('{');
    if (target.stage) json.key("stage").text(rubric.stages[static_cast<std::size_t>(*target.stage)].id);
    if (!target.levels.empty()) {
        json.key("levels").open('{');
        for (std::size_t d = 0; d < target.levels.size(); ++d)
            if (target.levels[d]) json.key(rubric.dimensions[d].id).number(*target.levels[d]);
        json.close('}');
    }
    json.close('}');
}

const char* name_of(Value driver) {
    if (driver == Value::make) return "make";
    return driver == Value::save ? "save" : "protect";
}

const char* name_of(ConfidenceLabel label) {
    if (label == ConfidenceLabel::low) return "low";
    return label == ConfidenceLabel::medium ? "medium" : "high";
}

void write_business_case(JsonText& json, const BusinessCase& business_case) {
    json.key("business_case").open('{');
    if (!is_blank(business_case.currency)) json.key("currency").text(business_case.currency);
    json.key("rows").open('[');
    for (const BusinessRow& row : business_case.rows) {
        json.open('{').key("driver").text(name_of(row.driver));
        if (!is_blank(row.description)) json.key("description").text(row.description);
        json.key("low").number(lower_end(row)).key("high").number(upper_end(row));
        json.key("confidence").text(name_of(row.confidence)).close('}');
    }
    json.close(']').close('}');
}

const char* name_of(PlanState state) {
    if (state == PlanState::doing) return "doing";
    return state == PlanState::done ? "done" : "dropped";
}

bool has_marks(const Answers& answers) {
    return std::any_of(answers.plan.begin(), answers.plan.end(),
                       [](const PlanMark& mark) { return mark.state != PlanState::none; });
}

void write_plan(JsonText& json, const Rubric& rubric, const Answers& answers) {
    json.key("plan").open('{');
    for (std::size_t i = 0; i < answers.plan.size(); ++i) {
        const PlanMark& mark = answers.plan[i];
        if (mark.state == PlanState::none) continue;
        json.key(rubric.recommendations[i].id).open('{').key("state").text(name_of(mark.state));
        if (!is_blank(mark.note)) json.key("note").text(mark.note);
        json.close('}');
    }
    json.close('}');
}

void write_contribution(JsonText& json, const Rubric& rubric, const Contribution& contribution) {
    json.open('{');
    write_person(json, contribution.respondent);
    if (!contribution.date.empty()) json.key("date").text(contribution.date);
    write_given(json, rubric, contribution.given, Which::scored);
    if (has_any(rubric, contribution.given, Which::context))
        write_given(json, rubric, contribution.given, Which::context);
    if (has_any(contribution.notes)) write_notes(json, rubric, contribution.notes);
    json.close('}');
}

void write_respondents(JsonText& json, const Rubric& rubric, const Answers& answers) {
    json.key("respondents").open('[');
    for (const Contribution& contribution : answers.contributions) write_contribution(json, rubric, contribution);
    json.close(']');
    if (!has_any(answers.settled_by)) return;
    json.key("settled").open('{');
    for (std::size_t i = 0; i < answers.settled_by.size(); ++i)
        if (!answers.settled_by[i].empty()) json.key(rubric.questions[i].id).text(answers.settled_by[i]);
    json.close('}');
}

void write_file(JsonText& json, const Rubric& rubric, const Answers& answers) {
    json.open('{').key("format").text("streamstage-answers").key("schema_version").number(1);
    write_rubric_name(json, rubric);
    if (!is_blank(answers.respondent.name) || !is_blank(answers.respondent.group)) {
        json.key("respondent").open('{');
        write_person(json, answers.respondent);
        json.close('}');
    }
    if (!is_blank(answers.organisation)) json.key("organisation").text(answers.organisation);
    if (!is_blank(answers.prepared_by)) json.key("prepared_by").text(answers.prepared_by);
    if (!answers.date.empty()) json.key("date").text(answers.date);
    write_given(json, rubric, answers.given, Which::scored);
    if (has_any(rubric, answers.given, Which::context)) write_given(json, rubric, answers.given, Which::context);
    if (!answers.confirmed.empty()) write_confirmed(json, answers);
    if (has_any(answers.notes)) write_notes(json, rubric, answers.notes);
    if (!(answers.target == Target{})) write_target(json, rubric, answers.target);
    if (!(answers.business_case == BusinessCase{})) write_business_case(json, answers.business_case);
    if (has_marks(answers)) write_plan(json, rubric, answers);
    if (!answers.contributions.empty()) write_respondents(json, rubric, answers);
    json.close('}');
}

} // namespace

std::string write_answers(const Rubric& rubric, const Answers& answers, int& values) {
    JsonText json;
    write_file(json, rubric, answers);
    values = json.values();
    return json.finish();
}

std::string write_answers(const Rubric& rubric, const Answers& answers) {
    int values = 0;
    return write_answers(rubric, answers, values);
}

int count_values(const Rubric& rubric, const Answers& answers) {
    int values = 0;
    write_answers(rubric, answers, values);
    return values;
}

} // namespace core
