#pragma once

#include "ui/imgui/paint.hpp"

#include <imgui.h>

namespace ui::imgui {

// The tokens: what a screen is drawn with. Lengths are CSS px.

/// core/charts/palette.hpp as Dear ImGui has it, and what is mixed of it.
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
    ImU32 track; ///< of what is filled up to somewhere
    ImU32 band;  ///< between two values
};

const Colours& colours_of(Theme theme);

/// Of 0xRRGGBB, opaque.
constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

/// What a page has of its own in place of a theme.
struct Brand {
    Colours colours;
    float radius; ///< in place of rung_radius; other corners keep their proportion to it
};

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

/// Radii; nothing here is pointed at by a circle, which stays one.
struct Corners {
    float rung;
    float card;
    float button;
    float box; ///< of a checklist, which is never round: that would be a radio button
};

/// The tokens that depend on theme, brand and width.
struct Look {
    Colours colours;
    Corners corners;
    bool narrow;
    float margin;
    Type question_type;
    Type title_type;
    Type numeral_type;
};

/// `brand` may be null.
Look choose_look(Theme theme, const Brand* brand, float width);

} // namespace ui::imgui
