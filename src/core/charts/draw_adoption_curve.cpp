#include "core/charts/draw_adoption_curve.hpp"

#include "core/charts/set_labels.hpp"

#include <algorithm>
#include <cstddef>

namespace core {

namespace {

constexpr double line_em = 0.15;
constexpr double band_em = 0.75;
constexpr double label_gap_em = 0.5;
constexpr double ring_em = 0.71875; ///< round the target
constexpr int pieces_per_step = 10; ///< straight pieces between two stages

/// How the curve lies in its chart.
struct Course {
    int stages = 0;
    double left_em = 0;
    double step_em = 0;
    double bottom_em = 0;
    double rise_em = 0; ///< 0 is a straight track
};

/// An S from 0 to 1 that is not quite level at its ends, so that the first and last step can be seen to rise.
double rise(double share) {
    return 0.9 * share * share * (3 - 2 * share) + 0.1 * share;
}

/// The place on the curve of a stage, or of somewhere between two.
Point place(const Course& course, double stage) {
    const double share = course.stages > 1 ? stage / (course.stages - 1) : 0;
    return {course.left_em + stage * course.step_em, course.bottom_em - course.rise_em * rise(share)};
}

Polyline follow(const Course& course, double from, double to, Ink ink, double width_em) {
    Polyline line{{}, ink, width_em};
    const int pieces = course.rise_em > 0 ? std::max(1, static_cast<int>((to - from) * pieces_per_step + 0.5)) : 1;
    for (int i = 0; i <= pieces; ++i) line.points.push_back(place(course, from + (to - from) * i / pieces));
    return line;
}

using Words = std::vector<std::string>; ///< the lines of one label

/// In two lines, parted at the space or hyphen nearest to the middle; in one where there is none.
Words part(const std::string& text) {
    std::size_t best = std::string::npos;
    const auto off_middle = [&](std::size_t i) {
        return i > text.size() / 2 ? i - text.size() / 2 : text.size() / 2 - i;
    };
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if ((text[i] == ' ' || text[i] == '-') && (best == std::string::npos || off_middle(i) < off_middle(best)))
            best = i;
    if (best == std::string::npos) return {text};
    return {text.substr(0, text[best] == '-' ? best + 1 : best), text.substr(best + 1)};
}

bool all_fit(const std::vector<Words>& labels, double width_em) {
    return std::all_of(labels.begin(), labels.end(), [&](const Words& words) {
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& line) { return guess_width(line) <= width_em; });
    });
}

/// Each stage's number over its name, which is in two lines where it would touch another; nothing where that does.
std::vector<Words> fit_names(const std::vector<std::string>& names, double width_em) {
    std::vector<Words> whole, parted;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string number = std::to_string(i);
        whole.push_back({number, names[i]});
        parted.push_back({number});
        const Words words = guess_width(names[i]) <= width_em ? Words{names[i]} : part(names[i]);
        parted.back().insert(parted.back().end(), words.begin(), words.end());
    }
    if (names.size() < 2 || all_fit(whole, width_em)) return whole;
    return all_fit(parted, width_em) ? parted : std::vector<Words>{};
}

std::vector<Words> fit_labels(const AdoptionCurve& curve, double step_em) {
    std::vector<Words> labels;
    if (!curve.numerals_only) labels = fit_names(curve.stages, step_em - label_gap_em);
    if (labels.empty() && !curve.numerals_only) labels = fit_names(curve.short_names, step_em - label_gap_em);
    if (!labels.empty()) return labels;
    for (std::size_t i = 0; i < curve.stages.size(); ++i) labels.push_back({std::to_string(i)});
    return labels;
}

/// Adds the names under the stages; gives the height of what was added.
double add_labels(Chart& chart, const Course& course, const AdoptionCurve& curve) {
    const std::vector<Words> labels = fit_labels(curve, course.step_em);
    constexpr double first_baseline_em = 1.5, descent_em = 0.3;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t line = 0; line < labels[i].size(); ++line) {
            Label label;
            label.at = {place(course, static_cast<double>(i)).x_em,
                        course.bottom_em + first_baseline_em + static_cast<double>(line) * label_line_em};
            label.size_em = label_em;
            label.text = labels[i][line];
            chart.labels.push_back(keep_inside(label, chart.width_em));
        }
        lines = std::max(lines, labels[i].size());
    }
    return lines == 0 ? 0 : first_baseline_em + static_cast<double>(lines - 1) * label_line_em + descent_em;
}

/// Room at both sides for the outer labels, centred under their dots where they are not too long for it.
double choose_inset(const AdoptionCurve& curve, double width_em) {
    constexpr double least_em = 0.875; // the band's round end and the filled dot
    if (curve.form == AdoptionCurve::Form::track || curve.stages.empty()) return least_em;
    if (curve.numerals_only) return least_em;
    const double label = std::max(guess_width(curve.stages.front()), guess_width(curve.stages.back()));
    return std::clamp(label / 2, least_em, std::max(least_em, width_em * 0.08));
}

Course lay_course(const AdoptionCurve& curve, double width_em) {
    Course course;
    course.stages = static_cast<int>(curve.stages.size());
    course.left_em = choose_inset(curve, width_em);
    if (course.stages > 1)
        course.step_em = (width_em - 2 * course.left_em) / (course.stages - 1);
    else
        course.left_em = width_em / 2;
    double top_em = 0.625;
    switch (curve.form) {
    case AdoptionCurve::Form::track: break;
    case AdoptionCurve::Form::flat: course.rise_em = 3.125; break;
    case AdoptionCurve::Form::tall:
        course.rise_em = std::clamp(width_em * 0.23, 5.5, 9.5);
        if (!curve.you.empty()) top_em = 1.5;
        break;
    }
    course.bottom_em = top_em + course.rise_em;
    return course;
}

