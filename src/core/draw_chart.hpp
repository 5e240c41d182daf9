#pragma once

#include <string>
#include <vector>

namespace core {

// A chart is a list of shapes in em (1 em = the size of body text), x to the right and y downwards from the top left.
// ImGui paints them, SVG writes them.

enum class Ink { outline, line, accent, band, text, muted, background };
enum class Anchor { start, middle, end };

struct Point {
    double x_em = 0;
    double y_em = 0;
};

struct Polyline {
    std::vector<Point> points;
    Ink ink = Ink::outline;
    double width_em = 0;
};

/// A disc filled with `fill`, its edge drawn in `edge` if `edge_width_em` is above 0.
struct Dot {
    Point centre;
    double radius_em = 0;
    Ink fill = Ink::background;
    Ink edge = Ink::outline;
    double edge_width_em = 0;
};

struct Label {
    Point at; ///< on the baseline
    Anchor anchor = Anchor::middle;
    Ink ink = Ink::muted;
    double size_em = 0.8125;
    bool semibold = false;
    std::string text;
};

/// Painted in this order: polylines, dots, labels.
struct Chart {
    double width_em = 0;
    double height_em = 0;
    std::vector<Polyline> polylines;
    std::vector<Dot> dots;
    std::vector<Label> labels;
};

/// What the adoption curve shows. `low` and `high` are doubles so that a painter may move them between two results.
struct AdoptionCurve {
    enum class Form { tall, flat, track }; ///< the result's, the question's, a phone's question
    Form form = Form::tall;
    std::vector<std::string>
        stages; ///< what stands under each stage: its short name, or its numeral where it is narrow
    double low = 0;
    double high = 0;
    std::string you; ///< written over the sure stage; empty for none
};

Chart draw_adoption_curve(const AdoptionCurve& curve, double width_em);

} // namespace core
