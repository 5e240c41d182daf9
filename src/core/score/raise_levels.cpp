#include "core/score/raise_levels.hpp"

#include <algorithm>

namespace core {

Levels read_levels(const Rubric& rubric, const StageTallies& tallies) {
    Levels levels{.rubric = &rubric};
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const Reach& reach = tallies.reach(static_cast<int>(i));
        levels.stored.push_back(reach.lowest);
        levels.applicable.push_back(reach.applicable);
    }
    return levels;
}

std::vector<bool> find_visible(const Levels& levels) {
    std::vector<bool> visible(levels.stored.size(), true);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        if (const auto& condition = levels.rubric->questions[i].visible_when) {
            const auto earlier = static_cast<std::size_t>(condition->question);
            visible[i] = visible[earlier] && levels.stored[earlier] >= condition->at_least;
        }
    }
    return visible;
}

std::vector<bool> find_met(const Levels& levels, int stage) {
    const std::vector<bool> visible = find_visible(levels);
    std::vector<bool> met;
    for (const Criterion& criterion : levels.rubric->stages[static_cast<std::size_t>(stage)].criteria) {
        const auto question = static_cast<std::size_t>(criterion.question);
        met.push_back(visible[question] && levels.stored[question] >= criterion.at_least);
    }
    return met;
}

void raise(Levels& levels, int question, int need) {
    while (true) {
        const auto index = static_cast<std::size_t>(question);
        const Question& here = levels.rubric->questions[index];
        if (levels.stored[index] < need) {
            const std::vector<int> choosable = outcome_levels(here);
            levels.stored[index] = *std::lower_bound(choosable.begin(), choosable.end(), need);
        }
        if (!here.visible_when) return;
        question = here.visible_when->question;
        need = here.visible_when->at_least;
    }
}

} // namespace core
