#pragma once

#include "core/charts/chart.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// How one area is seen by several groups.
struct Gap {
    std::string name;                       ///< of the area
    std::string text;                       ///< the gap in words: "1.3"; empty where there is none
    bool found = false;                     ///< large enough to be a finding
    std::vector<std::optional<int>> tenths; ///< one a group: its mean; nothing where it has none
};

struct Gaps {
    static constexpr std::size_t groups_max = 6; ///< that can be told apart

    int level_top = 1;
    std::vector<std::string> groups; ///< their names, at most groups_max
    std::vector<Gap> areas;
    std::string found; ///< what a finding's sign means, for the key: "1.0 or more apart"
};

/// In every area a mark a group, told apart by shape, and a line from the lowest to the highest.
Chart draw_gaps(const Gaps& gaps, double width_em);

} // namespace core
