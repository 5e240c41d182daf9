#pragma once

#include "core/charts/chart.hpp"
#include "core/charts/measured_area.hpp"

#include <cstddef>
#include <vector>

namespace core {

/// A wheel of axes, clockwise from the top.
struct Wheel {
    std::size_t axes = 0;
    int level_top = 1;
    Point centre;
    double radius_em = 0;

    /// On an axis; level 0 is the centre.
    Point place(std::size_t axis, double level) const;
};

struct NamedWheel {
    Wheel wheel;
    std::vector<Label> labels;
    double bottom_em = 0; ///< of all of it; the top is 0
};

/// As large a wheel as leaves room for a name and a figure at every axis, or for numbers with a key below.
NamedWheel name_axes(const std::vector<MeasuredArea>& areas, int level_top, double width_em);

} // namespace core
