#include "core/charts/draw_diagram.hpp"
#include "core/charts/lay_radar.hpp"
#include "core/charts/set_labels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace {

const std::vector<double> widths_em{18, 20.5, 35.5, 42};
const std::string long_name = "Something that is much too long to stand beside an axis of a wheel or on a stair";
const std::string long_word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

core::MeasuredArea area(const std::string& name, int tenths, int low, int high) {
    return {name, std::to_string(tenths / 10) + ".5", {tenths, low, high}, low / 10, high / 10};
}

/// Names of every length, means of every height, some open, some not applicable.
std::vector<core::MeasuredArea> areas_of(std::size_t count, bool plain = false) {
    std::vector<core::MeasuredArea> areas;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& name = plain || i % 3 == 0 ? "Area " + std::to_string(i)
                                  : i % 3 == 1        ? long_name
                                                      : long_word;
        const int tenths = static_cast<int>(i * 17 % 51);
        areas.push_back(i % 7 == 6 ? core::MeasuredArea{name, "n/a", {}, {}, {}}
                                   : area(name, tenths, tenths / 2, std::min(50, tenths + 12)));
    }
    return areas;
}

core::Staircase staircase_of(int stairs, const std::string& name) {
    core::Staircase staircase;
    staircase.you = "You are here";
    for (int i = 0; i < stairs; ++i)
        staircase.stairs.push_back({i, name, i == 0 ? "" : "12 steps", i == 0 ? "" : "effort 120"});
    return staircase;
}

core::Gaps gaps_of(std::size_t groups, const std::vector<std::optional<int>>& tenths) {
    core::Gaps gaps;
    gaps.level_top = 5;
    for (std::size_t i = 0; i < groups; ++i) gaps.groups.push_back(i % 2 == 0 ? "Group" : long_name);
    for (const std::string& name : {std::string("Area"), long_name, long_word})
        gaps.areas.push_back({name, "2.6", name == "Area", tenths});
    gaps.found = "1.0 or more apart";
    return gaps;
}

core::AdoptionCurve curve_of(int low, std::optional<int> target, std::vector<int> trail,
                             const std::string& stage = "") {
    core::AdoptionCurve curve;
    for (int i = 0; i < 6; ++i) curve.stages.push_back(stage.empty() ? std::to_string(i) : stage);
    curve.low = curve.high = low;
    curve.you = "You";
    curve.target = target;
    curve.target_name = "Target";
    curve.trail = std::move(trail);
    curve.trail_name = "Before";
    return curve;
}

std::vector<core::Diagram> every_diagram() {
    std::vector<core::Diagram> all;
    for (const std::size_t count : {0u, 1u, 2u, 3u, 4u, 7u, 9u, 24u, 60u, 100u}) {
        all.push_back(core::Radar{5, areas_of(count)});
        all.push_back(core::Radar{12, areas_of(count, true)});
        all.push_back(core::Bars{5, areas_of(count)});
    }
    for (const int stairs : {0, 1, 2, 5, 6, 12})
        for (const std::string& name : {std::string("Pilot"), long_name, long_word, std::string()})
            all.push_back(staircase_of(stairs, name));
    all.push_back(gaps_of(0, {}));
    all.push_back(gaps_of(2, {10, {}}));
    all.push_back(gaps_of(6, {17, 17, 17, 17, 17, 17}));
    all.push_back(gaps_of(6, {0, 50, 12, 14, 16, 18}));
    for (const int low : {0, 2, 5})
        for (const int target : {0, 2, 3, 5, 9})
            for (const int before : {0, 1, 2, 5}) all.push_back(curve_of(low, target, {0, before}));
    return all;
}

void check_inside(const core::Chart& chart, double width_em) {
    CHECK(chart.width_em == width_em);
    const auto inside = [&](double left, double top, double right, double bottom) {
        CHECK(left >= -0.001);
        CHECK(top >= -0.001);
        CHECK(right <= chart.width_em + 0.001);
        CHECK(bottom <= chart.height_em + 0.001);
    };
    for (const core::Polygon& polygon : chart.polygons)
        for (const core::Point& at : polygon.points) inside(at.x_em, at.y_em, at.x_em, at.y_em);
    for (const core::Polyline& line : chart.polylines)
        for (const core::Point& at : line.points) inside(at.x_em, at.y_em, at.x_em, at.y_em);
    for (const core::Dot& dot : chart.dots)
        inside(dot.centre.x_em - dot.radius_em, dot.centre.y_em - dot.radius_em, dot.centre.x_em + dot.radius_em,
               dot.centre.y_em + dot.radius_em);
    for (const core::Label& label : chart.labels) {
        CAPTURE(label.text);
        const core::Box box = core::box_of(label);
        inside(box.left_em, box.top_em, box.right_em, box.bottom_em);
    }
}

