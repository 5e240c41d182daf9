#include "core/charts/chart.hpp"

namespace core {

std::vector<Point> list_corners(const Dot& dot) {
    const auto [x, y] = dot.centre;
    switch (dot.shape) {
    case DotShape::circle: break;
    case DotShape::square: {
        const double r = dot.radius_em * 0.89;
        return {{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}};
    }
    case DotShape::diamond: {
        const double r = dot.radius_em * 1.25;
        return {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}};
    }
    case DotShape::triangle: {
        const double r = dot.radius_em * 1.4;
        return {{x, y - r * 0.9}, {x + r * 0.87, y + r * 0.6}, {x - r * 0.87, y + r * 0.6}};
    }
    case DotShape::triangle_down: {
        const double r = dot.radius_em * 1.4;
        return {{x, y + r * 0.9}, {x - r * 0.87, y - r * 0.6}, {x + r * 0.87, y - r * 0.6}};
    }
    }
    return {};
}

Chart add_margin(Chart chart, double margin_em) {
    const auto move = [&](Point& point) {
        point.x_em += margin_em;
        point.y_em += margin_em;
    };
    for (Polygon& polygon : chart.polygons)
        for (Point& point : polygon.points) move(point);
    for (Polyline& line : chart.polylines)
        for (Point& point : line.points) move(point);
    for (Dot& dot : chart.dots) move(dot.centre);
    for (Label& label : chart.labels) move(label.at);
    chart.width_em += 2 * margin_em;
    chart.height_em += 2 * margin_em;
    return chart;
}

} // namespace core
