#pragma once

#include "ui/imgui/page.hpp"

namespace ui::imgui {

/// Without edges, as all of these are.
bool are_quiet(const std::vector<flow::Control>& controls);

/// Buttons from `x` on, wrapped into rows of `width`; those in `end` at the far end of the last row, or of a row of
/// their own where there is no room. Gives the height.
float paint_buttons(Page& page, const std::vector<flow::Control>& start, const std::vector<flow::Control>& end, float x,
                    float y, float width);

/// How wide one button wants to be.
float measure_button(const flow::Control& control, float width_max);

} // namespace ui::imgui