/// The first two labels that touch; empty for none.
std::string find_touching(const core::Chart& chart) {
    for (std::size_t i = 0; i < chart.labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (core::overlap(core::box_of(chart.labels[i]), core::box_of(chart.labels[j])))
                return chart.labels[j].text + " | " + chart.labels[i].text;
    return "";
}

bool has_label(const core::Chart& chart, const std::string& text) {
    return std::any_of(chart.labels.begin(), chart.labels.end(),
                       [&](const core::Label& label) { return label.text == text; });
}

long count_dots(const core::Chart& chart, core::Ink fill) {
    return std::count_if(chart.dots.begin(), chart.dots.end(), [&](const core::Dot& dot) { return dot.fill == fill; });
}

} // namespace

TEST_CASE("every chart keeps inside its width and height, and no label touches another") {
    for (const core::Diagram& diagram : every_diagram())
        for (const double width_em : widths_em) {
            CAPTURE(diagram.index());
            CAPTURE(width_em);
            const core::Chart chart = core::draw_diagram(diagram, width_em);
            if (chart.width_em == 0) continue; // of nothing
            check_inside(chart, width_em);
            CHECK(find_touching(chart) == "");
        }
}

TEST_CASE("a chart of nothing is empty") {
    for (const core::Diagram& diagram :
         {core::Diagram{core::Radar{}}, core::Diagram{core::Bars{}}, core::Diagram{core::Staircase{}},
          core::Diagram{core::Gaps{}}, core::Diagram{core::AdoptionCurve{}}}) {
        const core::Chart chart = core::draw_diagram(diagram, 42);
        CHECK(chart.labels.empty());
        CHECK(chart.polylines.empty());
    }
}

TEST_CASE("a radar of fewer than three areas is drawn as bars") {
    const core::Chart radar = core::draw_radar({5, areas_of(2)}, 42), bars = core::draw_bars({5, areas_of(2)}, 42);
    CHECK(radar.polylines.size() == bars.polylines.size());
    CHECK(radar.height_em == bars.height_em);
}

TEST_CASE("a radar names its axes where there is room, and else numbers them with a key below") {
    const std::vector<core::MeasuredArea> areas = areas_of(6, true);
    const core::Chart wide = core::draw_radar({5, areas}, 42);
    CHECK(has_label(wide, "Area 4"));
    CHECK_FALSE(has_label(wide, "6"));
    std::vector<core::MeasuredArea> longer = areas;
    for (core::MeasuredArea& one : longer) one.name = "Skills and event thinking in teams";
    const core::Chart narrow = core::draw_radar({5, longer}, 18);
    CHECK(std::count_if(narrow.labels.begin(), narrow.labels.end(),
                        [](const core::Label& label) { return label.text == "6"; }) == 2);
}

TEST_CASE("the line of a radar is closed, and broken where an area has no mean") {
    const auto longest = [](const core::Chart& chart) {
        std::size_t most = 0;
        for (const core::Polyline& line : chart.polylines)
            if (line.ink == core::Ink::accent) most = std::max(most, line.points.size());
        return most;
    };
    std::vector<core::MeasuredArea> areas = areas_of(5, true);
    CHECK(longest(core::draw_radar({5, areas}, 42)) == 6);
    areas[2].figure = {};
    CHECK(longest(core::draw_radar({5, areas}, 42)) == 4);
    areas[0].figure = {};
    CHECK(longest(core::draw_radar({5, areas}, 42)) == 2);
}

TEST_CASE("the axes of a wheel lie a like angle apart, clockwise from the top") {
    for (const std::size_t axes : {3u, 4u, 5u, 8u, 9u, 100u}) {
        const core::Wheel wheel{axes, 5, {20, 20}, 10};
        for (std::size_t axis = 0; axis < axes; ++axis) {
            const double angle = 2 * 3.14159265358979 * static_cast<double>(axis) / static_cast<double>(axes);
            const core::Point at = wheel.place(axis, 5);
            CHECK(std::abs(at.x_em - (20 + 10 * std::sin(angle))) < 0.001);
            CHECK(std::abs(at.y_em - (20 - 10 * std::cos(angle))) < 0.001);
        }
    }
}

