#pragma once

#include "platform/desktop/desk.hpp"

#include <string>

namespace platform::desktop {

// Plays events, one a line, through the callbacks that GLFW would call, each until nothing happens any more. Empty lines
// and those that begin with # are passed over.
//
//   click CONTROL-ID           scrolled to, then the pointer goes down and up in the middle of it
//   key NAME                   KeyboardEvent.key: 1, Enter, ArrowDown, Control+z
//   wheel LINES                down by so many notches; up when below 0
//   resize 360x640
//   open FILE                  dropped onto the window
//   expect SCREEN              the screen shown now begins with this ("question/", "result/summary")
//   save-result FILE           the result file as of now
//   save-answers FILE
//   screenshot FILE            a picture of the window

/// What went wrong, with the number of its line; empty when nothing did.
std::string play_script(Desk& desk, const std::string& script);

/// The same as a line "click ID".
std::string click(Desk& desk, const std::string& id);

} // namespace platform::desktop
