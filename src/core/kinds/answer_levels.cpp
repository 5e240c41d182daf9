#include "core/kinds/answer_levels.hpp"

#include <algorithm>

namespace core {

int level_of(const Question& question, const Answer& answer) {
    if (question.kind == QuestionKind::ladder) return question.rungs[static_cast<std::size_t>(answer.choice)].level;
    const auto ticks = std::count(answer.ticked.begin(), answer.ticked.end(), true);
    int level = 0;
    for (const Threshold& threshold : question.thresholds)
        if (ticks >= threshold.at_least) level = std::max(level, threshold.level);
    return level;
}

std::vector<int> outcome_levels(const Question& question) {
    std::vector<int> levels;
    if (question.kind == QuestionKind::ladder) {
        for (const Rung& rung : question.rungs) levels.push_back(rung.level);
    } else if (question.kind == QuestionKind::checklist) {
        levels.push_back(0);
        for (const Threshold& threshold : question.thresholds) {
            // A lower level that asks for more ticks than a higher one is never reached.
            bool reached = true;
            for (const Threshold& other : question.thresholds)
                if (other.level > threshold.level && other.at_least <= threshold.at_least) reached = false;
            if (reached) levels.push_back(threshold.level);
        }
        std::sort(levels.begin(), levels.end());
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    }
    return levels;
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
        for (const Rung& rung : question.rungs) reach.highest = std::max(reach.highest, rung.level);
        for (const Threshold& threshold : question.thresholds) reach.highest = std::max(reach.highest, threshold.level);
        reach.may_leave = question.allow_not_applicable;
    }
    return reach;
}

} // namespace core
