// What JavaScript may call beside exports.cpp in the engine that has a canvas.

#include "platform/web/canvas.hpp"
#include "platform/web/session.hpp"

namespace {

using namespace platform::web;

Canvas canvas;
using ui::imgui::rgb;

} // namespace

extern "C" {

/// The canvas's WebGL 2 is current. 0 when the renderer does not begin: then no function of the canvas may be called.
int open_canvas() {
    return canvas.open() ? 1 : 0;
}

/// Lengths are CSS px.
void resize(float width, float pixel_ratio, int dark, int reduced_motion) {
    canvas.resize(
        {width, pixel_ratio, dark != 0 ? ui::imgui::Theme::dark : ui::imgui::Theme::light, reduced_motion != 0});
}

/// Colours are 0xRRGGBB, the radius CSS px. `own` is 0 where the page has none of these: then the theme's are used.
void set_brand(int own, unsigned background, unsigned surface, unsigned text, unsigned muted, unsigned line,
               unsigned outline, unsigned accent, unsigned on_accent, unsigned tint, unsigned warn, unsigned warn_tint,
               unsigned track, unsigned band, float radius, int clear) {
    if (own == 0) return canvas.wear(std::nullopt, false);
    const ui::imgui::Colours colours{rgb(background), rgb(surface), rgb(text),      rgb(muted), rgb(line),
                                     rgb(outline),    rgb(accent),  rgb(on_accent), rgb(tint),  rgb(warn),
                                     rgb(warn_tint),  rgb(track),   rgb(band)};
    canvas.wear(ui::imgui::Brand{colours, radius}, clear != 0);
}

/// `kind` counts Pointer's values from 0.
void point(int kind, float x, float y, int touch) {
    canvas.point(static_cast<Pointer>(kind), x, y, touch != 0);
}

void lay_out(double milliseconds) {
    canvas.lay_out(*session.visit, milliseconds / 1000);
}

/// What the last lay_out found: 1 there is something new to draw, 2 something is in motion.
int laid_out() {
    return (canvas.stale() ? 1 : 0) | (canvas.painted().moving ? 2 : 0);
}

/// Of the whole screen, CSS px.
float height() {
    return canvas.painted().height;
}

/// Fills the canvas, which has this size, with what was laid out.
void draw(int width_pixels, int height_pixels) {
    canvas.draw(width_pixels, height_pixels);
}

void lose_canvas() {
    canvas.lose();
}

/// Four floats (x, y, width, height in CSS px) for each of the View's nodes, as last laid out.
const float* rectangles() {
    return reinterpret_cast<const float*>(canvas.painted().rectangles.data());
}

int rectangle_count() {
    return static_cast<int>(canvas.painted().rectangles.size());
}

/// The page has got other fonts.
void forget_letters() {
    canvas.forget_letters();
}

} // extern "C"
