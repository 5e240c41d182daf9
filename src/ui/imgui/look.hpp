#pragma once

#include "ui/imgui/paint.hpp"

#include <imgui.h>

namespace ui::imgui {

// The tokens: what a screen is drawn with. Lengths are CSS px.

/// core/charts/palette.hpp as Dear ImGui has it.
struct Colours {
    ImU32 background;
    ImU32 surface;
    ImU32 text;
    ImU32 muted;
    ImU32 line;
    ImU32 outline;
    ImU32 accent;
    ImU32 on_accent;
    ImU32 tint;
    ImU32 warn;
    ImU32 warn_tint;
};

const Colours& colours_of(Theme theme);

/// `share` of `over` laid on `under`, opaque.
ImU32 mix(ImU32 under, ImU32 over, float share);

/// `title` is semibold set a little tighter, as large text wants it.
enum class Weight { regular, semibold, title };

inline constexpr float title_spacing = -0.25f; ///< added after every letter

struct Type {
    float size;
    float line_height;
    Weight weight = Weight::regular;

    Type strong() const { return {size, line_height, Weight::semibold}; }
};

inline constexpr Type caption_type{13, 19.5f};
inline constexpr Type body_type{16, 24};
inline constexpr Type lead_type{18, 27};
inline constexpr Type section_type{18, 25, Weight::semibold};
inline constexpr Type part_type{16, 24, Weight::semibold};

inline constexpr float column_max = 720; ///< with its margins
inline constexpr float narrow_below = 600;
inline constexpr float target_min = 44;

inline constexpr float rung_radius = 12;
inline constexpr float card_radius = 16;
inline constexpr float button_radius = 10;

/// The tokens that depend on theme and width.
struct Look {
    Colours colours;
    bool narrow;
    float margin;
    Type question_type;
    Type title_type;
};

Look choose_look(Theme theme, float width);

} // namespace ui::imgui
