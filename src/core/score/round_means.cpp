#include "core/score/round_means.hpp"

#include "core/score/fraction_sum.hpp"

namespace core {

int round_to_tenths(const std::vector<WeightedMean>& means) {
    // With x = sum(weight * mean) and w = sum(weight), tenths = floor(10 x / w + 1/2) = floor((20 x + w) / 2 w),
    // and since 2 w is a whole number, only the whole part of 20 x matters.
    std::int64_t weight = 0;
    std::int64_t twenty_fold = 0;
    FractionSum rest;
    for (const WeightedMean& each : means) {
        const std::int64_t sum = each.mean.sum * 20 * each.weight;
        weight += each.weight;
        twenty_fold += sum / each.mean.weight;
        rest.add(static_cast<std::uint32_t>(sum % each.mean.weight), static_cast<std::uint32_t>(each.mean.weight));
    }
    return static_cast<int>((twenty_fold + rest.whole_part() + weight) / (2 * weight));
}

} // namespace core
