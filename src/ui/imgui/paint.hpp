#pragma once

#include "flow/view.hpp"

#include <string>
#include <vector>

struct ImDrawList;

namespace ui::imgui {

enum class Theme { light, dark };
struct Brand;

struct Rectangle { ///< CSS px from the top left of the painted screen
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct Painted {
    float height = 0;                  ///< of the whole content, CSS px
    std::vector<Rectangle> rectangles; ///< one a node of flow::list_nodes, in its order
    std::string pressed;               ///< id of the control that was used in this frame; empty for none
    bool hand = false;                 ///< the pointer is over a control
    bool moving = false;               ///< wants another frame: something is still in motion
};

/// Once for an ImGui context, before any frame, where the letters are not those of fonts in files (use_letters).
void prepare_look();

/// The same with fonts as files in memory (OpenType), which must outlive the context. False when one is no font, or is
/// damaged: then nothing can be painted.
bool load_fonts(const std::string& regular, const std::string& semibold);

/// Draws the whole screen on `list`, `width` CSS px wide, with the time, the pointer and the fonts of the current ImGui
/// context, in which a frame has begun. `revision` is the View's: pressing counts only when it is released on the View
/// it was begun on. `typing` is the id of the text field that takes what is typed, which is drawn with a caret; empty
/// where typing is somebody else's business. `brand` takes the theme's place.
Painted paint(ImDrawList& list, const flow::View& view, int revision, Theme theme, float width, bool reduced_motion,
              const std::string& typing = {}, const Brand* brand = nullptr);

} // namespace ui::imgui
