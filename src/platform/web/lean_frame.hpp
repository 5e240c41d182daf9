#pragma once

#include "imgui.h"

namespace platform::web {

/// What the pointer does: where it is, and whether it is held down.
struct Pointed {
    ImVec2 place;
    bool down = false;
    bool touch = false;
};

/// Dear ImGui's frames without its windows, settings and navigation, of which our painter uses nothing and which
/// CreateContext and NewFrame would bring along: 70 KB of WebAssembly. There is one draw list and one pointer.
class LeanFrame {
public:
    /// Makes a context, the current one. Before anything else here.
    void open();
    void pass_time(double seconds);
    /// For the next frame.
    void point(const Pointed& pointed);
    /// The list to draw the frame on, until end().
    ImDrawList& begin(ImVec2 size);
    void end();
    /// What was drawn; the renderer may change its size and scale.
    ImDrawData& data() { return data_; }

private:
    ImDrawList* list_ = nullptr; ///< of the context, which is never destroyed
    ImDrawData data_;
    bool was_down_ = false;
};

} // namespace platform::web
