#include "core/compare/measure_target.hpp"

#include "core/score/find_shown.hpp"
#include "core/score/fraction_sum.hpp"
#include "core/score/measure_profile.hpp"

#include <cstdint>
#include <vector>

namespace core {

namespace {

std::vector<bool> find_counting(const Rubric& rubric, const std::vector<Shown>& shown) {
    std::vector<bool> counting(rubric.dimensions.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i].scored && shown[i].state != ShownState::not_applicable)
            counting[static_cast<std::size_t>(rubric.questions[i].dimension)] = true;
    return counting;
}

/// What is still missing on the way to some levels.
struct Distance {
    std::int64_t levels = 0;      ///< the sum of the levels aimed at
    std::int64_t hundredfold = 0; ///< a hundred times what is missing, without `rest`
    FractionSum rest;
};

void add(Distance& distance, int level, const ExactMean& today) {
    distance.levels += level;
    if (today.weight == 0) {
        distance.hundredfold += 100 * level;
        return;
    }
    const std::int64_t missing = level * today.weight - today.sum;
    if (missing <= 0) return; // more than enough here makes up for nothing there
    distance.hundredfold += 100 * missing / today.weight;
    distance.rest.add(static_cast<std::uint32_t>(100 * missing % today.weight),
                      static_cast<std::uint32_t>(today.weight));
}

} // namespace

std::vector<bool> find_counting_areas(const Rubric& rubric, const Answers& answers) {
    return find_counting(rubric, find_shown(rubric, answers, StageTallies(rubric, answers)));
}

std::optional<int> target_level(const Target& target, int dimension) {
    if (!target.levels.empty())
        if (const auto own = target.levels[static_cast<std::size_t>(dimension)]) return own;
    return target.stage;
}

std::optional<int> percent_to_target(const Rubric& rubric, const Answers& answers) {
    if (answers.target == Target{}) return std::nullopt;
    const StageTallies tallies(rubric, answers);
    const std::vector<Shown> shown = find_shown(rubric, answers, tallies);
    const std::vector<bool> counting = find_counting(rubric, shown);
    const Profile profile = measure_profile(rubric, shown, tallies);
    Distance distance;
    for (std::size_t d = 0; d < counting.size(); ++d) {
        const auto level = target_level(answers.target, static_cast<int>(d));
        if (level && counting[d]) add(distance, *level, profile.means[d]);
    }
    if (distance.levels == 0) return 100;
    // floor(100 - x) = 100 - ceil(x), with x = missing * 100 / levels, and levels is a whole number.
    const std::int64_t missing = distance.hundredfold + distance.rest.whole_part() + (distance.rest.has_rest() ? 1 : 0);
    return static_cast<int>(100 - (missing + distance.levels - 1) / distance.levels);
}

} // namespace core
