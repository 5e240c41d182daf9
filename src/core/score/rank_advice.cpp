#include "core/score/rank_advice.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace core {

namespace {

/// Why a recommendation comes before another, in this order.
struct Rank {
    bool on_path = false;
    bool unblocks_must = false;
    std::int64_t numerator = 0; ///< of gap * weight / effort
    std::int64_t denominator = 1;
};

bool is_before(const Rank& left, const Rank& right) {
    if (left.on_path != right.on_path) return left.on_path;
    if (left.unblocks_must != right.unblocks_must) return left.unblocks_must;
    return left.numerator * right.denominator > right.numerator * left.denominator;
}

class Adviser {
public:
    Adviser(const Rubric& rubric, const std::vector<Shown>& shown, const std::vector<ExactMean>& means,
            const Scorecard& card)
        : rubric_(rubric), shown_(shown), means_(means), card_(card) {}

    bool fires(const Recommendation& each, const Answers& answers) const;
    Rank rank(const Recommendation& each) const;
    std::vector<int> because(const Recommendation& each) const;

private:
    const Shown& shown(int question) const { return shown_[static_cast<std::size_t>(question)]; }
    const Question& question(int index) const { return rubric_.questions[static_cast<std::size_t>(index)]; }
    const ExactMean& mean(int dimension) const { return means_[static_cast<std::size_t>(dimension)]; }
    bool is_triggered(const Recommendation& each) const;
    bool holds(const Clause& clause, const Answers& answers) const;
    bool names(const Recommendation& each, int question) const;
    std::vector<int> reasons_for_stage() const;
    std::vector<int> answered_criteria(int stage, bool only_unmet) const;

    const Rubric& rubric_;
    const std::vector<Shown>& shown_;
    const std::vector<ExactMean>& means_;
    const Scorecard& card_;
};

bool Adviser::fires(const Recommendation& each, const Answers& answers) const {
    return is_triggered(each) && std::all_of(each.only_when.begin(), each.only_when.end(),
                                             [&](const Clause& clause) { return holds(clause, answers); });
}

bool Adviser::holds(const Clause& clause, const Answers& answers) const {
    const Shown& here = shown(clause.question);
    if (here.state != ShownState::answered) return false;
    if (here.scored)
        return (!clause.at_least || here.level >= *clause.at_least) &&
               (!clause.at_most || here.level <= *clause.at_most);
    const int chosen = answers.given[static_cast<std::size_t>(clause.question)].choice;
    return std::count(clause.options.begin(), clause.options.end(), chosen) > 0;
}

bool Adviser::is_triggered(const Recommendation& each) const {
    switch (each.trigger) {
    case Trigger::stage: return each.target == card_.stage;
    case Trigger::question: return is_answered(shown(each.target)) && shown(each.target).level <= each.when_at_or_below;
    case Trigger::dimension: break;
    }
    return mean(each.target).weight > 0 && mean(each.target).sum <= each.when_at_or_below * mean(each.target).weight;
}

/// The question itself, or the dimension it lies in.
bool Adviser::names(const Recommendation& each, int index) const {
    return (each.trigger == Trigger::question && each.target == index) ||
           (each.trigger == Trigger::dimension && each.target == question(index).dimension);
}

Rank Adviser::rank(const Recommendation& each) const {
    Rank rank{.numerator = 1, .denominator = each.effort};
    if (each.trigger == Trigger::question) {
        const std::int64_t gap = each.when_at_or_below + 1 - shown(each.target).level;
        rank.numerator = gap * question(each.target).weight;
    } else if (each.trigger == Trigger::dimension) {
        const ExactMean& dimension = mean(each.target);
        const int weight = rubric_.dimensions[static_cast<std::size_t>(each.target)].weight;
        rank.numerator = ((each.when_at_or_below + 1) * dimension.weight - dimension.sum) * weight;
        rank.denominator = dimension.weight * each.effort;
    }
    if (!card_.path) return rank;
    const auto& steps = card_.path->steps;
    rank.on_path =
        std::any_of(steps.begin(), steps.end(), [&](const PathStep& step) { return names(each, step.question); });
    const auto stage = static_cast<std::size_t>(card_.path->stage);
    const auto& criteria = rubric_.stages[stage].criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (criteria[i].must && !card_.stages[stage - 1].criteria[i].met && names(each, criteria[i].question))
            rank.unblocks_must = true;
    return rank;
}

std::vector<int> Adviser::answered_criteria(int stage, bool only_unmet) const {
    std::vector<int> questions;
    for (const Criterion& criterion : rubric_.stages[static_cast<std::size_t>(stage)].criteria) {
        const Shown& here = shown(criterion.question);
        if (is_answered(here) && !(only_unmet && here.level >= criterion.at_least))
            questions.push_back(criterion.question);
    }
    std::sort(questions.begin(), questions.end());
    return questions;
}

std::vector<int> Adviser::reasons_for_stage() const {
    if (card_.path) {
        std::vector<int> unmet = answered_criteria(card_.path->stage, true);
        if (!unmet.empty()) return unmet;
    }
    return answered_criteria(card_.stage, false);
}

std::vector<int> Adviser::because(const Recommendation& each) const {
    if (each.trigger == Trigger::question) return {each.target};
    if (each.trigger == Trigger::stage) return reasons_for_stage();
    std::vector<int> questions;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const int index = static_cast<int>(i);
        if (is_answered(shown_[i]) && question(index).dimension == each.target &&
            shown_[i].level <= each.when_at_or_below)
            questions.push_back(index);
    }
    return questions;
}

} // namespace

std::vector<int> find_fired(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                            const std::vector<ExactMean>& dimension_means, const Scorecard& card) {
    const Adviser adviser(rubric, shown, dimension_means, card);
    std::vector<int> fired;
    for (std::size_t i = 0; i < rubric.recommendations.size(); ++i)
        if (adviser.fires(rubric.recommendations[i], answers)) fired.push_back(static_cast<int>(i));
    return fired;
}

std::vector<Advice> rank_advice(const Rubric& rubric, const std::vector<int>& fired, const std::vector<Shown>& shown,
                                const std::vector<ExactMean>& dimension_means, const Scorecard& card) {
    const Adviser adviser(rubric, shown, dimension_means, card);
    const auto of = [&](int index) -> const Recommendation& {
        return rubric.recommendations[static_cast<std::size_t>(index)];
    };
    std::vector<std::pair<Rank, int>> ranked;
    for (const int index : fired) ranked.emplace_back(adviser.rank(of(index)), index);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return is_before(left.first, right.first); });
    std::vector<Advice> advice;
    for (const auto& [rank, index] : ranked) advice.push_back({index, adviser.because(of(index))});
    return advice;
}

} // namespace core
