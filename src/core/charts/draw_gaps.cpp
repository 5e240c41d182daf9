#include "core/charts/draw_gaps.hpp"

#include "core/charts/lay_rows.hpp"
#include "core/charts/set_labels.hpp"
#include "core/problem.hpp"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr double mark_em = 0.34375; ///< radius
constexpr double slot_em = 0.875;   ///< from one mark to another above it

struct MarkLook {
    DotShape shape;
    Ink fill;
    Ink edge;
};

/// Told apart in grey too.
constexpr std::array<MarkLook, Gaps::groups_max> looks{{{DotShape::circle, Ink::accent, Ink::accent},
                                                        {DotShape::square, Ink::background, Ink::text},
                                                        {DotShape::triangle, Ink::text, Ink::text},
                                                        {DotShape::diamond, Ink::background, Ink::accent},
                                                        {DotShape::triangle_down, Ink::background, Ink::text},
                                                        {DotShape::circle, Ink::background, Ink::text}}};

Dot make_mark(std::size_t group, Point centre) {
    const MarkLook& look = looks[group];
    return {centre, mark_em, look.fill, look.edge, 0.109375, look.shape};
}

/// How many places above each other an area's marks need, so that none hides another: 0 on the track, then by turns
/// above and below it.
struct Slots {
    std::vector<int> of_group; ///< only for groups that have a mean
    int most = 0;
};

Slots find_slots(const Gap& area, const RowLayout& layout) {
    Slots slots;
    slots.of_group.assign(area.tenths.size(), 0);
    for (std::size_t i = 0; i < area.tenths.size(); ++i) {
        if (!area.tenths[i]) continue;
        const double x = layout.place(*area.tenths[i] / 10.0);
        const auto taken = [&](int slot) {
            for (std::size_t j = 0; j < i; ++j)
                if (area.tenths[j] && slots.of_group[j] == slot &&
                    std::abs(layout.place(*area.tenths[j] / 10.0) - x) < 2.6 * mark_em)
                    return true;
            return false;
        };
        while (taken(slots.of_group[i])) ++slots.of_group[i];
        slots.most = std::max(slots.most, slots.of_group[i]);
    }
    return slots;
}

/// How far from the track a slot is.
double offset_of(int slot) {
    const int step = (slot + 1) / 2;
    return (slot % 2 == 1 ? -step : step) * slot_em;
}

void add_gap_line(Chart& chart, const Gap& area, const RowLayout& layout, double middle_em) {
    std::optional<int> low, high;
    for (const std::optional<int>& mean : area.tenths) {
        if (!mean) continue;
        low = low ? std::min(*low, *mean) : *mean;
        high = high ? std::max(*high, *mean) : *mean;
    }
    if (!low || *low == *high) return;
    chart.polylines.push_back({{{layout.place(*low / 10.0), middle_em}, {layout.place(*high / 10.0), middle_em}},
                               area.found ? Ink::warn : Ink::outline,
                               area.found ? 0.25 : 0.125});
}

/// What each mark stands for, in as many lines as it takes; gives the new bottom.
double add_key(Chart& chart, const Gaps& gaps) {
    constexpr double line_em = 1.5, sign_em = 0.5, gap_em = 0.375, apart_em = 1.25;
    double x = 0, y = 0;
    const auto begin = [&](double width) {
        if (x > 0 && x + width > chart.width_em) {
            x = 0;
            y += line_em;
        }
        return Point{x, y + 0.6875};
    };
    const auto add_name = [&](double left, const std::string& name, bool strong) {
        const auto lines = break_text(name, label_em, chart.width_em - left).lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) y += label_line_em;
            chart.labels.push_back(
                {{left, y + 0.96875}, Anchor::start, strong ? Ink::warn : Ink::muted, label_em, strong, lines[i]});
        }
        x = left + (lines.empty() ? 0 : guess_width(lines.back())) + apart_em;
    };
    for (std::size_t group = 0; group < gaps.groups.size(); ++group) {
        const Point at = begin(2 * sign_em + gap_em + guess_width(gaps.groups[group]));
        chart.dots.push_back(make_mark(group, {at.x_em + sign_em, at.y_em}));
        add_name(at.x_em + 2 * sign_em + gap_em, gaps.groups[group], false);
    }
    if (!gaps.found.empty()) {
        const Point at = begin(1.5 + gap_em + guess_width(gaps.found));
        chart.polylines.push_back({{{at.x_em + 0.125, at.y_em}, {at.x_em + 1.375, at.y_em}}, Ink::warn, 0.25});
        add_name(at.x_em + 1.5 + gap_em, gaps.found, true);
    }
    return y + line_em;
}

} // namespace

Chart draw_gaps(const Gaps& gaps, double width_em) {
    Chart chart;
    if (gaps.areas.empty()) return chart;
    require(gaps.groups.size() <= Gaps::groups_max, "No more groups are drawn than can be told apart.");
    chart.width_em = width_em;
    std::vector<Row> rows;
    for (const Gap& area : gaps.areas) rows.push_back({area.name, area.text, area.found, true});
    const RowLayout layout = lay_rows(rows, gaps.level_top, width_em);
    double y = add_key(chart, gaps) + 0.75;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Gap& area = gaps.areas[i];
        const Slots slots = find_slots(area, layout);
        if (i > 0) y += 0.75;
        constexpr double least_em = 0.5625;
        const MarkReach reach{least_em + (slots.most + 1) / 2 * slot_em, least_em + slots.most / 2 * slot_em};
        const PlacedRow placed = add_row(chart, layout, rows[i], y, reach);
        add_gap_line(chart, area, layout, placed.middle_em);
        for (std::size_t group = 0; group < area.tenths.size(); ++group)
            if (area.tenths[group])
                chart.dots.push_back(make_mark(group, {layout.place(*area.tenths[group] / 10.0),
                                                       placed.middle_em + offset_of(slots.of_group[group])}));
        y = placed.bottom_em;
    }
    chart.height_em = add_scale(chart, layout, y);
    return chart;
}

} // namespace core
