#include "flow/show/show_plan.hpp"

#include <algorithm>

namespace flow {

namespace {

constexpr int most_of_stage = 3;

bool holds(const std::vector<int>& list, int recommendation) {
    return std::find(list.begin(), list.end(), recommendation) != list.end();
}

bool is_in_gaps(const core::Scorecard& card, int recommendation) {
    return std::any_of(card.gaps.begin(), card.gaps.end(),
                       [&](const core::PlanGap& gap) { return holds(gap.advice, recommendation); });
}

/// What the parts would show first; -1 for nothing.
int shown_first(const PlanParts& parts) {
    for (const core::PlanGap& gap : parts.gaps)
        if (!gap.advice.empty()) return gap.advice.front();
    if (!parts.under_way.empty()) return parts.under_way.front();
    return parts.of_stage.empty() ? -1 : parts.of_stage.front();
}

/// What was marked stays in the plan when the answers do not call for it, or not before another is done.
void add_marked(PlanParts& parts, const State& state) {
    const auto fires = [&](int index) {
        return std::any_of(state.card.advice.begin(), state.card.advice.end(),
                           [&](const core::Advice& each) { return each.recommendation == index; });
    };
    for (int index = 0; index < static_cast<int>(state.answers.plan.size()); ++index)
        if (const core::PlanState mark = core::mark_of(state.answers, index).state;
            mark != core::PlanState::none && !fires(index))
            (core::is_over(mark) ? parts.over : parts.under_way).push_back(index);
}

} // namespace

PlanParts part_plan(const core::Rubric& rubric, const State& state) {
    PlanParts parts;
    parts.gaps = state.card.gaps;
    int next = -1;
    for (const core::Advice& each : state.card.advice) {
        const int index = each.recommendation;
        const core::PlanState mark = core::mark_of(state.answers, index).state;
        const bool over = core::is_over(mark);
        if (next < 0 && !over) next = index;
        if (is_in_gaps(state.card, index)) continue;
        const bool of_stage = rubric.recommendations[static_cast<std::size_t>(index)].trigger == core::Trigger::stage &&
                              parts.of_stage.size() < most_of_stage;
        (over                             ? parts.over
         : mark == core::PlanState::doing ? parts.under_way
         : of_stage                       ? parts.of_stage
                                          : parts.ideas)
            .push_back(index);
    }
    add_marked(parts, state);
    if (next < 0 || next == shown_first(parts)) return parts;
    parts.first = {next};
    std::erase(parts.under_way, next);
    std::erase(parts.of_stage, next);
    std::erase(parts.ideas, next);
    for (core::PlanGap& gap : parts.gaps) std::erase(gap.advice, next);
    return parts;
}

} // namespace flow
