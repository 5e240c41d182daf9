#pragma once

#include "core/charts/chart.hpp"

#include <string>

namespace core {

/// What each ink is in a file: CSS colours. The band is drawn under the line, so a pale colour will do.
struct SvgColours {
    std::string outline = "#7d8998";
    std::string line = "#dbe1e8";
    std::string accent = "#1a5fd0";
    std::string band = "#b0c8ee";
    std::string tint = "#e6effc";
    std::string warn = "#9a5b00";
    std::string text = "#15202b";
    std::string muted = "#566272";
    std::string surface = "#f0f3f6";
    std::string background = "#ffffff";
};

/// Says what a picture shows. Without a title it is decoration: what it shows is said elsewhere.
struct SvgDescription {
    std::string title;
    std::string text;
};

/// A chart as one SVG element, 16 units to the em, that stands alone or inside HTML. Ends with a line break.
std::string write_svg(const Chart& chart, const SvgDescription& description, const SvgColours& colours = {});

} // namespace core
