#pragma once

#include "core/charts/draw_adoption_curve.hpp"
#include "core/charts/draw_bars.hpp"
#include "core/charts/draw_gaps.hpp"
#include "core/charts/draw_radar.hpp"
#include "core/charts/draw_staircase.hpp"

#include <variant>

namespace core {

/// The figures of any chart, which each painter draws at the width it has.
using Diagram = std::variant<AdoptionCurve, Radar, Bars, Staircase, Gaps>;

Chart draw_diagram(const Diagram& diagram, double width_em);

} // namespace core
