#include "core/charts/lay_radar.hpp"

#include "core/charts/set_labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

namespace core {

namespace {

constexpr double radius_max_em = 9.5;
constexpr double radius_min_em = 6;
constexpr double label_gap_em = 0.625;

/// To the sixteen-hundredth of an em, which is what a file holds: the same number from every compiler.
double snap(double em) {
    return std::round(em * 1600) / 1600;
}

/// Sine and cosine of an angle of at most an eighth of a turn: by arithmetic alone, so that it is the same from every
/// compiler, and a fifth of what the library's take.
struct SineAndCosine {
    double sine = 0;
    double cosine = 1;
};

SineAndCosine measure_angle(double angle) {
    SineAndCosine sums{0, 0};
    double term = 1; // of the power series
    for (int power = 0; power < 16; ++power) {
        double& sum = power % 2 == 0 ? sums.cosine : sums.sine;
        sum += power % 4 < 2 ? term : -term;
        term *= angle / (power + 1);
    }
    return sums;
}

/// Where an axis points, one long.
struct Direction {
    double right = 0;
    double up = 1;
};

Direction direction_of(const Wheel& wheel, std::size_t axis) {
    const std::size_t eighth = 8 * axis / wheel.axes, quarter = (eighth + 1) / 2 % 4;
    const double from_quarter =
        8.0 * static_cast<double>(axis) / static_cast<double>(wheel.axes) - 2.0 * static_cast<double>((eighth + 1) / 2);
    const auto [sine, cosine] = measure_angle(from_quarter * std::numbers::pi / 4);
    switch (quarter) {
    case 0: return {sine, cosine};
    case 1: return {cosine, -sine};
    case 2: return {-sine, -cosine};
    default: return {-cosine, sine};
    }
}

Anchor choose_anchor(const Point& at, const Point& centre, double radius_em) {
    const double aside = at.x_em - centre.x_em;
    if (std::abs(aside) < radius_em * 0.15) return Anchor::middle;
    return aside > 0 ? Anchor::start : Anchor::end;
}

double room_for(const Point& at, Anchor anchor, double width_em) {
    constexpr double widest_em = 11;
    const double right = width_em - at.x_em;
    const double room = anchor == Anchor::start ? right
                        : anchor == Anchor::end ? at.x_em
                                                : 2 * std::min(at.x_em, right);
    return std::min(room, widest_em);
}

/// Lines one below the other, outside the wheel at the end of an axis. The last is the figure.
std::vector<Label> set_block(const Wheel& wheel, std::size_t axis, const std::vector<std::string>& lines,
                             bool with_figure, double width_em) {
    Wheel outside = wheel;
    outside.radius_em += label_gap_em;
    const Point at = outside.place(axis, wheel.level_top);
    const double height = static_cast<double>(lines.size()) * label_line_em;
    const double top = snap(at.y_em - direction_of(wheel, axis).up * height / 2 - height / 2);
    std::vector<Label> labels;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool figure = with_figure && i + 1 == lines.size();
        Label label{{at.x_em, top + static_cast<double>(i) * label_line_em + 0.84375},
                    choose_anchor(at, wheel.centre, wheel.radius_em),
                    figure ? Ink::text : Ink::muted,
                    label_em,
                    figure,
                    lines[i]};
        labels.push_back(label.anchor == Anchor::middle ? keep_inside(label, width_em) : label);
    }
    return labels;
}

bool touches_any(const Label& label, const std::vector<Label>& others) {
    Box box = box_of(label);
    box.left_em -= 0.25;
    box.right_em += 0.25;
    return std::any_of(others.begin(), others.end(), [&](const Label& other) { return overlap(box, box_of(other)); });
}

/// Nothing where a name would have to be broken, is long, or touches another.
std::optional<std::vector<Label>> set_names(const Wheel& wheel, const std::vector<MeasuredArea>& areas,
                                            double width_em) {
    constexpr std::size_t lines_max = 3;
    std::vector<Label> labels;
    for (std::size_t axis = 0; axis < areas.size(); ++axis) {
        Wheel outside = wheel;
        outside.radius_em += label_gap_em;
        const Point at = outside.place(axis, wheel.level_top);
        const double room = room_for(at, choose_anchor(at, wheel.centre, wheel.radius_em), width_em);
        BrokenText name = break_text(areas[axis].name, label_em, room);
        if (!name.words_whole || name.lines.size() > lines_max) return std::nullopt;
        name.lines.push_back(areas[axis].text);
        if (guess_width(areas[axis].text) > room) return std::nullopt;
        const std::vector<Label> block = set_block(wheel, axis, name.lines, true, width_em);
        for (const Label& label : block)
            if (touches_any(label, labels)) return std::nullopt;
        labels.insert(labels.end(), block.begin(), block.end());
    }
    return labels;
}

/// The numbers of the areas, every one or, where they would touch, only every other one, every third and so on.
std::vector<Label> set_numbers(const Wheel& wheel, double width_em) {
    for (std::size_t stride = 1;; ++stride) {
        std::vector<Label> labels;
        bool free = true;
        for (std::size_t axis = 0; axis < wheel.axes && free; axis += stride) {
            const Label label = set_block(wheel, axis, {std::to_string(axis + 1)}, false, width_em).front();
            free = !touches_any(label, labels);
            labels.push_back(label);
        }
        if (free || stride >= wheel.axes) return labels;
    }
}

/// Number, name and figure of every area, line by line from `top_em` on; gives the new bottom.
double add_key(std::vector<Label>& labels, const std::vector<MeasuredArea>& areas, double width_em, double top_em) {
    const double number_em = guess_width(std::to_string(areas.size()));
    const double name_left = number_em + 0.75;
    double figure_em = 0;
    for (const MeasuredArea& area : areas) figure_em = std::max(figure_em, guess_width(area.text) * 1.06);
    double y = top_em;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const double baseline = y + 0.84375;
        const auto add = [&](double x, double line, Anchor anchor, Ink ink, bool semibold, const std::string& text) {
            labels.push_back({{x, baseline + line * label_line_em}, anchor, ink, label_em, semibold, text});
        };
        const auto lines = break_text(areas[i].name, label_em, width_em - name_left - figure_em - 0.75).lines;
        add(number_em, 0, Anchor::end, Ink::muted, false, std::to_string(i + 1));
        for (std::size_t line = 0; line < lines.size(); ++line)
            add(name_left, static_cast<double>(line), Anchor::start, Ink::text, false, lines[line]);
        if (!areas[i].text.empty()) add(width_em, 0, Anchor::end, Ink::text, true, areas[i].text);
        y += label_line_em * static_cast<double>(std::max<std::size_t>(lines.size(), 1)) + 0.3125;
    }
    return y;
}

