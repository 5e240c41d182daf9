#include "ui/imgui/look.hpp"

#include "core/charts/palette.hpp"

#include <algorithm>

namespace ui::imgui {

namespace {

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
        .track = rgb(core::mix(palette.surface, palette.line, core::track_share)),
        .band = rgb(core::mix(palette.background, palette.accent, core::band_share)),
    };
}

constexpr Colours light = colours_from(core::light_palette);
constexpr Colours dark = colours_from(core::dark_palette);

Corners corners_from(float radius) {
    return {.rung = radius, .card = radius * 4 / 3, .button = radius * 5 / 6, .box = std::min(5.0f, radius * 5 / 12)};
}

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

Look choose_look(Theme theme, const Brand* brand, float width) {
    const bool narrow = width < narrow_below;
    return {
        .colours = brand ? brand->colours : colours_of(theme),
        .corners = corners_from(brand ? brand->radius : rung_radius),
        .narrow = narrow,
        .margin = narrow ? 16.0f : 24.0f,
        .question_type = narrow ? Type{20, 26, Weight::title} : Type{22, 28, Weight::title},
        .title_type = narrow ? Type{26, 31, Weight::title} : Type{30, 36, Weight::title},
        .numeral_type = narrow ? Type{54, 54, Weight::semibold} : Type{60, 60, Weight::semibold},
    };
}

} // namespace ui::imgui
