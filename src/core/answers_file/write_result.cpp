#include "core/answers_file/write_result.hpp"

#include "core/answers_file/write_given.hpp"
#include "core/json/json_writer.hpp"

#include <optional>

namespace core {

namespace {

const char* name_of(ShownState state) {
    switch (state) {
    case ShownState::answered: return "answered";
    case ShownState::unanswered: return "unanswered";
    case ShownState::unknown: return "unknown";
    case ShownState::not_applicable: return "not_applicable";
    case ShownState::hidden: break;
    }
    return "hidden";
}

const char* name_of(ConfidenceLabel label) {
    switch (label) {
    case ConfidenceLabel::low: return "low";
    case ConfidenceLabel::medium: return "medium";
    case ConfidenceLabel::high: break;
    }
    return "high";
}

void write_questions(JsonText& json, const Rubric& rubric, const std::vector<int>& questions) {
    json.open('[');
    for (const int question : questions) json.text(question_at(rubric, question).id);
    json.close(']');
}

void write_figure(JsonText& json, const Figure& figure) {
    json.key("tenths").number(figure.tenths);
    json.key("low_tenths").number(figure.low_tenths);
    json.key("high_tenths").number(figure.high_tenths);
}

void write_profile(JsonText& json, const Rubric& rubric, const Scorecard& card) {
    json.key("profile").open('{').key("overall").open('{');
    write_figure(json, card.overall);
    json.close('}').key("dimensions").open('[');
    for (std::size_t i = 0; i < card.dimensions.size(); ++i) {
        const DimensionProfile& dimension = card.dimensions[i];
        json.open('{').key("id").text(rubric.dimensions[i].id);
        write_figure(json, dimension.figure);
        json.key("level_min").number(dimension.level_min).key("level_max").number(dimension.level_max);
        json.key("answered").number(dimension.answered).key("applicable").number(dimension.applicable).close('}');
    }
    json.close(']').close('}');
}

void write_confidence(JsonText& json, const Rubric& rubric, const Confidence& confidence) {
    json.key("confidence").open('{').key("label").text(name_of(confidence.label));
    json.key("coverage_percent").number(confidence.coverage_percent).key("sensitive").open('[');
    for (const Sensitivity& each : confidence.sensitive) {
        json.open('{').key("question").text(question_at(rubric, each.question).id);
        json.key("step").number(each.step).key("stage").number(each.stage).close('}');
    }
    json.close(']').close('}');
}

void write_criterion(JsonText& json, const Rubric& rubric, const Criterion& criterion, const CriterionTrace& trace) {
    json.open('{').key("question").text(question_at(rubric, criterion.question).id);
    json.key("at_least").number(criterion.at_least).key("must").truth(criterion.must);
    json.key("weight").number(criterion.weight).key("state").text(name_of(trace.state));
    json.key("level").number(trace.level).key("met").truth(trace.met).close('}');
}

void write_stages(JsonText& json, const Rubric& rubric, const Scorecard& card) {
    json.key("stages").open('[');
    for (std::size_t k = 1; k < rubric.stages.size(); ++k) {
        const StageTrace& trace = card.stages[k - 1];
        json.open('{').key("index").number(static_cast<int>(k)).key("passed").truth(trace.passed);
        json.key("claimable").truth(trace.claimable).key("skipped").truth(trace.skipped);
        json.key("share_percent").number(trace.share_percent).key("criteria").open('[');
        for (std::size_t i = 0; i < trace.criteria.size(); ++i)
            write_criterion(json, rubric, rubric.stages[k].criteria[i], trace.criteria[i]);
        json.close(']').close('}');
    }
    json.close(']');
}

void write_path(JsonText& json, const Rubric& rubric, const Path& path) {
    json.open('{').key("stage").number(path.stage).key("effort").number(path.effort).key("steps").open('[');
    for (const PathStep& step : path.steps) {
        json.open('{').key("question").text(question_at(rubric, step.question).id);
        json.key("from").number(step.from).key("to").number(step.to).close('}');
    }
    json.close(']').close('}');
}

void write_paths(JsonText& json, const Rubric& rubric, const Scorecard& card) {
    json.key("path");
    if (card.path)
        write_path(json, rubric, *card.path);
    else
        json.null();
    json.key("staircase").open('[');
    for (const Path& path : card.staircase) write_path(json, rubric, path);
    json.close(']');
}

const std::string& id_of(const Rubric& rubric, int recommendation) {
    return rubric.recommendations[static_cast<std::size_t>(recommendation)].id;
}

void write_ids(JsonText& json, const Rubric& rubric, const std::vector<int>& recommendations) {
    json.open('[');
    for (const int each : recommendations) json.text(id_of(rubric, each));
    json.close(']');
}

void write_advice(JsonText& json, const Rubric& rubric, const Scorecard& card) {
    json.key("advice").open('[');
    for (const Advice& each : card.advice) {
        json.open('{').key("id").text(id_of(rubric, each.recommendation)).key("because");
        write_questions(json, rubric, each.because);
        json.close('}');
    }
    json.close(']').key("withheld").open('[');
    for (const Withheld& each : card.withheld) {
        json.open('{').key("id").text(id_of(rubric, each.recommendation)).key("until");
        write_ids(json, rubric, each.until);
        json.close('}');
    }
    json.close(']').key("gaps").open('[');
    for (const PlanGap& gap : card.gaps) {
        json.open('{').key("question").text(question_at(rubric, gap.question).id).key("advice");
        write_ids(json, rubric, gap.advice);
        json.close('}');
    }
    json.close(']');
}

} // namespace

std::string write_result(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    JsonText json;
    json.open('{').key("format").text("streamstage-result").key("schema_version").number(1);
    write_rubric_name(json, rubric);
    json.key("stage").number(card.stage);
    json.key("stage_id").text(rubric.stages[static_cast<std::size_t>(card.stage)].id);
    json.key("low").number(card.low).key("high").number(card.high).key("settled").truth(is_certain(card));
    json.key("next_percent").number(card.next_percent);
    write_profile(json, rubric, card);
    write_confidence(json, rubric, card.confidence);
    write_stages(json, rubric, card);
    json.key("contradictions").open('[');
    for (const Contradiction& contradiction : card.contradictions) json.text(contradiction.id);
    json.close(']').key("settle_questions");
    write_questions(json, rubric, card.settle_questions);
    json.key("find_out");
    write_questions(json, rubric, card.find_out);
    json.key("next_question");
    if (card.next_question)
        json.text(question_at(rubric, *card.next_question).id);
    else
        json.null();
    write_paths(json, rubric, card);
    write_advice(json, rubric, card);
    write_given(json, rubric, answers.given, Which::scored);
    write_given(json, rubric, answers.given, Which::context);
    write_notes(json, rubric, answers.notes);
    return json.close('}').finish();
}

} // namespace core
