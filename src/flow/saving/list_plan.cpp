#include "flow/saving/list_plan.hpp"

#include "flow/show/show_plan.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>

namespace flow {

namespace {

using Row = std::vector<core::Cell>;

/// The gap that an action closes, by its question; empty where it closes none.
std::string find_gap(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                     int recommendation) {
    for (const core::PlanGap& gap : card.gaps) {
        const std::vector<int> following = list_following(rubric, answers, card, gap.question);
        if (std::find(gap.advice.begin(), gap.advice.end(), recommendation) != gap.advice.end() ||
            std::find(following.begin(), following.end(), recommendation) != following.end())
            return core::question_at(rubric, gap.question).short_name;
    }
    return "";
}

bool waits(const core::Scorecard& card, int recommendation) {
    return std::any_of(card.withheld.begin(), card.withheld.end(),
                       [&](const core::Withheld& each) { return each.recommendation == recommendation; });
}

core::Cell days(int count) {
    if (count == 0) return "";
    return static_cast<std::int64_t>(count);
}

Row list_row(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card, int index,
             std::size_t order) {
    const core::Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(index)];
    const core::PlanMark mark = core::mark_of(answers, index);
    return {static_cast<std::int64_t>(order),
            find_gap(rubric, answers, card, index),
            advised.text,
            advised.who,
            advised.first_step,
            advised.done_when,
            days(advised.days_low),
            days(advised.days_high),
            wording::horizon(advised.horizon),
            mark.state == core::PlanState::none && waits(card, index) ? say("Waits for others")
                                                                      : wording::plan_state(mark.state),
            mark.note,
            advised.source ? wording::source(rubric, *advised.source) : std::string()};
}

} // namespace

core::Sheet list_plan(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card) {
    std::vector<int> listed;
    for (const core::Advice& advice : card.advice) listed.push_back(advice.recommendation);
    for (const core::PlanGap& gap : card.gaps)
        for (const int each : list_following(rubric, answers, card, gap.question)) listed.push_back(each);
    for (std::size_t i = 0; i < answers.plan.size(); ++i)
        if (answers.plan[i].state != core::PlanState::none &&
            std::find(listed.begin(), listed.end(), static_cast<int>(i)) == listed.end())
            listed.push_back(static_cast<int>(i));
    core::Sheet sheet{{say("Order"), say("Gap"), say_in("plan", "Title"), say_in("plan", "Who"), say("First step"),
                       say("Done when"), say("Days, at least"), say("Days, at most"), say_in("plan", "When"),
                       say("State"), say("Note"), say("Source")}};
    for (std::size_t i = 0; i < listed.size(); ++i) sheet.push_back(list_row(rubric, answers, card, listed[i], i + 1));
    return sheet;
}

} // namespace flow
