#include "core/compare/compare_answers.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/measure_profile.hpp"

namespace core {

namespace {

Standing stand(const Rubric& rubric, const Answers& answers) {
    const StageTallies tallies(rubric, answers);
    const std::vector<Shown> shown = find_shown(rubric, answers, tallies);
    const StageBounds bounds = tallies.bounds();
    const Profile profile = measure_profile(rubric, shown, tallies);
    Standing standing{bounds.low, bounds.low, bounds.high, profile.overall, {}, {}, {}};
    for (const DimensionProfile& each : profile.dimensions) standing.tenths.push_back(each.figure.tenths);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool answered = is_answered(shown[i]);
        const bool spans = answered || (is_open(shown[i]) && is_range(answers.given[i]));
        const Reach& reach = tallies.reach(static_cast<int>(i));
        standing.levels.push_back(answered ? std::optional(shown[i].level) : std::nullopt);
        standing.spans.push_back(spans ? std::optional(LevelRange{reach.lowest, reach.highest}) : std::nullopt);
    }
    return standing;
}

Movement find_movement(const Standing& then, const Standing& now, std::size_t question) {
    const auto& level_then = then.levels[question];
    const auto& level_now = now.levels[question];
    if (level_then && level_now && *level_then != *level_now)
        return *level_now > *level_then ? Movement::up : Movement::down;
    const auto& span_then = then.spans[question];
    const auto& span_now = now.spans[question];
    if (span_then && span_now && span_then->lowest <= span_now->highest && span_now->lowest <= span_then->highest)
        return Movement::same;
    if (level_now || (span_then && span_now && !level_then)) return Movement::added;
    return level_then ? Movement::gone : Movement::same;
}

} // namespace

Comparison compare_answers(const Rubric& rubric, const Answers& earlier, const Answers& now) {
    Comparison comparison{stand(rubric, earlier), stand(rubric, now), {}};
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        comparison.questions.push_back(find_movement(comparison.earlier, comparison.now, i));
    return comparison;
}

} // namespace core
