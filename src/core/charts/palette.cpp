#include "core/charts/palette.hpp"

namespace core {

unsigned colour_of(Ink ink, const Palette& palette) {
    switch (ink) {
    case Ink::outline: return palette.outline;
    case Ink::line: return palette.line;
    case Ink::accent: return palette.accent;
    case Ink::band: return mix(palette.background, palette.accent, band_share);
    case Ink::tint: return palette.tint;
    case Ink::warn: return palette.warn;
    case Ink::text: return palette.text;
    case Ink::muted: return palette.muted;
    case Ink::surface: return mix(palette.surface, palette.line, track_share);
    case Ink::background: break;
    }
    return palette.background;
}

} // namespace core
