#pragma once

#include "flow/visit/visit.hpp"
#include "platform/web/browser_letters.hpp"
#include "platform/web/lean_frame.hpp"
#include "ui/imgui/look.hpp"
#include "ui/imgui/paint.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace platform::web {

/// What the canvas has to fit. Lengths are CSS px.
struct Surface {
    float width = 0;
    float pixel_ratio = 1;
    ui::imgui::Theme theme = ui::imgui::Theme::light;
    bool reduced_motion = false;
};

enum class Pointer { move, down, up, leave };

/// Dear ImGui on the canvas whose WebGL 2 JavaScript has made current. A frame has two halves: lay_out finds out how
/// high the screen is; draw fills the canvas, whose size JavaScript has set in between. The pointer changes only what
/// controls look like: what presses one is the click on the element that lies over it.
class Canvas {
public:
    /// False when the renderer does not begin: then nothing else here may be called.
    bool open();
    bool is_open() const { return open_; }
    void resize(const Surface& surface);
    void point(Pointer kind, float x, float y, bool touch);
    /// Paints the visit's screen in memory. `seconds` is the browser's clock.
    void lay_out(const flow::Visit& visit, double seconds);
    void draw(int width_pixels, int height_pixels);
    /// The browser has taken the context away: what was on it is made anew when there is one again.
    void lose();

    /// `clear`: what lies below the canvas shines through. Nothing: as the theme is.
    void wear(const std::optional<ui::imgui::Brand>& brand, bool clear);
    /// The page has got other fonts.
    void forget_letters() { letters_.forget(); }

    const ui::imgui::Painted& painted() const { return painted_; }
    /// Something looks different from what was drawn last.
    bool stale() const { return fingerprint_ != drawn_; }

private:
    Surface surface_;
    std::optional<ui::imgui::Brand> brand_;
    bool clear_ = false;
    BrowserLetters letters_;
    LeanFrame frame_;
    std::vector<Pointed> waiting_; ///< a pass of the next frame for each, so that none goes unnoticed
    bool moves_wait_ = false;      ///< what came last is a move, which a later one replaces
    bool down_ = false;
    ui::imgui::Painted painted_;
    double last_seconds_ = 0;
    std::uint64_t fingerprint_ = 0; ///< of what lay_out made
    std::uint64_t drawn_ = 0;       ///< and of what draw last put on the canvas
    bool open_ = false;
};

} // namespace platform::web
