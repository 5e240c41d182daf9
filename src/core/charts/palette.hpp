#pragma once

#include "core/charts/chart.hpp"

namespace core {

// The colours of everything that is drawn, as 0xRRGGBB: on the canvas, in a file, on paper. The page's own stand in
// web/mirror.css.js, held equal to these by a test.

struct Palette {
    unsigned background;
    unsigned surface;
    unsigned text;
    unsigned muted;
    unsigned line;    ///< hairlines, tracks, card borders: decoration only
    unsigned outline; ///< what must be seen, 3:1 at least
    unsigned accent;
    unsigned on_accent;
    unsigned tint;
    unsigned warn;
    unsigned warn_tint;
};

inline constexpr Palette light_palette{
    .background = 0xffffff,
    .surface = 0xf5f7fa,
    .text = 0x15202b,
    .muted = 0x566272,
    .line = 0xdbe1e8,
    .outline = 0x7d8998,
    .accent = 0x1a5fd0,
    .on_accent = 0xffffff,
    .tint = 0xe6effc,
    .warn = 0x9a5b00,
    .warn_tint = 0xfff3df,
};

inline constexpr Palette dark_palette{
    .background = 0x11161c,
    .surface = 0x1a212a,
    .text = 0xe8edf3,
    .muted = 0x9aa7b5,
    .line = 0x2c3641,
    .outline = 0x6f7d8c,
    .accent = 0x6ea8ff,
    .on_accent = 0x0b1522,
    .tint = 0x1b2b44,
    .warn = 0xf0b35a,
    .warn_tint = 0x33281a,
};

/// `share` of `over` laid on `under`.
constexpr unsigned mix(unsigned under, unsigned over, float share) {
    unsigned mixed = 0;
    for (const int shift : {16, 8, 0}) {
        const float below = static_cast<float>((under >> shift) & 0xFF);
        const float above = static_cast<float>((over >> shift) & 0xFF);
        mixed |= static_cast<unsigned>(below + (above - below) * share + 0.5f) << shift;
    }
    return mixed;
}

inline constexpr float band_share = 0.35f; ///< of the accent, on what is below the band
inline constexpr float track_share = 0.3f; ///< of the line, on the surface

/// The colour of an ink on the palette's own background.
unsigned colour_of(Ink ink, const Palette& palette);

} // namespace core
