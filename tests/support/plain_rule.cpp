#include "support/plain_rule.hpp"

#include <algorithm>

namespace support {

using namespace core;

namespace {

int stored_level(const Question& question, const Answer& answer) {
    const bool has_level = answer.state == AnswerState::answered || !answer.ticked.empty(); // of a range the lower end
    if (!has_level || !is_scored(question)) return 0;
    if (question.kind == QuestionKind::ladder) return question.rungs[static_cast<std::size_t>(answer.choice)].level;
    int ticks = 0;
    for (const bool ticked : answer.ticked) ticks += ticked ? 1 : 0;
    int level = 0;
    for (const Threshold& threshold : question.thresholds)
        if (ticks >= threshold.at_least && threshold.level > level) level = threshold.level;
    return level;
}

bool is_applicable(const Answers& answers, const Criterion& criterion) {
    return answers.given[static_cast<std::size_t>(criterion.question)].state != AnswerState::not_applicable;
}

} // namespace

std::vector<int> plain_levels(const Rubric& rubric, const Answers& answers) {
    std::vector<int> levels;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const auto& condition = rubric.questions[i].visible_when;
        const bool hidden = condition && levels[static_cast<std::size_t>(condition->question)] < condition->at_least;
        levels.push_back(hidden ? 0 : stored_level(rubric.questions[i], answers.given[i]));
    }
    return levels;
}

std::vector<bool> plain_met(const Rubric& rubric, const Answers& answers, int stage) {
    const std::vector<int> levels = plain_levels(rubric, answers);
    std::vector<bool> met;
    for (const Criterion& criterion : rubric.stages[static_cast<std::size_t>(stage)].criteria)
        met.push_back(levels[static_cast<std::size_t>(criterion.question)] >= criterion.at_least);
    return met;
}

bool plain_claimable(const Rubric& rubric, const Answers& answers, int stage) {
    int all = 0;
    int applicable = 0;
    for (const Criterion& criterion : rubric.stages[static_cast<std::size_t>(stage)].criteria) {
        all += criterion.weight;
        if (is_applicable(answers, criterion))
            applicable += criterion.weight;
        else if (criterion.must)
            return false;
    }
    return applicable > 0 && 2 * applicable >= all;
}

bool plain_passes(const Rubric& rubric, const Answers& answers, int stage) {
    if (!plain_claimable(rubric, answers, stage)) return false;
    const auto& criteria = rubric.stages[static_cast<std::size_t>(stage)].criteria;
    const std::vector<bool> met = plain_met(rubric, answers, stage);
    int applicable = 0;
    int reached = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!is_applicable(answers, criteria[i])) continue;
        applicable += criteria[i].weight;
        if (met[i]) reached += criteria[i].weight;
        if (criteria[i].must && !met[i]) return false;
    }
    return 100 * reached >= rubric.threshold_percent * applicable;
}

int plain_stage(const Rubric& rubric, const Answers& answers) {
    int stage = 0;
    for (int k = 1; k <= top_level(rubric); ++k) {
        if (plain_passes(rubric, answers, k)) {
            stage = k;
            continue;
        }
        const bool skip = rubric.stages[static_cast<std::size_t>(k)].when_not_claimable == WhenNotClaimable::skip;
        if (!skip || plain_claimable(rubric, answers, k)) break;
    }
    return stage;
}

} // namespace support
