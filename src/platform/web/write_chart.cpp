#include "platform/web/write_chart.hpp"

#include "platform/web/fields.hpp"

#include <cmath>

namespace platform::web {
namespace {

using core::JsonText;

const char* name_of(core::Ink ink) {
    switch (ink) {
    case core::Ink::outline: return "outline";
    case core::Ink::line: return "line";
    case core::Ink::accent: return "accent";
    case core::Ink::band: return "band";
    case core::Ink::tint: return "tint";
    case core::Ink::warn: return "warn";
    case core::Ink::text: return "text";
    case core::Ink::muted: return "muted";
    case core::Ink::surface: return "track";
    case core::Ink::background: return "background";
    }
    return "";
}

const char* name_of(core::Anchor anchor) {
    return anchor == core::Anchor::start ? "start" : anchor == core::Anchor::middle ? "middle" : "end";
}

int units(double em) {
    return static_cast<int>(std::lround(em * 1600));
}

/// Begins an element; its children are still to be written, then end_element.
Fields begin_element(JsonText& json, const char* tag) {
    json.open('{').key("tag").text(tag).key("attributes").open('{');
    return Fields{json};
}

JsonText& end_attributes(JsonText& json) {
    return json.close('}').key("children").open('[');
}

void end_element(JsonText& json) {
    json.close(']').close('}');
}

std::string list_points(const std::vector<core::Point>& points) {
    std::string text;
    for (const core::Point& point : points)
        text += std::to_string(units(point.x_em)) + ' ' + std::to_string(units(point.y_em)) + ' ';
    return text;
}

void write(JsonText& json, const core::Polygon& polygon) {
    begin_element(json, "polygon")("points", list_points(polygon.points))("fill", name_of(polygon.fill));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Polyline& line) {
    begin_element(json, "polyline")("points", list_points(line.points))("stroke", name_of(line.ink))(
        "stroke-width", units(line.width_em));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Dot& dot) {
    const bool circle = dot.shape == core::DotShape::circle;
    Fields out = begin_element(json, circle ? "circle" : "polygon");
    if (circle)
        out("cx", units(dot.centre.x_em))("cy", units(dot.centre.y_em))("r", units(dot.radius_em));
    else
        out("points", list_points(core::list_corners(dot)));
    out("fill", name_of(dot.fill));
    if (dot.edge_width_em > 0) out("stroke", name_of(dot.edge))("stroke-width", units(dot.edge_width_em));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Label& label) {
    begin_element(json, "text")("x", units(label.at.x_em))("y", units(label.at.y_em))("font-size",
                                                                                      units(label.size_em))(
        "font-weight", label.semibold ? 600 : 400)("text-anchor", name_of(label.anchor))("fill", name_of(label.ink));
    end_attributes(json).text(label.text);
    end_element(json);
}

void write(JsonText& json, const core::Chart& chart) {
    const std::string size = std::to_string(units(chart.width_em)) + ' ' + std::to_string(units(chart.height_em));
    begin_element(json, "svg")("viewBox", "0 0 " + size)("aria-hidden", "true");
    end_attributes(json);
    for (const core::Polygon& polygon : chart.polygons) write(json, polygon);
    for (const core::Polyline& line : chart.polylines) write(json, line);
    for (const core::Dot& dot : chart.dots) write(json, dot);
    for (const core::Label& label : chart.labels) write(json, label);
    end_element(json);
}

} // namespace

void write_chart(core::JsonText& json, const core::Chart& chart) {
    write(json, chart);
}

std::string write_chart(const core::Chart& chart) {
    JsonText json;
    write(json, chart);
    return json.finish();
}

} // namespace platform::web
