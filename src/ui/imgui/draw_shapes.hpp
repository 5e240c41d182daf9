#pragma once

#include "ui/imgui/look.hpp"

#include <imgui.h>

namespace ui::imgui {

// Shapes that the blocks share. Places and lengths are CSS px.

/// Sharp edges at any pixel ratio; once a frame, before anything is drawn.
void prepare_shapes(ImDrawList& list);

void fill_rectangle(ImDrawList& list, const Rectangle& place, float radius, ImU32 colour);
/// A border inside the rectangle.
void stroke_rectangle(ImDrawList& list, const Rectangle& place, float radius, float thickness, ImU32 colour);
void stroke_line(ImDrawList& list, const ImVec2* points, int count, float thickness, ImU32 colour);
/// A convex area.
void fill_polygon(ImDrawList& list, const ImVec2* points, int count, ImU32 colour);
void stroke_polygon(ImDrawList& list, const ImVec2* points, int count, float thickness, ImU32 colour);
void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, float thickness, ImU32 colour);
void fill_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour);
/// One px thick, on whole px.
void draw_hairline(ImDrawList& list, float x, float y, float width, ImU32 colour);

/// Dots of one px, on whole px.
void draw_dots(ImDrawList& list, float x, float y, float width, ImU32 colour);

void draw_tick(ImDrawList& list, ImVec2 centre, float size, float thickness, ImU32 colour);
void draw_radio(ImDrawList& list, ImVec2 centre, bool chosen, const Look& look, ImU32 inside);
void draw_box(ImDrawList& list, ImVec2 centre, bool chosen, const Look& look, ImU32 inside);

enum class Pointing { right, down };
void draw_chevron(ImDrawList& list, ImVec2 centre, Pointing pointing, ImU32 colour);

void draw_met(ImDrawList& list, ImVec2 centre, const Colours& colours);
void draw_unmet(ImDrawList& list, ImVec2 centre, const Colours& colours);
void draw_open(ImDrawList& list, ImVec2 centre, const Colours& colours);
/// A ring with a sign in it: "i", or "!" when it warns.
void draw_sign(ImDrawList& list, ImVec2 centre, bool warns, const Colours& colours);

} // namespace ui::imgui
