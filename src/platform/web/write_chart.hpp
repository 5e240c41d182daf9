#pragma once

#include "core/charts/chart.hpp"
#include "core/json/json_writer.hpp"

#include <string>

namespace platform::web {

/// A chart as an <svg> in the form in which the mirror makes its elements: {"tag", "attributes", "children"}. 100 units
/// to the px; where a colour stands, the name of an ink stands.
std::string write_chart(const core::Chart& chart);
void write_chart(core::JsonText& json, const core::Chart& chart);

} // namespace platform::web
