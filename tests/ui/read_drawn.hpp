#pragma once

#include <string>
#include <vector>

namespace ui_test {

/// A line of text as its glyphs lie in the draw data. Lengths are CSS px.
struct DrawnLine {
    std::string text;
    float left = 0;  ///< of the first glyph's place, not of its ink
    float right = 0; ///< where the next glyph would be
    float baseline = 0;
    float size = 0;
};

/// What a piece of connected triangles covers, its smoothed edge included.
struct DrawnShape {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

struct Drawn {
    std::vector<DrawnLine> lines;
    std::vector<DrawnShape> shapes; ///< all but the glyphs
};

/// Of the current ImGui context's last frame, from the draw data alone. A frame before it must have had the same text:
/// what is drawn while the atlas grows points into the smaller one.
Drawn read_drawn();

} // namespace ui_test