TEST_CASE("a radar is tinted only where answers are open") {
    std::vector<core::MeasuredArea> areas{area("a", 20, 20, 20), area("b", 30, 30, 30), area("c", 10, 10, 10)};
    CHECK(core::draw_radar({5, areas}, 42).polygons.empty());
    areas[0].figure.high_tenths = 40;
    CHECK(core::draw_radar({5, areas}, 42).polygons.size() == 2);
}

TEST_CASE("stairs rise to the right, the first of them is today's") {
    const core::Chart chart = core::draw_staircase(staircase_of(5, "Pilot"), 42);
    REQUIRE(chart.polygons.size() == 5);
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(chart.polygons[i].points[0].x_em > chart.polygons[i - 1].points[0].x_em);
        CHECK(chart.polygons[i].points[0].y_em < chart.polygons[i - 1].points[0].y_em);
    }
    CHECK(chart.polygons[0].fill != chart.polygons[1].fill);
    for (const char* text : {"Pilot", "You are here", "12 steps", "effort 120", "4"}) CHECK(has_label(chart, text));
}

TEST_CASE("six groups have marks that differ in shape or filling, and none hides another") {
    const core::Chart chart = core::draw_gaps(gaps_of(6, {17, 17, 17, 17, 17, 17}), 42);
    const std::vector<core::Dot> key(chart.dots.begin(), chart.dots.begin() + 6);
    for (std::size_t i = 0; i < key.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK((key[i].shape != key[j].shape ||
                   (key[i].fill == core::Ink::background) != (key[j].fill == core::Ink::background)));
    for (std::size_t i = 6; i < 12; ++i)
        for (std::size_t j = 6; j < i; ++j) {
            const double x = chart.dots[i].centre.x_em - chart.dots[j].centre.x_em;
            const double y = chart.dots[i].centre.y_em - chart.dots[j].centre.y_em;
            CHECK(x * x + y * y > 0.6 * 0.6);
        }
}

TEST_CASE("a gap that is a finding is told by a thicker line and a strong figure, not by colour alone") {
    const core::Chart chart = core::draw_gaps(gaps_of(2, {4, 30}), 42);
    const auto line = [&](core::Ink ink) {
        return *std::find_if(chart.polylines.rbegin(), chart.polylines.rend(),
                             [&](const core::Polyline& one) { return one.ink == ink; });
    };
    CHECK(line(core::Ink::warn).width_em > line(core::Ink::outline).width_em);
    CHECK(std::any_of(chart.labels.begin(), chart.labels.end(),
                      [](const core::Label& label) { return label.text == "2.6" && label.semibold; }));
    CHECK(has_label(chart, "1.0 or more apart"));
}

TEST_CASE("target and earlier answers stand on the curve, each under its name") {
    const core::Chart chart = core::draw_adoption_curve(curve_of(2, 4, {0, 1}), 42);
    CHECK(count_dots(chart, core::Ink::muted) == 2);
    for (const char* name : {"You", "Target", "Before"}) CHECK(has_label(chart, name));
    const core::Chart same = core::draw_adoption_curve(curve_of(2, 2, {2}), 42);
    CHECK(has_label(same, "You · Before · Target"));
    CHECK(same.dots.back().fill == core::Ink::accent);
    const core::Chart without = core::draw_adoption_curve(curve_of(2, {}, {}), 42);
    CHECK(without.dots.size() == 8);
}

TEST_CASE("a text is broken at spaces and hyphens, and a word only where it is wider than the line") {
    using Lines = std::vector<std::string>;
    CHECK(core::break_text("", 1, 10).lines.empty());
    CHECK(core::break_text("one two", 1, 100).lines == Lines{"one two"});
    CHECK(core::break_text("one two three", 1, 4).lines == Lines{"one two", "three"});
    CHECK(core::break_text("Mission-critical", 1, 6).lines == Lines{"Mission-", "critical"});
    const core::BrokenText broken = core::break_text("éééééééééé", 1, 3);
    CHECK_FALSE(broken.words_whole);
    CHECK(broken.lines.size() == 2);
    CHECK(core::break_text("m", 1, 0.1).lines == Lines{"m"});
}
