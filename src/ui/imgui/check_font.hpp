#pragma once

#include <string_view>

namespace ui::imgui {

/// Whether a file is an OpenType font that is whole: its tables lie within it and add up as they did when it was made.
/// What reads glyphs trusts whatever offsets a file names; of a download that was cut, or of a page that a server sends
/// in a font's place, those lead outside.
bool is_font(std::string_view file);

} // namespace ui::imgui
