#pragma once

#include "flow/view.hpp"

namespace ui::imgui {

/// The rhythm of a page: how far a block stands below the one above it, CSS px.
float space_between(const flow::Block& above, const flow::Block& below);

} // namespace ui::imgui
