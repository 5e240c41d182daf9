#include "core/bound_stage.hpp"

#include "core/tally_stages.hpp"

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

std::vector<bool> find_visible(const Rubric& rubric, const Answers& answers) {
    const StageTallies tallies(rubric, answers);
    std::vector<bool> visible(rubric.questions.size());
    for (std::size_t i = 0; i < visible.size(); ++i) visible[i] = tallies.is_visible(static_cast<int>(i));
    return visible;
}

StageBounds bound_stage(const Rubric& rubric, const Answers& answers) {
    return StageTallies(rubric, answers).bounds();
}

} // namespace core
