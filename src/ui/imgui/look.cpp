#include "ui/imgui/look.hpp"

#include "core/charts/palette.hpp"

namespace ui::imgui {

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

constexpr Colours colours_from(const core::Palette& palette) {
    return {
        .background = rgb(palette.background),
        .surface = rgb(palette.surface),
        .text = rgb(palette.text),
        .muted = rgb(palette.muted),
        .line = rgb(palette.line),
        .outline = rgb(palette.outline),
        .accent = rgb(palette.accent),
        .on_accent = rgb(palette.on_accent),
        .tint = rgb(palette.tint),
        .warn = rgb(palette.warn),
        .warn_tint = rgb(palette.warn_tint),
    };
}

constexpr Colours light = colours_from(core::light_palette);
constexpr Colours dark = colours_from(core::dark_palette);

} // namespace

const Colours& colours_of(Theme theme) {
    return theme == Theme::dark ? dark : light;
}

ImU32 mix(ImU32 under, ImU32 over, float share) {
    ImU32 mixed = IM_COL32_A_MASK;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const float below = static_cast<float>((under >> shift) & 0xFF);
        const float above = static_cast<float>((over >> shift) & 0xFF);
        mixed |= static_cast<ImU32>(below + (above - below) * share + 0.5f) << shift;
    }
    return mixed;
}

Look choose_look(Theme theme, float width) {
    const bool narrow = width < narrow_below;
    return {
        .colours = colours_of(theme),
        .narrow = narrow,
        .margin = narrow ? 16.0f : 24.0f,
        .question_type = narrow ? Type{20, 26, Weight::title} : Type{22, 28, Weight::title},
        .title_type = narrow ? Type{26, 31, Weight::title} : Type{30, 36, Weight::title},
    };
}

} // namespace ui::imgui
