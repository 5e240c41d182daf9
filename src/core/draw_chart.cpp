#include "core/draw_chart.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace core {

namespace {

constexpr double line_em = 0.15;
constexpr double band_em = 0.75;
constexpr double label_em = 0.8125;
constexpr double label_gap_em = 0.5;
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

/// About how wide a letter of Inter is, in its own em: core knows no font.
double guess_letter_width(char byte) {
    const std::string_view thin = " .,:;'!|ijlfrtI()[]", wide = "mwMW@%";
    if ((byte & 0xC0) == 0x80) return 0; // goes on with a character of several bytes
    if (thin.find(byte) != std::string_view::npos) return 0.32;
    if (wide.find(byte) != std::string_view::npos) return 0.88;
    return byte >= 'A' && byte <= 'Z' ? 0.7 : 0.59;
}

double guess_width(const std::string& text) {
    double width = 0;
    for (const char byte : text) width += guess_letter_width(byte);
    return width * label_em;
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

/// What stands under the stages: the names as given, in two lines where they would touch, else the stages' numbers.
std::vector<Words> fit_labels(const std::vector<std::string>& stages, double step_em) {
    std::vector<Words> whole, parted, numbers;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        whole.push_back({stages[i]});
        parted.push_back(guess_width(stages[i]) <= step_em - label_gap_em ? Words{stages[i]} : part(stages[i]));
        numbers.push_back({std::to_string(i)});
    }
    if (stages.size() < 2 || all_fit(whole, step_em - label_gap_em)) return whole;
    return all_fit(parted, step_em - label_gap_em) ? parted : numbers;
}

/// Keeps a label inside the chart: one at an edge is set from the edge.
Label keep_inside(Label label, double width_em) {
    const double half = guess_width(label.text) / 2;
    if (label.at.x_em - half < 0) {
        label.anchor = Anchor::start;
        label.at.x_em = 0;
    } else if (label.at.x_em + half > width_em) {
        label.anchor = Anchor::end;
        label.at.x_em = width_em;
    }
    return label;
}

/// Adds the names under the stages; gives the height of what was added.
double add_labels(Chart& chart, const Course& course, const std::vector<std::string>& stages) {
    const std::vector<Words> labels = fit_labels(stages, course.step_em);
    constexpr double first_baseline_em = 1.5, line_height_em = 1.125, descent_em = 0.3;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t line = 0; line < labels[i].size(); ++line) {
            Label label;
            label.at = {place(course, static_cast<double>(i)).x_em,
                        course.bottom_em + first_baseline_em + static_cast<double>(line) * line_height_em};
            label.size_em = label_em;
            label.text = labels[i][line];
            chart.labels.push_back(keep_inside(label, chart.width_em));
        }
        lines = std::max(lines, labels[i].size());
    }
    return lines == 0 ? 0 : first_baseline_em + static_cast<double>(lines - 1) * line_height_em + descent_em;
}

/// Room at both sides for the outer labels, centred under their dots where they are not too long for it.
double choose_inset(const AdoptionCurve& curve, double width_em) {
    constexpr double least_em = 0.875; // the band's round end and the filled dot
    if (curve.form == AdoptionCurve::Form::track || curve.stages.empty()) return least_em;
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

void add_dots(Chart& chart, const Course& course, double low) {
    for (int stage = 0; stage < course.stages; ++stage)
        chart.dots.push_back({place(course, stage), 0.28125, Ink::background, Ink::outline, 0.125});
    chart.dots.push_back({place(course, low), 0.59375, Ink::background, Ink::background, 0});
    chart.dots.push_back({place(course, low), 0.4375, Ink::accent, Ink::accent, 0});
}

} // namespace

Chart draw_adoption_curve(const AdoptionCurve& curve, double width_em) {
    Chart chart;
    if (curve.stages.empty()) return chart;
    const Course course = lay_course(curve, width_em);
    const double top = course.stages - 1;
    const double low = std::clamp(curve.low, 0.0, top);
    const double high = std::clamp(curve.high, low, top);

    chart.width_em = width_em;
    if (high > low) chart.polylines.push_back(follow(course, low, high, Ink::band, band_em));
    chart.polylines.push_back(follow(course, 0, top, Ink::outline, line_em));
    add_dots(chart, course, low);

    const bool named = curve.form != AdoptionCurve::Form::track;
    chart.height_em = course.bottom_em + (named ? add_labels(chart, course, curve.stages) : 0.625);
    if (!curve.you.empty() && named) {
        Label you;
        you.at = {place(course, low).x_em, place(course, low).y_em - 0.9375};
        you.ink = Ink::text;
        you.size_em = label_em;
        you.semibold = true;
        you.text = curve.you;
        chart.labels.push_back(keep_inside(you, width_em));
    }
    return chart;
}

} // namespace core
