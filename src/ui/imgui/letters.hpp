#pragma once

#include "ui/imgui/look.hpp"

#include <imgui.h>
#include <string_view>

namespace ui::imgui {

struct Character {
    unsigned code = 0;
    int bytes = 1;
};

/// Anything that is not UTF-8 is passed over byte by byte, as U+FFFD.
Character read_character(const char* at, const char* end);

/// What text is measured and drawn with: fonts in files (font_letters), or those of a browser. Lengths are CSS px.
class Letters {
public:
    /// Before the first text of a frame.
    virtual void begin_frame() = 0;
    /// From one letter to the next.
    virtual float advance(unsigned code, const Type& type) = 0;
    /// From the top of a line box to its baseline.
    virtual float baseline(const Type& type) = 0;
    /// What a line `width` wide takes of a box that it is aligned in.
    virtual float room(float width) = 0;
    /// For a text whose script has rules of its own for where lines end: 1 for each of its bytes that a line may start
    /// with, besides those after spaces, and else 0. Empty for every other text. Valid until the next call.
    virtual std::string_view find_line_starts(std::string_view text) = 0;
    /// `at` is where the line begins, at the top of the text that it is of, and `down` how far its baseline lies below;
    /// all of the line is seen.
    virtual void draw(ImDrawList& list, std::string_view line, const Type& type, ImVec2 at, float down,
                      ImU32 colour) = 0;

protected:
    ~Letters() = default;
};

/// For every text from here on; they must outlive it.
void use_letters(Letters& letters);
Letters& letters();

} // namespace ui::imgui
