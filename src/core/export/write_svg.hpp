#pragma once

#include "core/charts/chart.hpp"

#include <string>

namespace core {

/// Says what a picture shows. Without a title it is decoration: what it shows is said elsewhere.
struct SvgDescription {
    std::string title;
    std::string text;
};

/// A chart as one SVG element, 16 units to the em, in the light palette, that stands alone or inside HTML. Ends with a
/// line break.
std::string write_svg(const Chart& chart, const SvgDescription& description);

/// “#1a5fd0”
std::string css_colour(unsigned rgb);

} // namespace core
