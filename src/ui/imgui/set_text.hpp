#pragma once

#include "ui/imgui/look.hpp"

#include <imgui.h>
#include <string_view>
#include <vector>

namespace ui::imgui {

/// One line of set text; it points into the text that was set.
struct Line {
    const char* begin = nullptr;
    const char* end = nullptr;
    float width = 0;
    bool hyphenated = false; ///< broken at a soft hyphen, in whose place a hyphen is drawn
};

struct SetText {
    std::vector<Line> lines;
    Type type{};
    float width = 0; ///< of the longest line

    float height() const { return static_cast<float>(lines.size()) * type.line_height; }
};

enum class Align { start, middle, end };

/// A character that is never drawn and takes no room: U+00AD and U+200B, at which a line may end, U+2060 and U+FEFF.
bool is_unseen(unsigned code);

/// Breaks at spaces, after hyphens and at soft hyphens, or by the rules of a script that has its own; a word that is
/// wider than the column is broken anywhere. No text has no lines.
SetText set_text(std::string_view text, const Type& type, float width_max);

/// Width of a piece of a line, its spaces included.
float measure_text(std::string_view text, const Type& type);

/// From the top of a line box to its baseline.
float baseline_in(const Type& type);

/// `at` is the top left corner of a box `width` wide, in which the lines are aligned.
void draw_text(ImDrawList& list, const SetText& text, ImVec2 at, ImU32 colour, Align align = Align::start,
               float width = 0);

} // namespace ui::imgui
