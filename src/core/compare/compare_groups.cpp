#include "core/compare/compare_groups.hpp"

#include "core/id_map.hpp"
#include "core/limits.hpp"
#include "core/people/agree_answers.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace core {

namespace {

Answers find_median_answers(const Rubric& rubric, const Answers& merged, const std::vector<int>& members) {
    Answers median;
    median.given.resize(merged.given.size());
    median.notes.resize(merged.given.size());
    for (std::size_t i = 0; i < median.given.size(); ++i)
        if (is_scored(rubric.questions[i]))
            median.given[i] = find_median_answer(rubric, merged.contributions, static_cast<int>(i), members);
    return median;
}

constexpr std::int64_t mean_weight_max = std::int64_t{limits::questions} * limits::weight_max;
static_assert(mean_weight_max * mean_weight_max < std::int64_t{1} << 32, "round_to_tenths takes weights below 2^32");

/// left - right, where it is not below 0
ExactMean subtract(const ExactMean& left, const ExactMean& right) {
    return {left.sum * right.weight - right.sum * left.weight, left.weight * right.weight};
}

bool is_less(const ExactMean& left, const ExactMean& right) {
    return left.sum * right.weight < right.sum * left.weight;
}

PerceptionGap measure_gap(const std::vector<Group>& groups, std::size_t dimension) {
    const auto mean_of = [&](int group) -> const ExactMean& {
        return groups[static_cast<std::size_t>(group)].profile.means[dimension];
    };
    PerceptionGap gap;
    int figures = 0;
    for (int i = 0; i < static_cast<int>(groups.size()); ++i) {
        if (mean_of(i).weight == 0) continue;
        ++figures;
        if (gap.lowest_group < 0 || is_less(mean_of(i), mean_of(gap.lowest_group))) gap.lowest_group = i;
        if (gap.highest_group < 0 || is_less(mean_of(gap.highest_group), mean_of(i))) gap.highest_group = i;
    }
    if (figures < 2) return {};
    const ExactMean difference = subtract(mean_of(gap.highest_group), mean_of(gap.lowest_group));
    gap.tenths = round_to_tenths({{difference, 1}});
    gap.is_finding = difference.sum >= difference.weight;
    return gap;
}

} // namespace

std::vector<Group> find_groups(const Rubric& rubric, const Answers& merged) {
    std::vector<Group> groups;
    IdMap places; // by the folded name
    for (std::size_t i = 0; i < merged.contributions.size(); ++i) {
        const std::string& name = merged.contributions[i].respondent.group;
        const std::string folded = fold_name(name);
        if (folded.empty()) continue;
        if (places.add(folded, places.size())) groups.push_back({std::string(trim_name(name)), {}, {}, {}});
        groups[static_cast<std::size_t>(places.find(folded))].members.push_back(static_cast<int>(i));
    }
    for (Group& group : groups) {
        group.median = find_median_answers(rubric, merged, group.members);
        group.profile = measure_profile(rubric, group.median);
    }
    return groups;
}

std::vector<PerceptionGap> measure_gaps(const Rubric& rubric, const std::vector<Group>& groups) {
    std::vector<PerceptionGap> gaps;
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) gaps.push_back(measure_gap(groups, d));
    return gaps;
}

} // namespace core
