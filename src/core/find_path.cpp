#include "core/find_path.hpp"

#include "core/choose_criteria.hpp"
#include "core/find_shown.hpp"
#include "core/raise_levels.hpp"

#include <algorithm>

namespace core {

namespace {

/// The next stage that can be claimed as things stand; nothing where one that cannot stands in the way.
std::optional<int> find_aim(const Rubric& rubric, const StageTallies& tallies, int stage) {
    for (int k = stage + 1; k <= top_level(rubric); ++k) {
        if (is_claimable(tallies.stage(k))) return k;
        if (rubric.stages[static_cast<std::size_t>(k)].when_not_claimable != WhenNotClaimable::skip) break;
    }
    return std::nullopt;
}

int weigh(const std::vector<Criterion>& criteria, const std::vector<bool>& met) {
    int weight = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (met[i]) weight += criteria[i].weight;
    return weight;
}

/// Lifts the unmet musts, then the cheapest criteria that reach the threshold.
void raise_to_pass(Levels& levels, int stage, int weight_applicable) {
    const auto& criteria = levels.rubric->stages[static_cast<std::size_t>(stage)].criteria;
    for (const Criterion& criterion : criteria)
        if (criterion.must) raise(levels, criterion.question, criterion.at_least);
    const int percent_weight = levels.rubric->threshold_percent * weight_applicable;
    const int weight_needed = (percent_weight + 99) / 100;
    const int weight_missing = weight_needed - weigh(criteria, find_met(levels, stage));
    if (weight_missing <= 0) return;
    const std::vector<bool> chosen = choose_criteria(levels, stage, weight_missing);
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (chosen[i]) raise(levels, criteria[i].question, criteria[i].at_least);
}

/// In criterion order, each after its conditions.
class StepList {
public:
    StepList(const Answers& answers, const Levels& today, const Levels& raised)
        : answers_(answers), today_(today), raised_(raised), listed_(raised.stored.size()) {}

    void add(int question) {
        std::vector<int> chain;
        for (int q = question; q >= 0 && !listed_[static_cast<std::size_t>(q)]; q = condition_of(q)) chain.push_back(q);
        for (auto q = chain.rbegin(); q != chain.rend(); ++q) {
            const auto index = static_cast<std::size_t>(*q);
            listed_[index] = true;
            if (raised_.stored[index] == today_.stored[index]) continue;
            std::optional<int> from;
            if (!is_open(answers_.given[index])) from = today_.stored[index];
            steps_.push_back({*q, from, raised_.stored[index]});
        }
    }
    std::vector<PathStep> take() { return std::move(steps_); }

private:
    int condition_of(int question) const {
        const auto& condition = raised_.rubric->questions[static_cast<std::size_t>(question)].visible_when;
        return condition ? condition->question : -1;
    }

    const Answers& answers_;
    const Levels& today_;
    const Levels& raised_;
    std::vector<bool> listed_;
    std::vector<PathStep> steps_;
};

} // namespace

std::optional<Path> find_path(const Rubric& rubric, const Answers& answers, const StageTallies& tallies, int stage) {
    const auto aim = find_aim(rubric, tallies, stage);
    if (!aim) return std::nullopt;
    Path path;
    path.stage = *aim;
    const Levels today = read_levels(rubric, tallies);
    Levels raised = today;
    raise_to_pass(raised, *aim, tallies.stage(*aim).weight_applicable);
    const std::vector<bool> met_today = find_met(today, *aim);
    const std::vector<bool> met = find_met(raised, *aim);
    StepList steps(answers, today, raised);
    const auto& criteria = rubric.stages[static_cast<std::size_t>(*aim)].criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!met[i] || met_today[i]) continue;
        path.effort += criteria[i].effort;
        steps.add(criteria[i].question);
    }
    path.steps = steps.take();
    return path;
}

} // namespace core
