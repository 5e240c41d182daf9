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

} // namespace core
