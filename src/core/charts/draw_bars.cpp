#include "core/charts/draw_bars.hpp"

#include "core/charts/lay_rows.hpp"

#include <algorithm>

namespace core {

namespace {

constexpr double mark_height_em = 1;
constexpr double band_em = 0.625;

Polyline stroke(Point from, Point to, Ink ink, double width_em) {
    return {{from, to}, ink, width_em};
}

/// The answered levels, from the lowest to the highest, with round ends that reach no further.
void add_band(Chart& chart, const RowLayout& layout, const MeasuredArea& area, double middle_em) {
    if (!area.level_min || !area.level_max || *area.level_min >= *area.level_max) return;
    const double round_em = band_em / 2;
    chart.polylines.push_back(stroke({layout.place(*area.level_min) + round_em, middle_em},
                                     {layout.place(*area.level_max) - round_em, middle_em}, Ink::band, band_em));
}

void add_interval(Chart& chart, const RowLayout& layout, const Figure& figure, double middle_em) {
    constexpr double half_em = 0.25, thin_em = 0.09375;
    if (!figure.low_tenths || !figure.high_tenths || *figure.low_tenths >= *figure.high_tenths) return;
    const double low = layout.place(*figure.low_tenths / 10.0), high = layout.place(*figure.high_tenths / 10.0);
    chart.polylines.push_back(stroke({low, middle_em}, {high, middle_em}, Ink::muted, thin_em));
    for (const double end : {low, high})
        chart.polylines.push_back(stroke({end, middle_em - half_em}, {end, middle_em + half_em}, Ink::muted, thin_em));
}

void add_mean(Chart& chart, const RowLayout& layout, const Figure& figure, double middle_em) {
    constexpr double wide_em = 0.25, half_em = mark_height_em / 2 - wide_em / 2;
    if (!figure.tenths) return;
    const double x = layout.place(*figure.tenths / 10.0);
    chart.polylines.push_back(stroke({x, middle_em - half_em}, {x, middle_em + half_em}, Ink::accent, wide_em));
}

/// A diamond where the mean was before, a triangle that stands on the target.
void add_marks(Chart& chart, const RowLayout& layout, const MeasuredArea& area, double middle_em) {
    constexpr double radius_em = 0.25, edge_em = 0.09375;
    if (area.before_tenths)
        chart.dots.push_back({{layout.place(*area.before_tenths / 10.0), middle_em},
                              radius_em,
                              Ink::background,
                              Ink::muted,
                              edge_em,
                              DotShape::diamond});
    if (area.target_level)
        chart.dots.push_back({{layout.place(*area.target_level), middle_em - mark_height_em / 2},
                              radius_em,
                              Ink::warn,
                              Ink::warn,
                              0,
                              DotShape::triangle_down});
}

} // namespace

Chart draw_bars(const Bars& bars, double width_em) {
    Chart chart;
    if (bars.areas.empty()) return chart;
    chart.width_em = width_em;
    std::vector<Row> rows;
    for (const MeasuredArea& area : bars.areas)
        rows.push_back({area.name, area.text, false, area.figure.tenths.has_value()});
    const RowLayout layout = lay_rows(rows, bars.level_top, width_em);
    double y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) y += 0.75;
        const PlacedRow placed = add_row(chart, layout, rows[i], y);
        add_band(chart, layout, bars.areas[i], placed.middle_em);
        add_interval(chart, layout, bars.areas[i].figure, placed.middle_em);
        add_mean(chart, layout, bars.areas[i].figure, placed.middle_em);
        add_marks(chart, layout, bars.areas[i], placed.middle_em);
        y = placed.bottom_em;
    }
    chart.height_em = add_scale(chart, layout, y);
    return chart;
}

} // namespace core
