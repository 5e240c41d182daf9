#include "flow/wording/wording.hpp"

#include <algorithm>
#include <map>

namespace flow::wording {

namespace {

std::string stage_at(int stage) {
    return "stage " + std::to_string(stage);
}

/// What stands between here and the next stage, by short name.
std::string gap(const core::Rubric& rubric, const core::Scorecard& card) {
    if (card.low == core::top_level(rubric)) return "There is no stage above this one: keep it, and keep improving.";
    if (!card.path) return "No further stage can be reached while questions do not apply.";
    if (card.path->steps.empty())
        return "Nothing is missing for " + stage_at(card.path->stage) + " but the open answers that may not apply.";
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(card.path->stage)];
    std::vector<std::string> names;
    for (const bool required : {true, false})
        for (const core::PathStep& step : card.path->steps)
            if (core::requires_question(stage, step.question) == required)
                names.push_back(quote(core::question_at(rubric, step.question).short_name));
    return "Between you and " + stage_at(card.path->stage) + ": " + list(names) + ".";
}

} // namespace

std::string summary(const core::Rubric& rubric, const core::Scorecard& card) {
    if (is_unknown(card)) {
        std::vector<std::string> names;
        for (const int question : card.settle_questions)
            names.push_back(quote(core::question_at(rubric, question).short_name));
        return "Your answers so far leave everything open from stage 0 to " + stage_at(card.high) +
               ". What to find out first: " + list(names) + ".";
    }
    const std::string& about = rubric.stages[static_cast<std::size_t>(card.low)].summary;
    return about.empty() ? gap(rubric, card) : about + " " + gap(rubric, card);
}

std::string share_of_next(const core::Rubric& rubric, const core::Scorecard& card) {
    const core::StageTrace& trace = card.stages[static_cast<std::size_t>(card.path->stage - 1)];
    const auto& criteria = rubric.stages[static_cast<std::size_t>(card.path->stage)].criteria;
    int musts = 0;
    int missing = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!criteria[i].must) continue;
        ++musts;
        if (!trace.criteria[i].met) ++missing;
    }
    std::string text = "You meet " + std::to_string(trace.share_percent) + " % of " + stage_at(card.path->stage) +
                       "; it takes " + std::to_string(rubric.threshold_percent) + " %";
    if (musts == 1) text += " and its required point";
    if (musts > 1) text += " and its " + std::to_string(musts) + " required points";
    if (musts == 1 && missing == 1)
        text += ", which is missing";
    else if (missing == musts && missing > 0)
        text += ", none of which is met yet";
    else if (missing > 0)
        text += ", of which " + std::to_string(missing) + (missing == 1 ? " is" : " are") + " missing";
    const bool open = std::any_of(trace.criteria.begin(), trace.criteria.end(), [](const core::CriterionTrace& one) {
        return one.state == core::ShownState::unanswered || one.state == core::ShownState::unknown;
    });
    return text + (open ? ". Open answers count as not met." : ".");
}

std::string rule(const core::Rubric& rubric) {
    return "You reach a stage when you meet its required points, criteria that make up " +
           std::to_string(rubric.threshold_percent) + " % of its weight, and every stage before it.";
}

std::string because(const core::Rubric& rubric, const core::Answers& answers, const std::vector<int>& questions) {
    std::vector<std::string> said;
    bool any_under = false;
    for (const int question : questions) {
        const std::size_t at = static_cast<std::size_t>(question);
        const core::Question& asked = rubric.questions[at];
        const std::string words = answer(asked, answers.given[at]);
        const bool under = needs_question(asked.kind);
        any_under |= under;
        said.push_back(under ? words + " under " + quote(asked.short_name) : words);
    }
    if (said.empty()) return "because of the stage you have reached";
    if (!any_under) return "because you said " + list(said);
    return (said.size() == 1 ? "because of your answer " : "because of your answers ") + list(said);
}

std::string sensitivity_title(int answers) {
    return answers == 1 ? "One answer is worth a second look"
                        : std::to_string(answers) + " answers are worth a second look";
}

std::string sensitivity(const core::Rubric& rubric, const core::Scorecard& card) {
    std::map<std::pair<int, int>, std::vector<std::string>> names; // by step and the stage it leads to
    for (const core::Sensitivity& one : card.confidence.sensitive)
        names[{one.step, one.stage}].push_back(quote(core::question_at(rubric, one.question).short_name));
    const bool open = card.confidence.coverage_percent < 100; // other answers then decide how far it goes
    std::string text;
    for (const auto& [change, list] : names) {
        const bool lower = change.first < 0;
        text += (text.empty() ? "" : " ") + std::string("One step ") + (lower ? "lower" : "higher") + " in " +
                list_any(list) + (open ? lower ? ", and it can be as low as " : ", and it can be " : " makes it ") +
                stage_at(change.second) + ".";
    }
    return text;
}

std::string profile_caption(const core::Rubric& rubric, const core::Scorecard& card) {
    const bool spread = std::any_of(card.dimensions.begin(), card.dimensions.end(),
                                    [](const core::DimensionProfile& one) { return one.level_min != one.level_max; });
    std::string text = "The mark is the mean of your answers in an area";
    text += ", from 0 at the left to " + std::to_string(core::top_level(rubric)) + " at the right.";
    if (spread) text += " The band is their spread.";
    if (card.overall.tenths) text += " Over all areas: " + tenths(*card.overall.tenths) + ".";
    const std::size_t unknown = card.find_out.size();
    if (unknown > 0)
        text += unknown == 1 ? " One answer is unknown." : " " + std::to_string(unknown) + " answers are unknown.";
    if (card.confidence.coverage_percent < 100)
        text +=
            " The answers cover " + std::to_string(card.confidence.coverage_percent) + " % of all that could be asked.";
    return text;
}

std::string contradiction(const core::Rubric& rubric, const core::Contradiction& contradiction) {
    if (contradiction.check >= 0) return rubric.checks[static_cast<std::size_t>(contradiction.check)].ask;
    const core::Question& must = core::question_at(rubric, contradiction.questions.front());
    return "You meet three or more criteria of " + stage_at(contradiction.later_stage) + ", yet " +
           quote(must.short_name) + " stays below what " + stage_at(contradiction.stage) + " needs. Is that so?";
}

} // namespace flow::wording
