// A plan is worth working through: every gap has something to do or says what it waits for, and there is neither too
// much nor too little of it.
#include "core/score/score_answers.hpp"
#include "support/shipped.hpp"
#include "support/simulated.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace core;

namespace {

constexpr std::size_t most_pieces = 12;
constexpr std::size_t beside_gaps = 3;
constexpr std::size_t few_pieces = 5;
constexpr std::size_t most_in_a_gap = 3;

const Recommendation& advised(const Rubric& rubric, int index) {
    return rubric.recommendations[static_cast<std::size_t>(index)];
}

/// By its question, or by the area that this lies in.
bool serves(const Rubric& rubric, int recommendation, int question) {
    const Recommendation& each = advised(rubric, recommendation);
    if (each.trigger == Trigger::question) return each.target == question;
    return each.trigger == Trigger::dimension && each.target == question_at(rubric, question).dimension;
}

/// The advice of a card that is still to be done, in the parts that a plan has.
struct Parts {
    std::vector<int> for_the_stage;
    std::vector<int> more_ideas;
    std::size_t in_gaps = 0;

    std::size_t pieces() const { return in_gaps + for_the_stage.size(); }
};

Parts divide(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    std::vector<int> in_gaps;
    for (const PlanGap& gap : card.gaps) in_gaps.insert(in_gaps.end(), gap.advice.begin(), gap.advice.end());
    Parts parts;
    parts.in_gaps = in_gaps.size();
    for (const Advice& each : card.advice) {
        if (is_over(mark_of(answers, each.recommendation).state)) continue;
        if (std::count(in_gaps.begin(), in_gaps.end(), each.recommendation)) continue;
        const bool of_stage = advised(rubric, each.recommendation).trigger == Trigger::stage;
        const bool counts = of_stage && parts.for_the_stage.size() < beside_gaps;
        (counts ? parts.for_the_stage : parts.more_ideas).push_back(each.recommendation);
    }
    return parts;
}

bool is_open(const Answers& answers, int question) {
    return answers.given[static_cast<std::size_t>(question)].state != AnswerState::answered;
}

/// What would serve an empty gap waits, or is done or dropped; or nothing is known of it.
bool says_why_empty(const Rubric& rubric, const Answers& answers, const Scorecard& card, int question) {
    if (is_open(answers, question)) return true;
    const auto waits = [&](const Withheld& each) { return serves(rubric, each.recommendation, question); };
    const auto is_marked = [&](const Advice& each) {
        return serves(rubric, each.recommendation, question) && is_over(mark_of(answers, each.recommendation).state);
    };
    return std::any_of(card.withheld.begin(), card.withheld.end(), waits) ||
           std::any_of(card.advice.begin(), card.advice.end(), is_marked);
}

void check_gaps(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    for (const PlanGap& gap : card.gaps)
        CHECK_MESSAGE((!gap.advice.empty() || says_why_empty(rubric, answers, card, gap.question)),
                      question_at(rubric, gap.question).id);
}

/// Nothing among the further ideas could have stood in the plan.
bool has_all_it_could(const Rubric& rubric, const Scorecard& card, const Parts& parts) {
    for (const int idea : parts.more_ideas)
        for (const PlanGap& gap : card.gaps)
            if (gap.advice.size() < most_in_a_gap && serves(rubric, idea, gap.question)) return false;
    return true;
}

/// The first piece that is not marked is not for later, where another is not.
void check_next(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    const auto is_over_now = [&](const Advice& each) { return is_over(mark_of(answers, each.recommendation).state); };
    const auto is_later = [&](const Advice& each) {
        return advised(rubric, each.recommendation).horizon == Horizon::later;
    };
    if (card.advice.empty() || is_over_now(card.advice.front())) return;
    const bool all_later = std::all_of(card.advice.begin(), card.advice.end(),
                                       [&](const Advice& each) { return is_over_now(each) || is_later(each); });
    CHECK((all_later || !is_later(card.advice.front())));
}

void check_plan(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    const Parts parts = divide(rubric, answers, card);
    check_gaps(rubric, answers, card);
    check_next(rubric, answers, card);
    CHECK(parts.pieces() <= std::max(most_pieces, card.gaps.size() + beside_gaps));
    if (parts.pieces() < few_pieces) CHECK(has_all_it_could(rubric, card, parts));
    std::size_t of_stage = parts.for_the_stage.size();
    for (const int idea : parts.more_ideas) of_stage += advised(rubric, idea).trigger == Trigger::stage ? 1 : 0;
    if (of_stage >= 2) CHECK(parts.for_the_stage.size() >= 2);
}

/// Every third piece is marked.
Answers mark_some(const Rubric& rubric, Answers answers, const Scorecard& card) {
    answers.plan.resize(rubric.recommendations.size());
    for (std::size_t i = 0; i < card.advice.size(); i += 3)
        answers.plan[static_cast<std::size_t>(card.advice[i].recommendation)].state =
            i % 2 == 0 ? PlanState::done : PlanState::dropped;
    return answers;
}

/// Fires on an answer at a level, whatever else is answered.
bool fires_at(const Recommendation& each, int question, int level) {
    return each.trigger == Trigger::question && each.target == question && level <= each.when_at_or_below &&
           std::all_of(each.only_when.begin(), each.only_when.end(), [&](const Clause& clause) {
               return clause.question == question && level >= clause.at_least.value_or(level) &&
                      level <= clause.at_most.value_or(level);
           });
}

std::vector<int> levels_of(const Question& question) {
    std::vector<int> levels = {0};
    for (const Rung& rung : question.rungs) levels.push_back(rung.level);
    for (const Threshold& threshold : question.thresholds) levels.push_back(threshold.level);
    return levels;
}

} // namespace

TEST_CASE("for each step that a path can have from an answered level there is an action, whatever else is answered") {
    const Rubric rubric = support::read_shipped_rubric();
    int steps = 0;
    for (const Stage& stage : rubric.stages)
        for (const Criterion& criterion : stage.criteria) {
            const Question& question = question_at(rubric, criterion.question);
            for (const int level : levels_of(question)) {
                if (level >= criterion.at_least) continue;
                ++steps;
                const bool has_one =
                    std::any_of(rubric.recommendations.begin(), rubric.recommendations.end(),
                                [&](const Recommendation& each) { return fires_at(each, criterion.question, level); });
                CHECK_MESSAGE(has_one, question.id << " from " << level << " to " << criterion.at_least);
            }
        }
    CHECK(steps > 100);
}

TEST_CASE("every plan has something for each gap, or says what it waits for, and neither too much nor too little") {
    const Rubric rubric = support::read_shipped_rubric();
    std::vector<std::vector<std::size_t>> pieces(rubric.stages.size());
    support::each_organisation(rubric, [&](const Answers& answers, const Scorecard& card) {
        check_plan(rubric, answers, card);
        if (!answers.target.stage)
            pieces[static_cast<std::size_t>(card.stage)].push_back(divide(rubric, answers, card).pieces());
        const Answers marked = mark_some(rubric, answers, card);
        check_plan(rubric, marked, score_answers(rubric, marked));
    });
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        std::vector<std::size_t>& sizes = pieces[k];
        REQUIRE(!sizes.empty());
        std::sort(sizes.begin(), sizes.end());
        MESSAGE("stage " << k << ": pieces in a plan, of " << sizes.size() << " organisations: least " << sizes.front()
                         << ", median " << sizes[sizes.size() / 2] << ", most " << sizes.back());
    }
}
