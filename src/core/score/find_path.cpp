#include "core/score/find_path.hpp"

#include "core/score/choose_criteria.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/raise_levels.hpp"

#include <optional>
#include <utility>

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

/// Where the climb has come to.
struct Standing {
    Levels levels;
    std::vector<bool> open; ///< one per question: its level is not known yet
};

Standing stand_today(const Rubric& rubric, const Answers& answers, const StageTallies& tallies) {
    Standing standing{.levels = read_levels(rubric, tallies), .open = {}};
    for (const Answer& answer : answers.given) standing.open.push_back(is_open(answer));
    return standing;
}

/// In criterion order, each after its conditions.
class StepList {
public:
    StepList(const Standing& before, const Levels& raised)
        : before_(before), raised_(raised), listed_(raised.stored.size()) {}

    void add(int question) {
        std::vector<int> chain;
        for (int q = question; q >= 0 && !listed_[static_cast<std::size_t>(q)]; q = condition_of(q)) chain.push_back(q);
        for (auto q = chain.rbegin(); q != chain.rend(); ++q) {
            const auto index = static_cast<std::size_t>(*q);
            listed_[index] = true;
            if (raised_.stored[index] == before_.levels.stored[index]) continue;
            std::optional<int> from;
            if (!before_.open[index]) from = before_.levels.stored[index];
            steps_.push_back({*q, from, raised_.stored[index]});
        }
    }
    std::vector<PathStep> take() { return std::move(steps_); }

private:
    int condition_of(int question) const {
        const auto& condition = raised_.rubric->questions[static_cast<std::size_t>(question)].visible_when;
        return condition ? condition->question : -1;
    }

    const Standing& before_;
    const Levels& raised_;
    std::vector<bool> listed_;
    std::vector<PathStep> steps_;
};

/// The way from here to a stage that can be claimed. It ends where its steps lead to.
Path climb(Standing& standing, int stage, int weight_applicable) {
    Path path;
    path.stage = stage;
    Levels raised = standing.levels;
    raise_to_pass(raised, stage, weight_applicable);
    const std::vector<bool> met_before = find_met(standing.levels, stage);
    const std::vector<bool> met = find_met(raised, stage);
    StepList steps(standing, raised);
    const auto& criteria = raised.rubric->stages[static_cast<std::size_t>(stage)].criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!met[i] || met_before[i]) continue;
        path.effort += criteria[i].effort;
        steps.add(criteria[i].question);
    }
    path.steps = steps.take();
    standing.levels = std::move(raised);
    for (const PathStep& step : path.steps) standing.open[static_cast<std::size_t>(step.question)] = false;
    return path;
}

} // namespace

std::vector<Path> find_paths(const Rubric& rubric, const Answers& answers, const StageTallies& tallies, int stage) {
    std::vector<Path> paths;
    Standing standing = stand_today(rubric, answers, tallies);
    // A step answers a question, so what can be claimed stays so.
    for (auto aim = find_aim(rubric, tallies, stage); aim; aim = find_aim(rubric, tallies, *aim))
        paths.push_back(climb(standing, *aim, tallies.stage(*aim).weight_applicable));
    return paths;
}

} // namespace core
