#include "core/export/write_svg.hpp"

#include "core/charts/palette.hpp"
#include "core/export/escape_markup.hpp"

#include <cmath>

namespace core {

namespace {

constexpr double units_per_em = 16;

/// Em as user units, with two decimals at most: the same digits everywhere, whatever the locale.
std::string units(double em) {
    const long long hundredths = std::llround(em * units_per_em * 100);
    const long long size = hundredths < 0 ? -hundredths : hundredths;
    std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (size % 100 == 0) return text;
    text += '.';
    text += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
    return text;
}

std::string colour_of(Ink ink) {
    return css_colour(colour_of(ink, light_palette));
}

const char* name_of(Anchor anchor) {
    switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::end: return "end";
    case Anchor::middle: break;
    }
    return "middle";
}

std::string attribute(const std::string& name, const std::string& value) {
    return " " + name + "=\"" + escape_markup(value) + "\"";
}

std::string list_points(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points) text += (text.empty() ? "" : " ") + units(point.x_em) + "," + units(point.y_em);
    return text;
}

std::string write(const Polygon& polygon) {
    return "<polygon" + attribute("fill", colour_of(polygon.fill)) + attribute("points", list_points(polygon.points)) +
           "/>\n";
}

std::string write(const Polyline& line) {
    return "<polyline fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"" +
           attribute("stroke", colour_of(line.ink)) + attribute("stroke-width", units(line.width_em)) +
           attribute("points", list_points(line.points)) + "/>\n";
}

std::string open_dot(const Dot& dot) {
    if (dot.shape != DotShape::circle)
        return "<polygon stroke-linejoin=\"round\"" + attribute("points", list_points(list_corners(dot)));
    return "<circle" + attribute("cx", units(dot.centre.x_em)) + attribute("cy", units(dot.centre.y_em)) +
           attribute("r", units(dot.radius_em));
}

std::string write(const Dot& dot) {
    std::string text = open_dot(dot) + attribute("fill", colour_of(dot.fill));
    if (dot.edge_width_em > 0)
        text += attribute("stroke", colour_of(dot.edge)) + attribute("stroke-width", units(dot.edge_width_em));
    return text + "/>\n";
}

std::string write(const Label& label) {
    return "<text" + attribute("x", units(label.at.x_em)) + attribute("y", units(label.at.y_em)) +
           attribute("font-size", units(label.size_em)) + (label.semibold ? attribute("font-weight", "600") : "") +
           attribute("text-anchor", name_of(label.anchor)) + attribute("fill", colour_of(label.ink)) + ">" +
           escape_markup(label.text) + "</text>\n";
}

std::string open(const Chart& chart, const SvgDescription& description) {
    const std::string width = units(chart.width_em);
    const std::string height = units(chart.height_em);
    std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
                       attribute("viewBox", "0 0 " + width + " " + height) + attribute("width", width) +
                       attribute("height", height);
    if (!chart.labels.empty())
        text += attribute("font-family", "Inter, system-ui, Roboto, Helvetica, Arial, sans-serif");
    if (description.title.empty()) return text + " aria-hidden=\"true\">\n";
    return text + " role=\"img\">\n<title>" + escape_markup(description.title) + "</title>\n<desc>" +
           escape_markup(description.text) + "</desc>\n";
}

} // namespace

std::string css_colour(unsigned rgb) {
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += "0123456789abcdef"[rgb >> shift & 0xF];
    return text;
}

std::string write_svg(const Chart& chart, const SvgDescription& description) {
    std::string text = open(chart, description);
    for (const Polygon& polygon : chart.polygons) text += write(polygon);
    for (const Polyline& line : chart.polylines) text += write(line);
    for (const Dot& dot : chart.dots) text += write(dot);
    for (const Label& label : chart.labels) text += write(label);
    return text + "</svg>\n";
}

} // namespace core
