#include "core/kinds/answer_levels.hpp"

#include <algorithm>

namespace core {

namespace {

int level_of_ticks(const Question& question, const Answer& answer) {
    const auto ticks = std::count(answer.ticked.begin(), answer.ticked.end(), true);
    int level = 0;
    for (const Threshold& threshold : question.thresholds)
        if (ticks >= threshold.at_least) level = std::max(level, threshold.level);
    return level;
}

/// 0 and what thresholds lead to. A lower level that asks for more ticks than a higher one is never reached.
std::vector<int> levels_of_ticks(const Question& question) {
    std::vector<int> levels{0};
    for (const Threshold& threshold : question.thresholds) {
        bool reached = true;
        for (const Threshold& other : question.thresholds)
            if (other.level > threshold.level && other.at_least <= threshold.at_least) reached = false;
        if (reached) levels.push_back(threshold.level);
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

std::vector<int> levels_of_rungs(const Question& question) {
    std::vector<int> levels;
    for (const Rung& rung : question.rungs) levels.push_back(rung.level);
    return levels;
}

} // namespace

int level_of(const Question& question, const Answer& answer) {
    switch (question.kind) {
    case QuestionKind::ladder: return question.rungs[static_cast<std::size_t>(answer.choice)].level;
    case QuestionKind::checklist: return level_of_ticks(question, answer);
    case QuestionKind::choice:
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    return 0;
}

std::vector<int> outcome_levels(const Question& question) {
    switch (question.kind) {
    case QuestionKind::ladder: return levels_of_rungs(question);
    case QuestionKind::checklist: return levels_of_ticks(question);
    case QuestionKind::choice:
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    return {};
}

std::vector<int> outcome_levels(const Question& question, const Answer& answer) {
    std::vector<int> levels = outcome_levels(question);
    if (answer.between)
        std::erase_if(levels,
                      [&](int level) { return level < answer.between->lowest || level > answer.between->highest; });
    return levels;
}

Reach reach_of(const Question& question, const Answer& answer) {
    Reach reach;
    if (!is_scored(question)) return reach;
    if (answer.state == AnswerState::not_applicable) {
        reach.applicable = false;
    } else if (answer.state == AnswerState::answered) {
        reach.lowest = reach.highest = level_of(question, answer);
    } else if (answer.between) {
        reach.lowest = answer.between->lowest;
        reach.highest = answer.between->highest;
    } else {
        reach.highest = outcome_levels(question).back();
        reach.may_leave = question.allow_not_applicable;
    }
    return reach;
}

} // namespace core
