#pragma once

#include "core/charts/chart.hpp"
#include "core/charts/measured_area.hpp"

#include <vector>

namespace core {

/// A profile as bars: in every area the spread of the answered levels as a band, the mean as a mark, and the interval
/// as a line with two ends where answers are open; what the mean was before, and the target.
struct Bars {
    int level_top = 1;
    std::vector<MeasuredArea> areas;
};

Chart draw_bars(const Bars& bars, double width_em);

} // namespace core
