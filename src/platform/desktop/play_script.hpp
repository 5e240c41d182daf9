#pragma once

#include "platform/desktop/desk.hpp"

#include <istream>
#include <string>

namespace platform::desktop {

// Plays events, one per line, through the callbacks that GLFW would call, each until nothing happens any more. Empty
// lines and those that begin with # are passed over.
//
//   click ID                   a control, or a text field: scrolled to, then pressed and released in its middle
//   type TEXT                  character by character
//   key NAME                   KeyboardEvent.key: 1, Enter, ArrowDown, Control+z
//   wheel LINES                down by so many notches; up when below 0
//   resize 360x640
//   open FILE...               dropped onto the window together
//   expect SCREEN              the screen shown now begins with this ("question/", "result/summary")
//   list                       prints the screen's name and the ids of its controls, on one line
//   save-result FILE           the result file as of now
//   save-answers FILE
//   screenshot FILE            a picture of the window

inline constexpr const char* script_help =
    "click ID, type TEXT, key NAME, wheel LINES, resize 360x640, open FILE..., expect SCREEN, list, save-result FILE, "
    "save-answers FILE, screenshot FILE";

/// What went wrong, with the number of its line; empty when nothing did.
std::string play_script(Desk& desk, std::istream& script);

/// The same as a line "click ID".
std::string click(Desk& desk, const std::string& id);

} // namespace platform::desktop
