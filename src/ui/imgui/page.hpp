#pragma once

#include "flow/view.hpp"
#include "ui/imgui/look.hpp"
#include "ui/imgui/paint.hpp"
#include "ui/imgui/set_text.hpp"

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace ui::imgui {

/// A curve's interval on its way from what was shown to what is so.
struct Motion {
    std::string id;
    double from_low = 0;
    double from_high = 0;
    double to_low = 0;
    double to_high = 0;
    double began_s = 0;
};

/// What the painter keeps from frame to frame, for each ImGui context; it may vanish.
struct Memory {
    std::string held; ///< the control on which the pointer went down; empty for none
    int held_revision = 0;
    std::vector<Motion> motions;
};

/// One frame's page: the pen goes down it block by block.
struct Page {
    Look look;
    ImDrawList& list;
    Memory& memory;
    int revision;
    bool reduced_motion;
    std::string_view typing; ///< id of the text field with the caret
    float left;              ///< of the column
    float width;             ///< of the column
    float y;                 ///< of the pen
    ImU32 ground;            ///< the colour that the next thing is drawn on
    bool asks = false;       ///< a question's screen: its title is smaller
    bool hangs = true;       ///< quiet actions reach out of the column so that their text lines up; not below cards
    Painted painted;

    const Colours& colours() const { return look.colours; }
    float right() const { return left + width; }
};

struct Touch {
    bool hover = false;
    bool held = false;
};

/// Gives a control its place on the page, and says what the pointer does there. In the order of flow::list_nodes.
Touch place_control(Page& page, const flow::Control& control, const Rectangle& place);

/// Sets and draws text; gives its height.
float write(Page& page, std::string_view text, const Type& type, ImU32 colour, float x, float y, float width,
            Align align = Align::start);

} // namespace ui::imgui
