#pragma once

#include "flow/view.hpp"

#include <string>

namespace platform::web {

/// The View as the DOM mirror reads it: {"revision", "screen", "nodes", "blocks"}. Every block carries its "kind", the
/// other names are the View's own; "nodes" are the ids of flow::list_nodes, in its order.
std::string write_view(const flow::View& view, int revision);

} // namespace platform::web
