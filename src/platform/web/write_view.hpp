#pragma once

#include "core/charts/draw_adoption_curve.hpp"
#include "flow/effect.hpp"
#include "flow/view.hpp"

#include <string>

namespace platform::web {

/// The View as the DOM mirror reads it: {"revision", "screen", "nodes", "blocks"}. Every block carries its "kind", the
/// other names are the View's own; "nodes" are the ids of flow::list_nodes, in its order.
std::string write_view(const flow::View& view, int revision);

/// [{"kind", ...}], in order; the names are those of flow/effect.hpp. A SavePage and a SaveMarkdownPage are written as
/// the Save of their file.
std::string write_effects(const flow::Effects& effects);

/// A chart as an <svg> in the form in which the mirror makes its elements: {"tag", "attributes", "children"}. 100 units
/// to the px; where a colour stands, the name of an ink stands.
std::string write_chart(const core::Chart& chart);

} // namespace platform::web
