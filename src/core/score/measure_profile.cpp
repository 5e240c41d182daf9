#include "core/score/measure_profile.hpp"

#include <algorithm>

namespace core {

namespace {

struct DimensionSums {
    ExactMean answered;
    ExactMean lowest; ///< of the visible, applicable questions, open ones at their lowest level
    ExactMean highest;
};

void add(ExactMean& mean, int weight, int level) {
    mean.sum += std::int64_t{weight} * level;
    mean.weight += weight;
}

void count_answer(DimensionProfile& profile, DimensionSums& sums, int weight, int level) {
    add(sums.answered, weight, level);
    profile.level_min = std::min(profile.level_min.value_or(level), level);
    profile.level_max = std::max(profile.level_max.value_or(level), level);
    ++profile.answered;
}

/// The mean of the dimensions' means; nothing when no dimension has one.
std::optional<int> overall(const Rubric& rubric, const std::vector<DimensionSums>& sums,
                           ExactMean DimensionSums::*which) {
    std::vector<WeightedMean> means;
    for (std::size_t d = 0; d < sums.size(); ++d)
        if ((sums[d].*which).weight > 0) means.push_back({sums[d].*which, rubric.dimensions[d].weight});
    if (means.empty()) return std::nullopt;
    return round_to_tenths(means);
}

std::optional<int> alone(const ExactMean& mean) {
    if (mean.weight == 0) return std::nullopt;
    return round_to_tenths({{mean, 1}});
}

} // namespace

Profile measure_profile(const Rubric& rubric, const std::vector<Shown>& shown, const StageTallies& tallies) {
    Profile profile;
    profile.dimensions.resize(rubric.dimensions.size());
    std::vector<DimensionSums> sums(rubric.dimensions.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!is_answered(shown[i]) && !is_open(shown[i])) continue;
        const Question& question = rubric.questions[i];
        const auto d = static_cast<std::size_t>(question.dimension);
        const Reach& reach = tallies.reach(static_cast<int>(i));
        ++profile.dimensions[d].applicable;
        add(sums[d].lowest, question.weight, reach.lowest);
        add(sums[d].highest, question.weight, reach.highest);
        if (is_answered(shown[i])) count_answer(profile.dimensions[d], sums[d], question.weight, shown[i].level);
    }
    for (std::size_t d = 0; d < sums.size(); ++d) {
        profile.dimensions[d].figure = {alone(sums[d].answered), alone(sums[d].lowest), alone(sums[d].highest)};
        profile.means.push_back(sums[d].answered);
    }
    profile.overall = {overall(rubric, sums, &DimensionSums::answered), overall(rubric, sums, &DimensionSums::lowest),
                       overall(rubric, sums, &DimensionSums::highest)};
    return profile;
}

Profile measure_profile(const Rubric& rubric, const Answers& answers) {
    const StageTallies tallies(rubric, answers);
    return measure_profile(rubric, find_shown(rubric, answers, tallies), tallies);
}

} // namespace core
