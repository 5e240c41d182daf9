#pragma once

#include <cstdint>
#include <vector>

namespace core {

/// A weighted mean before any rounding: sum / weight, exactly.
struct ExactMean {
    std::int64_t sum = 0;    ///< of weight times level
    std::int64_t weight = 0; ///< 0 where there is nothing to take the mean of
};

struct WeightedMean {
    ExactMean mean; ///< with a weight above 0
    int weight = 1; ///< its own in the mean of means
};

/// The weighted mean of the means (one or more) in tenths, rounded half up. The only place where a level is rounded.
int round_to_tenths(const std::vector<WeightedMean>& means);

} // namespace core
