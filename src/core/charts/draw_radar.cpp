#include "core/charts/draw_radar.hpp"

#include "core/charts/draw_bars.hpp"
#include "core/charts/lay_radar.hpp"
#include "core/charts/set_labels.hpp"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Levels = std::vector<std::optional<double>>; ///< one an axis

Levels list_levels(const std::vector<MeasuredArea>& areas, std::optional<int> Figure::*tenths) {
    Levels levels;
    for (const MeasuredArea& area : areas) {
        const std::optional<int> given = area.figure.*tenths;
        levels.push_back(given ? std::optional<double>(*given / 10.0) : std::nullopt);
    }
    return levels;
}

Levels list_before(const std::vector<MeasuredArea>& areas) {
    Levels levels;
    for (const MeasuredArea& area : areas)
        levels.push_back(area.before_tenths ? std::optional<double>(*area.before_tenths / 10.0) : std::nullopt);
    return levels;
}

Levels list_targets(const std::vector<MeasuredArea>& areas) {
    Levels levels;
    for (const MeasuredArea& area : areas)
        levels.push_back(area.target_level ? std::optional<double>(*area.target_level) : std::nullopt);
    return levels;
}

/// A line from axis to axis, closed where it goes round, and broken where an axis has nothing.
void add_ring(Chart& chart, const Wheel& wheel, const Levels& levels, Ink ink, double width_em) {
    Polyline line{{}, ink, width_em};
    const auto end_line = [&] {
        if (line.points.size() > 1) chart.polylines.push_back(line);
        line.points.clear();
    };
    std::size_t first = 0; // begin after a gap, so that no piece is cut in two at the top
    while (first < wheel.axes && levels[first]) ++first;
    const bool whole = first == wheel.axes;
    for (std::size_t i = 0; i <= wheel.axes; ++i) {
        const std::size_t axis = (whole ? i : first + i) % wheel.axes;
        if (levels[axis])
            line.points.push_back(wheel.place(axis, *levels[axis]));
        else
            end_line();
    }
    end_line();
}

Levels all_at(const Wheel& wheel, int level) {
    return Levels(wheel.axes, level);
}

/// Leaves out a corner that is there already, as where low and high meet.
void add_corner(Polygon& polygon, const Point& at) {
    for (const Point& point : polygon.points)
        if (point.x_em == at.x_em && point.y_em == at.y_em) return;
    polygon.points.push_back(at);
}

/// Between two neighbouring axes: what lies between the interval's ends.
void add_interval(Chart& chart, const Wheel& wheel, const Levels& low, const Levels& high) {
    bool open = false;
    for (std::size_t axis = 0; axis < wheel.axes; ++axis) {
        const std::size_t next = (axis + 1) % wheel.axes;
        if (!low[axis] || !low[next] || !high[axis] || !high[next]) continue;
        if (*low[axis] == *high[axis] && *low[next] == *high[next]) continue;
        open = true;
        Polygon piece{{}, Ink::tint};
        add_corner(piece, wheel.place(axis, *high[axis]));
        add_corner(piece, wheel.place(next, *high[next]));
        add_corner(piece, wheel.place(next, *low[next]));
        add_corner(piece, wheel.place(axis, *low[axis]));
        chart.polygons.push_back(piece);
    }
    if (!open) return;
    add_ring(chart, wheel, low, Ink::muted, 0.0625);
    add_ring(chart, wheel, high, Ink::muted, 0.0625);
}

void add_grid(Chart& chart, const Wheel& wheel) {
    constexpr int rings_max = 10;
    const int step = wheel.level_top <= rings_max ? 1 : wheel.level_top;
    for (int level = step; level <= wheel.level_top; level += step)
        add_ring(chart, wheel, all_at(wheel, level), Ink::line, 0.0625);
    for (std::size_t axis = 0; axis < wheel.axes; ++axis)
        chart.polylines.push_back({{wheel.centre, wheel.place(axis, wheel.level_top)}, Ink::line, 0.0625});
}

void add_spread(Chart& chart, const Wheel& wheel, std::size_t axis, const MeasuredArea& area) {
    const double band_em = std::min(0.5, 12.0 / static_cast<double>(wheel.axes));
    if (!area.level_min || !area.level_max || *area.level_min >= *area.level_max) return;
    chart.polylines.push_back(
        {{wheel.place(axis, *area.level_min), wheel.place(axis, *area.level_max)}, Ink::band, band_em});
}

/// The levels, beside the first axis.
void add_scale(Chart& chart, const Wheel& wheel) {
    constexpr double size_em = 0.6875;
    if (wheel.radius_em / wheel.level_top < 1) return;
    for (int level = 1; level <= wheel.level_top; ++level) {
        const Point at = wheel.place(0, level);
        chart.labels.push_back(
            {{at.x_em + 0.3125, at.y_em + 0.25}, Anchor::start, Ink::muted, size_em, false, std::to_string(level)});
    }
}

} // namespace

Chart draw_radar(const Radar& radar, double width_em) {
    if (radar.areas.size() < 3) return draw_bars({radar.level_top, radar.areas}, width_em);
    NamedWheel named = name_axes(radar.areas, radar.level_top, width_em);
    const Wheel& wheel = named.wheel;
    const Levels means = list_levels(radar.areas, &Figure::tenths);
    Chart chart;
    chart.width_em = width_em;
    chart.height_em = named.bottom_em;
    for (std::size_t axis = 0; axis < wheel.axes; ++axis) add_spread(chart, wheel, axis, radar.areas[axis]);
    add_grid(chart, wheel);
    add_interval(chart, wheel, list_levels(radar.areas, &Figure::low_tenths),
                 list_levels(radar.areas, &Figure::high_tenths));
    const bool crowded = wheel.axes > 24;
    add_ring(chart, wheel, list_targets(radar.areas), Ink::warn, 0.09375);
    add_ring(chart, wheel, list_before(radar.areas), Ink::muted, 0.125);
    add_ring(chart, wheel, means, Ink::accent, crowded ? 0.125 : 0.1875);
    const double dot_em = crowded ? 0.125 : 0.25;
    for (std::size_t axis = 0; axis < wheel.axes; ++axis)
        if (means[axis]) chart.dots.push_back({wheel.place(axis, *means[axis]), dot_em, Ink::accent, Ink::accent, 0});
    add_scale(chart, wheel);
    chart.labels.insert(chart.labels.end(), named.labels.begin(), named.labels.end());
    return chart;
}

} // namespace core
