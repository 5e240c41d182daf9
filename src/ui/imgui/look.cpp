#include "ui/imgui/look.hpp"

namespace ui::imgui {

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

constexpr Colours light{
    .background = rgb(0xffffff),
    .surface = rgb(0xf5f7fa),
    .text = rgb(0x15202b),
    .muted = rgb(0x566272),
    .line = rgb(0xdbe1e8),
    .outline = rgb(0x7d8998),
    .accent = rgb(0x1a5fd0),
    .on_accent = rgb(0xffffff),
    .tint = rgb(0xe6effc),
    .warn = rgb(0x9a5b00),
    .warn_tint = rgb(0xfff3df),
};

constexpr Colours dark{
    .background = rgb(0x11161c),
    .surface = rgb(0x1a212a),
    .text = rgb(0xe8edf3),
    .muted = rgb(0x9aa7b5),
    .line = rgb(0x2c3641),
    .outline = rgb(0x6f7d8c),
    .accent = rgb(0x6ea8ff),
    .on_accent = rgb(0x0b1522),
    .tint = rgb(0x1b2b44),
    .warn = rgb(0xf0b35a),
    .warn_tint = rgb(0x33281a),
};

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
