#pragma once

#include "core/scorecard.hpp"

#include <optional>
#include <string>

namespace core {

/// An area (a dimension) of a profile as a chart shows it.
struct MeasuredArea {
    std::string name;
    std::string text;             ///< its mean in words: "2.3", "n/a"
    Figure figure;                ///< mean and interval
    std::optional<int> level_min; ///< lowest and highest answered level
    std::optional<int> level_max;
    std::optional<int> before_tenths = {}; ///< its mean of an earlier day
    std::optional<int> target_level = {};
};

} // namespace core