/// What stands at one stage beside its open dot.
struct Stop {
    double stage = 0;
    std::string name; ///< over it; empty for none
    bool strong = false;
};

/// The sure stage, the target and the last of the trail; those at one stage as one.
std::vector<Stop> list_stops(const AdoptionCurve& curve) {
    std::vector<Stop> stops;
    const auto add = [&](double stage, const std::string& name, bool strong) {
        if (name.empty()) return;
        const auto same = std::find_if(stops.begin(), stops.end(), [&](const Stop& one) { return one.stage == stage; });
        if (same == stops.end())
            stops.push_back({stage, name, strong});
        else
            same->name += " · " + name;
    };
    add(curve.low, curve.you, true);
    if (!curve.trail.empty()) add(curve.trail.back(), curve.trail_name, false);
    if (curve.target) add(*curve.target, curve.target_name, false);
    return stops;
}

/// A name over its dot, kept left of where the curve rises behind it.
Label set_stop(const Stop& stop, const Point& at, bool ringed, double width_em) {
    constexpr double right_most_em = 1.6;
    Label label;
    label.text = stop.name;
    label.ink = stop.strong ? Ink::text : Ink::muted;
    label.semibold = stop.strong;
    label.size_em = label_em;
    const double half = guess_width(stop.name) / 2;
    label.at = {at.x_em - std::max(0.0, half - right_most_em), at.y_em - (ringed ? 1.125 : 0.9375)};
    return keep_inside(label, width_em);
}

/// The names over the dots; one that would touch another, or the target's ring, is lifted over it.
std::vector<Label> set_stops(const std::vector<Stop>& stops, const Course& course, const AdoptionCurve& curve,
                             double width_em) {
    std::vector<Label> labels;
    Box ring;
    if (curve.target) {
        const Point at = place(course, *curve.target);
        ring = {at.x_em - ring_em, at.y_em - ring_em, at.x_em + ring_em, at.y_em + ring_em};
    }
    for (const Stop& stop : stops) {
        const bool ringed = curve.target && *curve.target == stop.stage;
        Label label = set_stop(stop, place(course, stop.stage), ringed, width_em);
        const auto touches = [&](const Label& other) { return overlap(box_of(label), box_of(other)); };
        while (std::any_of(labels.begin(), labels.end(), touches) || (!ringed && overlap(box_of(label), ring)))
            label.at.y_em -= label_line_em;
        labels.push_back(label);
    }
    return labels;
}

/// How far the labels reach above the chart.
double reach_over(const std::vector<Label>& labels) {
    double reach = 0;
    for (const Label& label : labels) reach = std::max(reach, -box_of(label).top_em);
    return reach;
}

void add_dots(Chart& chart, const AdoptionCurve& curve, const Course& course, double low) {
    constexpr double trail_em = 0.15625;
    const auto add = [&](double stage, double radius_em, Ink fill, Ink edge, double edge_em) {
        chart.dots.push_back({place(course, stage), radius_em, fill, edge, edge_em});
    };
    if (curve.target) add(*curve.target, ring_em, Ink::background, Ink::accent, 0.125);
    for (int stage = 0; stage < course.stages; ++stage) add(stage, 0.28125, Ink::background, Ink::outline, 0.125);
    for (const int stage : curve.trail) add(stage, trail_em, Ink::muted, Ink::muted, 0);
    const bool ringed = curve.target && *curve.target == low;
    add(low, ringed ? ring_em - 0.0625 : 0.59375, Ink::background, Ink::background, 0);
    add(low, 0.4375, Ink::accent, Ink::accent, 0);
}

/// Nothing beyond the ends of the curve.
AdoptionCurve keep_stages(AdoptionCurve curve) {
    const int top = static_cast<int>(curve.stages.size()) - 1;
    if (curve.target) curve.target = std::clamp(*curve.target, 0, top);
    for (int& stage : curve.trail) stage = std::clamp(stage, 0, top);
    curve.low = std::clamp(curve.low, 0.0, static_cast<double>(top));
    curve.high = std::clamp(curve.high, curve.low, static_cast<double>(top));
    return curve;
}

} // namespace

Chart draw_adoption_curve(const AdoptionCurve& given, double width_em) {
    Chart chart;
    if (given.stages.empty()) return chart;
    const AdoptionCurve curve = keep_stages(given);
    Course course = lay_course(curve, width_em);
    const double low = curve.low, high = curve.high, top = course.stages - 1;
    const bool named = curve.form != AdoptionCurve::Form::track;
    const std::vector<Stop> stops = named ? list_stops(curve) : std::vector<Stop>{};
    course.bottom_em += reach_over(set_stops(stops, course, curve, width_em));

    chart.width_em = width_em;
    if (high > low) chart.polylines.push_back(follow(course, low, high, Ink::band, band_em));
    chart.polylines.push_back(follow(course, 0, top, Ink::outline, line_em));
    add_dots(chart, curve, course, low);
    chart.height_em = course.bottom_em + (named ? add_labels(chart, course, curve) : 0.625);
    for (Label& label : set_stops(stops, course, curve, width_em)) chart.labels.push_back(std::move(label));
    return chart;
}

} // namespace core
