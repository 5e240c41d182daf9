#pragma once

#include <string>

namespace ui::imgui {

/// To the current ImGui context, one font for each Weight, which are the letters from here on. Their sizes are CSS px:
/// a size is the em.
void add_fonts(const std::string& regular, const std::string& semibold);

} // namespace ui::imgui
