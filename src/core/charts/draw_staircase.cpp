#include "core/charts/draw_staircase.hpp"

#include "core/charts/set_labels.hpp"

#include <algorithm>

namespace core {

namespace {

constexpr double numeral_em = 1.125;
constexpr double inside_em = 0.5; ///< from a stair's edge to what stands on it
constexpr double tread_em = 0.125;

/// How the stairs lie. A stair reaches down to the floor.
struct Flight {
    std::size_t stairs = 0;
    double width_em = 0; ///< of one
    double rise_em = 0;
    double top_em = 0; ///< of the highest tread

    double left(std::size_t stair) const { return static_cast<double>(stair) * width_em; }
    double tread(std::size_t stair) const { return top_em + static_cast<double>(stairs - 1 - stair) * rise_em; }
    double floor(double first_rise_em) const { return tread(0) + first_rise_em; }
};

using Lines = std::vector<std::string>;

/// What stands on each tread: the name in at most two lines; nothing where that is not enough for all.
std::vector<Lines> fit_names(const std::vector<Stair>& stairs, std::string Stair::*which, double width_em) {
    std::vector<Lines> names;
    for (const Stair& stair : stairs) {
        BrokenText name = break_text(stair.*which, label_em, width_em);
        const bool details_fit = guess_width(stair.steps) <= width_em && guess_width(stair.effort) <= width_em;
        if (!name.words_whole || name.lines.size() > 2 || !details_fit) return {};
        names.push_back(std::move(name.lines));
    }
    return names;
}

void add_stairs(Chart& chart, const Flight& flight, double floor_em) {
    Polyline edge{{}, Ink::outline, tread_em};
    for (std::size_t i = 0; i < flight.stairs; ++i) {
        const double left = flight.left(i), right = flight.left(i + 1), top = flight.tread(i);
        // Every stair fills what is behind it too, so that no seam shows between two.
        const double end = i == 0 ? right : chart.width_em;
        chart.polygons.push_back(
            {{{left, top}, {end, top}, {end, floor_em}, {left, floor_em}}, i == 0 ? Ink::tint : Ink::surface});
        edge.points.push_back({i == 0 ? left + tread_em / 2 : left, top});
        edge.points.push_back({i + 1 == flight.stairs ? right - tread_em / 2 : right, top});
    }
    chart.polylines.push_back(edge);
    const double end = flight.width_em - (flight.stairs == 1 ? tread_em : 0);
    chart.polylines.push_back({{{tread_em, flight.tread(0)}, {end, flight.tread(0)}}, Ink::accent, 2 * tread_em});
}

void add_label(Chart& chart, Point at, Ink ink, double size_em, bool semibold, const std::string& text) {
    if (!text.empty()) chart.labels.push_back({at, Anchor::start, ink, size_em, semibold, text});
}

/// Numeral and name over each tread, steps and effort below it.
Chart draw_wide(const Staircase& staircase, const std::vector<Lines>& names, double width_em) {
    constexpr double details_em = 0.3125 + 2 * label_line_em;
    std::size_t most = 1;
    for (const Lines& lines : names) most = std::max(most, lines.size());
    const double over_em = numeral_em + 0.25 + static_cast<double>(most) * label_line_em + 0.25;
    Chart chart;
    chart.width_em = width_em;
    Flight flight{staircase.stairs.size(), width_em / static_cast<double>(staircase.stairs.size()), 2.75, over_em};
    const double floor_em = flight.floor(details_em + 0.5);
    add_stairs(chart, flight, floor_em);
    for (std::size_t i = 0; i < flight.stairs; ++i) {
        const Stair& stair = staircase.stairs[i];
        const double x = flight.left(i) + inside_em, tread = flight.tread(i);
        const auto lines = static_cast<double>(names[i].size());
        const double first = tread - 0.5 - (lines - 1) * label_line_em;
        add_label(chart, {x, first - label_line_em}, i == 0 ? Ink::accent : Ink::text, numeral_em, true,
                  std::to_string(stair.stage));
        for (std::size_t line = 0; line < names[i].size(); ++line)
            add_label(chart, {x, first + static_cast<double>(line) * label_line_em}, Ink::text, label_em, i == 0,
                      names[i][line]);
        add_label(chart, {x, tread + 1.1875}, i == 0 ? Ink::text : Ink::muted, label_em, false,
                  i == 0 ? staircase.you : stair.steps);
        add_label(chart, {x, tread + 1.1875 + label_line_em}, Ink::muted, label_em, false, stair.effort);
    }
    chart.height_em = floor_em;
    return chart;
}

std::string join(const std::string& one, const std::string& other) {
    return one.empty() || other.empty() ? one + other : one + ", " + other;
}

/// What a numeral stands for, stair by stair; gives the new bottom.
double add_key(Chart& chart, const Staircase& staircase, double top_em) {
    constexpr double name_left_em = 1.5;
    double y = top_em;
    for (std::size_t i = 0; i < staircase.stairs.size(); ++i) {
        const Stair& stair = staircase.stairs[i];
        const auto add_lines = [&](const std::string& text, Ink ink) {
            for (const std::string& line : break_text(text, label_em, chart.width_em - name_left_em).lines) {
                add_label(chart, {name_left_em, y + 0.84375}, ink, label_em, ink == Ink::text && i == 0, line);
                y += label_line_em;
            }
        };
        add_label(chart, {0, y + 0.84375}, i == 0 ? Ink::accent : Ink::text, label_em, true,
                  std::to_string(stair.stage));
        add_lines(stair.name, Ink::text);
        add_lines(i == 0 ? staircase.you : join(stair.steps, stair.effort), Ink::muted);
        y += 0.375;
    }
    return y;
}

Chart draw_narrow(const Staircase& staircase, double width_em) {
    Chart chart;
    chart.width_em = width_em;
    const std::size_t stairs = staircase.stairs.size();
    Flight flight{stairs, width_em / static_cast<double>(stairs), 1.125, numeral_em + 0.5};
    const double floor_em = flight.floor(1.125);
    add_stairs(chart, flight, floor_em);
    for (std::size_t i = 0; i < stairs; ++i)
        chart.labels.push_back({{flight.left(i) + flight.width_em / 2, flight.tread(i) - 0.4375},
                                Anchor::middle,
                                i == 0 ? Ink::accent : Ink::text,
                                numeral_em,
                                true,
                                std::to_string(staircase.stairs[i].stage)});
    chart.height_em = add_key(chart, staircase, floor_em + 0.75);
    return chart;
}

} // namespace

Chart draw_staircase(const Staircase& staircase, double width_em) {
    if (staircase.stairs.empty()) return {};
    const double room = width_em / static_cast<double>(staircase.stairs.size()) - 2 * inside_em;
    std::vector<Lines> names = fit_names(staircase.stairs, &Stair::name, room);
    if (names.empty() && !staircase.stairs.front().short_name.empty())
        names = fit_names(staircase.stairs, &Stair::short_name, room);
    return names.empty() ? draw_narrow(staircase, width_em) : draw_wide(staircase, names, width_em);
}

} // namespace core