/// Moves the wheel and its labels down until nothing is above 0.
NamedWheel bring_down(Wheel wheel, std::vector<Label> labels) {
    double top = wheel.centre.y_em - wheel.radius_em, bottom = wheel.centre.y_em;
    for (std::size_t axis = 0; axis < wheel.axes; ++axis)
        bottom = std::max(bottom, wheel.place(axis, wheel.level_top).y_em + 0.25);
    for (const Label& label : labels) {
        top = std::min(top, box_of(label).top_em);
        bottom = std::max(bottom, box_of(label).bottom_em);
    }
    top = snap(top - 0.0625);
    wheel.centre.y_em -= top;
    for (Label& label : labels) label.at.y_em -= top;
    return {wheel, std::move(labels), bottom - top};
}

} // namespace

Point Wheel::place(std::size_t axis, double level) const {
    const Direction direction = direction_of(*this, axis);
    const double reach = radius_em * level / std::max(level_top, 1);
    return {centre.x_em + snap(reach * direction.right), centre.y_em - snap(reach * direction.up)};
}

NamedWheel name_axes(const std::vector<MeasuredArea>& areas, int level_top, double width_em) {
    Wheel wheel{areas.size(), level_top, {width_em / 2, 0}, 0};
    constexpr double step_em = 0.25;
    for (wheel.radius_em = std::min(radius_max_em, width_em / 2 - 1); wheel.radius_em >= radius_min_em;
         wheel.radius_em -= step_em)
        if (auto labels = set_names(wheel, areas, width_em)) return bring_down(wheel, std::move(*labels));
    wheel.radius_em = std::clamp(width_em / 2 - 1.75, 1.0, radius_max_em);
    NamedWheel named = bring_down(wheel, set_numbers(wheel, width_em));
    named.bottom_em = add_key(named.labels, areas, width_em, named.bottom_em + 0.75);
    return named;
}

} // namespace core
