#pragma once

#include "flow/view.hpp"

#include <string>

namespace ui::text {

/// The View as text, wrapped at `columns`; controls are numbered from 1 in the order of list_controls.
std::string write_screen(const flow::View& view, int columns = 80);

/// The controls in the order in which write_screen numbers them.
std::vector<const flow::Control*> list_controls(const flow::View& view);

} // namespace ui::text
