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
        fields.report_for_author(*limit, "The " + fields.english_name() + " has a stage and “when_at_or_below”.",
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
            fields.report_for_author(fields.node(),
                                     "The " + fields.english_name() +
                                         (count == 0 ? " has no trigger." : " has more than one trigger."),
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
        const int index = find_reference(*node, "“depends_on” of the " + fields.english_name(),
                                         lists.recommendation_ids, "recommendation", reading);
        const bool known =
            std::find(advice.depends_on.begin(), advice.depends_on.end(), index) != advice.depends_on.end();
        if (index >= 0 && !known) advice.depends_on.push_back(index);
    }
}

/// The options of a choice of which one must be chosen.
void read_options(const JsonNode& list, const Question& question, FieldReader& fields, Clause& clause,
                  Reading& reading) {
    if (question.kind != QuestionKind::choice) {
        fields.report_for_author(list,
                                 "The " + fields.english_name() + " has “is”, and the question " + quote(question.id) +
                                     " is no choice.",
                                 is_scored(question) ? "Give “at_least” or “at_most” instead." : "Name a choice.");
        return;
    }
    IdList ids;
    for (const Item& option : question.options) ids.add(option.id);
    for (const JsonNode* node : list.children) {
        const int option = find_reference(*node, "“is” of the " + fields.english_name(), ids, "option", reading);
        if (option >= 0) clause.options.push_back(option);
    }
}

void read_levels(FieldReader& fields, Clause& clause, const RubricLists& lists) {
    const int at_least = fields.whole("at_least", {0, lists.level_max}, not_read);
    const int at_most = fields.whole("at_most", {0, lists.level_max}, not_read);
    if (find(fields.node(), "at_least")) clause.at_least = at_least;
    if (find(fields.node(), "at_most")) clause.at_most = at_most;
}

Clause read_condition(const JsonNode& node, const std::string& advice, const RubricLists& lists,
                      const std::vector<Question>& questions, Reading& reading) {
    FieldReader fields(node, name_by_position("condition", node) + " of the " + advice, reading);
    Clause clause;
    clause.question = fields.required_reference("question", lists.question_ids, "question");
    read_levels(fields, clause, lists);
    const JsonNode* options = fields.list("is", {1, limits::items});
    fields.finish();
    const bool has_levels = clause.at_least || clause.at_most;
    if (!is_object(node) || clause.question == not_read ||
        !lists.sound_questions[static_cast<std::size_t>(clause.question)])
        return clause;
    const Question& question = questions[static_cast<std::size_t>(clause.question)];
    if (options) read_options(*options, question, fields, clause, reading);
    if (has_levels && !is_scored(question))
        fields.report_for_author(node,
                                 "The " + fields.english_name() + " asks for a level of the question " +
                                     quote(question.id) + ", which scores nothing.",
                                 question.kind == QuestionKind::choice ? "Give “is”, a list of its options."
                                                                       : "Name another question.");
    else if (!has_levels && !find(node, "is"))
        fields.report_for_author(node, "The " + fields.english_name() + " asks for nothing.",
                                 is_scored(question) ? "Add “at_least” or “at_most”."
                                 : question.kind == QuestionKind::choice
                                     ? "Add “is”, a list of its options."
                                     : "Name a question that is scored, or a choice.");
    return clause;
}

void read_conditions(FieldReader& fields, Recommendation& advice, const RubricLists& lists,
                     const std::vector<Question>& questions, Reading& reading) {
    const JsonNode* list = fields.list("only_when", {0, limits::check_clauses});
    if (!list) return;
    for (const JsonNode* node : list->children)
        advice.only_when.push_back(read_condition(*node, fields.english_name(), lists, questions, reading));
}

/// Both, with the first not above the second, or neither.
void read_days(FieldReader& fields, Recommendation& advice) {
    const JsonNode* low = find(fields.node(), "days_low");
    const JsonNode* high = find(fields.node(), "days_high");
    advice.days_low = fields.whole("days_low", {1, limits::days_max}, 0);
    advice.days_high = fields.whole("days_high", {1, limits::days_max}, 0);
    if ((low == nullptr) != (high == nullptr))
        fields.report_for_author(low ? *low : *high,
                                 "The " + fields.english_name() + " has " +
                                     (low ? "“days_low” but no “days_high”." : "“days_high” but no “days_low”."),
                                 "Give both, or neither.");
    else if (low && advice.days_low > 0 && advice.days_high > 0 && advice.days_low > advice.days_high)
        fields.report_for_author(*high,
                                 "“days_high” of the " + fields.english_name() + " is " +
                                     std::to_string(advice.days_high) + ", less than “days_low”, which is " +
                                     std::to_string(advice.days_low) + ".",
                                 "Swap the two.");
}

Recommendation read_recommendation(const JsonNode& node, const RubricLists& lists,
                                   const std::vector<Question>& questions, Reading& reading) {
    FieldReader fields(node, name_item("recommendation", node), reading);
    Recommendation advice;
    advice.id = lists.recommendation_ids.ids[static_cast<std::size_t>(node.position)];
    fields.any("id");
    advice.text = fields.required_text("text");
    read_trigger(fields, advice, lists);
    read_conditions(fields, advice, lists, questions, reading);
    advice.audience = static_cast<Audience>(fields.choice("audience", {"technology", "business", "both"}, 2));
    advice.horizon = static_cast<Horizon>(fields.choice("horizon", {"now", "next", "later"}, 1));
    advice.effort = fields.whole("effort", {1, limits::weight_max}, 1);
    advice.value = static_cast<Value>(fields.choice("value", {"make", "save", "protect"}, not_read) + 1);
    read_dependencies(fields, advice, lists, reading);
    advice.why = fields.text("why");
    advice.who = fields.text("who");
    advice.evidence = fields.text("evidence");
    advice.first_step = fields.text("first_step");
    advice.done_when = fields.text("done_when");
    read_days(fields, advice);
    advice.how_to_do_better = fields.text("how_to_do_better");
    advice.source = read_source(fields, reading);
    fields.finish();
    return advice;
}

} // namespace

std::vector<Recommendation> read_recommendations(const RubricLists& lists, const std::vector<Question>& questions,
                                                 Reading& reading) {
    std::vector<Recommendation> recommendations;
    if (lists.recommendations)
        for (const JsonNode* node : lists.recommendations->children)
            recommendations.push_back(read_recommendation(*node, lists, questions, reading));
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
