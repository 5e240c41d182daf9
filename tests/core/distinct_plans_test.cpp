#include "core/score/score_answers.hpp"
#include "support/shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace core;

namespace {

/// The stage that the path aims at, and its criteria that apply and are not met.
using Gap = std::vector<int>;

Gap find_gap(const Rubric& rubric, const Scorecard& card) {
    Gap gap = {card.path->stage};
    const auto& criteria = rubric.stages[static_cast<std::size_t>(card.path->stage)].criteria;
    const StageTrace& trace = card.stages[static_cast<std::size_t>(card.path->stage - 1)];
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (!trace.criteria[i].met && trace.criteria[i].state != ShownState::not_applicable)
            gap.push_back(criteria[i].question);
    return gap;
}

/// The path's steps and the advice in its order. What the advice is given for is left out: it would tell any two apart.
/// Steps as question and level, then advice, and what waits for it.
using Plan = std::pair<std::vector<std::pair<int, int>>, std::vector<int>>;

Plan make_plan(const Scorecard& card) {
    Plan plan;
    for (const PathStep& step : card.path->steps) plan.first.emplace_back(step.question, step.to);
    for (const Advice& each : card.advice) plan.second.push_back(each.recommendation);
    for (const Withheld& each : card.withheld) {
        plan.second.push_back(each.recommendation);
        plan.second.insert(plan.second.end(), each.until.begin(), each.until.end());
    }
    return plan;
}

struct Planned {
    std::string name;
    Gap gap;
};

bool is_criterion(const Rubric& rubric, int stage, int question) {
    const auto& criteria = rubric.stages[static_cast<std::size_t>(stage)].criteria;
    return std::any_of(criteria.begin(), criteria.end(),
                       [&](const Criterion& criterion) { return criterion.question == question; });
}

/// scoring.md, Advice: for a stage, the answered unmet criteria of the path's stage, else the answered ones of the
/// stage reached. Where neither has any, nobody has answered what could be named.
bool may_lack_reason(const Scorecard& card) {
    const auto any_answered = [&](int stage, bool only_unmet) {
        if (stage < 1) return false;
        const auto& traces = card.stages[static_cast<std::size_t>(stage - 1)].criteria;
        return std::any_of(traces.begin(), traces.end(),
                           [&](const CriterionTrace& trace) { return trace.level && !(only_unmet && trace.met); });
    };
    return !(card.path && any_answered(card.path->stage, true)) && !any_answered(card.stage, false);
}

} // namespace

/// They lack different things beside the path, and what is advised for these waits for the same others.
constexpr int alike_max = 6;

TEST_CASE("at one stage, whoever lacks something else is given another plan, but for very few") {
    const Rubric rubric = support::read_shipped_rubric();
    std::map<std::pair<int, Plan>, Planned> plans;
    std::size_t compared = 0;
    int alike = 0;
    for (const support::Variant& variant : support::list_variants(rubric)) {
        const Scorecard card = score_answers(rubric, variant.answers);
        if (!card.path) continue;
        const Planned planned{variant.name, find_gap(rubric, card)};
        const auto entered = plans.try_emplace({card.stage, make_plan(card)}, planned);
        const Planned& same = entered.first->second; // itself, where no other is
        if (!entered.second && same.gap != planned.gap) ++alike;
        ++compared;
    }
    CHECK(alike <= alike_max);
    CHECK(compared > 1'000);
    CHECK(plans.size() > 500);
}

TEST_CASE("every advice names the answers that caused it") {
    const Rubric rubric = support::read_shipped_rubric();
    std::size_t named = 0;
    for (const support::Variant& variant : support::list_variants(rubric)) {
        CAPTURE(variant.name);
        const Scorecard card = score_answers(rubric, variant.answers);
        for (const Advice& each : card.advice) {
            const Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(each.recommendation)];
            CAPTURE(advised.id);
            const bool may_lack = advised.trigger == Trigger::stage && may_lack_reason(card);
            CHECK((!each.because.empty() || may_lack));
            for (const int question : each.because) {
                const auto at = static_cast<std::size_t>(question);
                CHECK(variant.answers.given[at].state == AnswerState::answered);
                CHECK(is_scored(rubric.questions[at]));
                if (advised.trigger == Trigger::question) CHECK(question == advised.target);
                if (advised.trigger == Trigger::dimension) CHECK(rubric.questions[at].dimension == advised.target);
                if (advised.trigger == Trigger::stage)
                    CHECK((is_criterion(rubric, card.stage, question) ||
                           (card.path && is_criterion(rubric, card.path->stage, question))));
                ++named;
            }
        }
    }
    CHECK(named > 10'000);
}

TEST_CASE("a complete test organisation is given a reason with every advice") {
    const Rubric rubric = support::read_shipped_rubric();
    for (const TestOrganisation& organisation : rubric.test_organisations)
        for (const Advice& each : score_answers(rubric, organisation.answers).advice)
            CHECK_MESSAGE(!each.because.empty(),
                          organisation.id << ", "
                                          << rubric.recommendations[static_cast<std::size_t>(each.recommendation)].id);
}
