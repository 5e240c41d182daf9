#pragma once

#include "core/charts/chart.hpp"
#include "core/charts/measured_area.hpp"

#include <vector>

namespace core {

/// A profile as a wheel, clockwise from the top: an axis an area, a ring a level. The means are joined by a line, the
/// answered levels of an area are a band on its axis, the interval is tinted where answers are open.
struct Radar {
    int level_top = 1;
    std::vector<MeasuredArea> areas; ///< with fewer than three it is drawn as bars
};

/// Names stand at the axes where there is room for all of them; else numbers do, with a key below.
Chart draw_radar(const Radar& radar, double width_em);

} // namespace core
