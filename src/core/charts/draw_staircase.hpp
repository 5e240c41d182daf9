#pragma once

#include "core/charts/chart.hpp"

#include <string>
#include <vector>

namespace core {

struct Stair {
    int stage = 0;
    std::string name;
    std::string steps;        ///< in words: "3 steps"
    std::string effort;       ///< in words: "effort 5"; empty for today's stage, which has no steps either
    std::string short_name{}; ///< where there is no room for the name
};

/// The plan: today's stage first, then each stage on the way up.
struct Staircase {
    std::vector<Stair> stairs;
    std::string you; ///< written at the first; empty for none
};

/// Names stand over the stairs where there is room; else numbers do, with a key below.
Chart draw_staircase(const Staircase& staircase, double width_em);

} // namespace core
