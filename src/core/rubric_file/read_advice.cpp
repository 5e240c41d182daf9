#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

void read_limit(FieldReader& fields, Recommendation& advice, const RubricLists& lists) {
    if (advice.trigger != Trigger::stage) {
        advice.when_at_or_below = fields.required_whole("when_at_or_below", {0, lists.level_max});
        return;
    }
    const JsonNode* limit = fields.any("when_at_or_below");
    if (limit)
        fields.report(*limit, "The " + fields.name() + " has a stage and “when_at_or_below”.",
                      "Remove it: a stage's advice is given at exactly that stage.");
}

void read_trigger(FieldReader& fields, Recommendation& advice, const RubricLists& lists) {
    advice.target = not_read;
    const JsonNode* given[] = {fields.any("stage"), fields.any("question"), fields.any("dimension")};
    const auto count =
        std::count_if(std::begin(given), std::end(given), [](const JsonNode* trigger) { return trigger != nullptr; });
    if (count != 1) {
        fields.any("when_at_or_below");
        if (is_object(fields.node()))
            fields.report(fields.node(),
                          "The " + fields.name() + (count == 0 ? " has no trigger." : " has more than one trigger."),
                          "Give exactly one of “stage”, “question” and “dimension”.");
        return;
    }
    if (given[0]) advice.target = fields.reference("stage", lists.stage_ids, "stage");
    if (given[1]) advice.target = fields.reference("question", lists.question_ids, "question");
    if (given[2]) advice.target = fields.reference("dimension", lists.dimension_ids, "dimension");
    advice.trigger = given[0] ? Trigger::stage : given[1] ? Trigger::question : Trigger::dimension;
    read_limit(fields, advice, lists);
}

void read_dependencies(FieldReader& fields, Recommendation& advice, const RubricLists& lists, Reading& reading) {
    const JsonNode* list = fields.list("depends_on", {0, limits::recommendations});
    if (!list) return;
    for (const JsonNode* node : list->children) {
        const int index = find_reference(*node, "“depends_on” of the " + fields.name(), lists.recommendation_ids,
                                         "recommendation", reading);
        const bool known =
            std::find(advice.depends_on.begin(), advice.depends_on.end(), index) != advice.depends_on.end();
        if (index >= 0 && !known) advice.depends_on.push_back(index);
    }
}

Recommendation read_recommendation(const JsonNode& node, const RubricLists& lists, Reading& reading) {
    FieldReader fields(node, name_item("recommendation", node), reading);
    Recommendation advice;
    advice.id = lists.recommendation_ids.ids[static_cast<std::size_t>(node.position)];
    fields.any("id");
    advice.text = fields.required_text("text");
    read_trigger(fields, advice, lists);
    advice.audience = static_cast<Audience>(fields.choice("audience", {"technology", "business", "both"}, 2));
    advice.horizon = static_cast<Horizon>(fields.choice("horizon", {"now", "next", "later"}, 1));
    advice.effort = fields.whole("effort", {1, limits::weight_max}, 1);
    advice.value = static_cast<Value>(fields.choice("value", {"make", "save", "protect"}, not_read) + 1);
    read_dependencies(fields, advice, lists, reading);
    advice.why = fields.text("why");
    advice.role = fields.text("role");
    advice.evidence = fields.text("evidence");
    advice.good_enough_when = fields.text("good_enough_when");
    advice.how_to_do_better = fields.text("how_to_do_better");
    advice.source = read_source(fields, reading);
    fields.finish();
    return advice;
}

} // namespace

std::vector<Recommendation> read_recommendations(const RubricLists& lists, Reading& reading) {
    std::vector<Recommendation> recommendations;
    if (lists.recommendations)
        for (const JsonNode* node : lists.recommendations->children)
            recommendations.push_back(read_recommendation(*node, lists, reading));
    return recommendations;
}

std::vector<LeadershipQuestion> read_leadership_questions(const RubricLists& lists, Reading& reading) {
    std::vector<LeadershipQuestion> questions;
    if (!lists.leadership_questions) return questions;
    for (const JsonNode* node : lists.leadership_questions->children) {
        FieldReader fields(*node, name_by_position("leadership question", *node), reading);
        const int stage = fields.required_reference("stage", lists.stage_ids, "stage");
        std::string question = fields.required_text("question");
        std::string why = fields.text("why");
        questions.push_back({stage, std::move(question), std::move(why), read_source(fields, reading)});
        fields.finish();
    }
    return questions;
}

} // namespace core
