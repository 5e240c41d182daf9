#include "core/compare/compare_answers.hpp"

#include "core/score/find_shown.hpp"
#include "core/score/measure_profile.hpp"

namespace core {

namespace {

Standing stand(const Rubric& rubric, const Answers& answers) {
    const StageTallies tallies(rubric, answers);
    const std::vector<Shown> shown = find_shown(rubric, answers, tallies);
    const StageBounds bounds = tallies.bounds();
    const Profile profile = measure_profile(rubric, shown, tallies);
    Standing standing{bounds.low, bounds.low, bounds.high, profile.overall, {}, {}};
    for (const DimensionProfile& each : profile.dimensions) standing.tenths.push_back(each.figure.tenths);
    for (const Shown& each : shown)
        standing.levels.push_back(is_answered(each) ? std::optional<int>(each.level) : std::nullopt);
    return standing;
}

Movement find_movement(std::optional<int> earlier, std::optional<int> now) {
    if (earlier == now) return Movement::same;
    if (!earlier) return Movement::added;
    if (!now) return Movement::gone;
    return *now > *earlier ? Movement::up : Movement::down;
}

} // namespace

Comparison compare_answers(const Rubric& rubric, const Answers& earlier, const Answers& now) {
    Comparison comparison{stand(rubric, earlier), stand(rubric, now), {}};
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        comparison.questions.push_back(find_movement(comparison.earlier.levels[i], comparison.now.levels[i]));
    return comparison;
}

} // namespace core
