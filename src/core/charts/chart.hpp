#pragma once

#include <string>
#include <vector>

namespace core {

// A chart is a list of shapes in em (1 em = the size of body text), x to the right and y downwards from the top left.
// ImGui paints them, SVG writes them.

enum class Ink { outline, line, accent, band, tint, warn, text, muted, surface, background };
enum class Anchor { start, middle, end };

struct Point {
    double x_em = 0;
    double y_em = 0;
};

/// A filled area without an edge; convex.
struct Polygon {
    std::vector<Point> points;
    Ink fill = Ink::tint;
};

struct Polyline {
    std::vector<Point> points;
    Ink ink = Ink::outline;
    double width_em = 0;
};

enum class DotShape { circle, square, diamond, triangle, triangle_down };

/// A mark filled with `fill`, its edge drawn in `edge` if `edge_width_em` is above 0.
struct Dot {
    Point centre;
    double radius_em = 0; ///< of the circle; the other shapes look as large
    Ink fill = Ink::background;
    Ink edge = Ink::outline;
    double edge_width_em = 0;
    DotShape shape = DotShape::circle;
};

/// The corners of a mark that is not a circle, clockwise.
std::vector<Point> list_corners(const Dot& dot);

struct Label {
    Point at; ///< on the baseline
    Anchor anchor = Anchor::middle;
    Ink ink = Ink::muted;
    double size_em = 0.8125;
    bool semibold = false;
    std::string text;
};

/// Painted in this order: polygons, polylines, dots, labels.
struct Chart {
    double width_em = 0;
    double height_em = 0;
    std::vector<Polygon> polygons;
    std::vector<Polyline> polylines;
    std::vector<Dot> dots;
    std::vector<Label> labels;
};

/// The same with as much room on every side.
Chart add_margin(Chart chart, double margin_em);

} // namespace core
