#include "ui/imgui/draw_shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ui::imgui {

namespace {

// Dear ImGui 1.92.8 exchanged two arguments of these; nothing else may call them.

void add_rectangle(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float radius, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddRect(low, high, colour, radius, thickness, 0);
#else
    list.AddRect(low, high, colour, radius, 0, thickness);
#endif
}

void add_polyline(ImDrawList& list, const ImVec2* points, int count, ImU32 colour, float thickness,
                  ImDrawFlags flags = 0) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddPolyline(points, count, colour, thickness, flags);
#else
    list.AddPolyline(points, count, colour, flags, thickness);
#endif
}

void stroke_path(ImDrawList& list, ImU32 colour, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.PathStroke(colour, thickness, 0);
#else
    list.PathStroke(colour, 0, thickness);
#endif
}

constexpr float pi = 3.14159265f;

} // namespace

void prepare_shapes(ImDrawList& list) {
    list._FringeScale = 1 / ImGui::GetIO().DisplayFramebufferScale.x;
}

void fill_rectangle(ImDrawList& list, const Rectangle& place, float radius, ImU32 colour) {
    list.AddRectFilled({place.x, place.y}, {place.x + place.width, place.y + place.height}, colour, radius);
}

void stroke_rectangle(ImDrawList& list, const Rectangle& place, float radius, float thickness, ImU32 colour) {
    // AddRect draws half a px inside its corners whatever the thickness.
    const float inset = thickness / 2 - 0.5f;
    add_rectangle(list, {place.x + inset, place.y + inset},
                  {place.x + place.width - inset, place.y + place.height - inset}, colour, radius - inset, thickness);
}

void stroke_line(ImDrawList& list, const ImVec2* points, int count, float thickness, ImU32 colour) {
    add_polyline(list, points, count, colour, thickness);
}

void fill_polygon(ImDrawList& list, const ImVec2* points, int count, ImU32 colour) {
    float area = 0;
    for (int i = 0; i < count; ++i) {
        const ImVec2 &one = points[i], &next = points[(i + 1) % count];
        area += one.x * next.y - next.x * one.y;
    }
    // ImGui smooths the edges of what goes round clockwise.
    std::vector<ImVec2> clockwise(points, points + count);
    if (area < 0) std::reverse(clockwise.begin(), clockwise.end());
    list.AddConvexPolyFilled(clockwise.data(), count, colour);
}

void stroke_polygon(ImDrawList& list, const ImVec2* points, int count, float thickness, ImU32 colour) {
    add_polyline(list, points, count, colour, thickness, ImDrawFlags_Closed);
}

void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, float thickness, ImU32 colour) {
    list.AddCircle(centre, radius, colour, 0, thickness);
}

void fill_circle(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
    list.AddCircleFilled(centre, radius, colour);
}

void draw_hairline(ImDrawList& list, float x, float y, float width, ImU32 colour) {
    list.AddRectFilled({x, std::round(y)}, {x + width, std::round(y) + 1}, colour);
}

void draw_dots(ImDrawList& list, float x, float y, float width, ImU32 colour) {
    const ImVec2 at{std::round(x), std::round(y)};
    for (float dot = 0; dot < width; dot += 2)
        list.AddRectFilled({at.x + dot, at.y}, {at.x + dot + 1, at.y + 1}, colour);
}

void draw_tick(ImDrawList& list, ImVec2 centre, float size, float thickness, ImU32 colour) {
    const std::array<ImVec2, 3> points{ImVec2{centre.x - size * 0.5f, centre.y + size * 0.02f},
                                       ImVec2{centre.x - size * 0.14f, centre.y + size * 0.38f},
                                       ImVec2{centre.x + size * 0.5f, centre.y - size * 0.36f}};
    stroke_line(list, points.data(), 3, thickness, colour);
}

void draw_radio(ImDrawList& list, ImVec2 centre, bool chosen, const Look& look, ImU32 inside) {
    if (chosen) {
        fill_circle(list, centre, 10, look.colours.accent);
        fill_circle(list, centre, 4, look.colours.on_accent);
    } else {
        fill_circle(list, centre, 9.5f, inside);
        stroke_circle(list, centre, 9.25f, 1.5f, look.colours.outline);
    }
}

void draw_box(ImDrawList& list, ImVec2 centre, bool chosen, const Look& look, ImU32 inside) {
    const Rectangle place{centre.x - 10, centre.y - 10, 20, 20};
    if (chosen) {
        fill_rectangle(list, place, look.corners.box, look.colours.accent);
        draw_tick(list, centre, 11, 2, look.colours.on_accent);
    } else {
        fill_rectangle(list, place, look.corners.box, inside);
        stroke_rectangle(list, place, look.corners.box, 1.5f, look.colours.outline);
    }
}

void draw_chevron(ImDrawList& list, ImVec2 centre, Pointing pointing, ImU32 colour) {
    const float across = 4.5f, along = 2.5f;
    std::array<ImVec2, 3> points{ImVec2{-along, -across}, ImVec2{along, 0}, ImVec2{-along, across}};
    for (ImVec2& point : points) {
        if (pointing == Pointing::down) point = {point.y, point.x};
        point = {centre.x + point.x, centre.y + point.y};
    }
    stroke_line(list, points.data(), 3, 1.75f, colour);
}

void draw_met(ImDrawList& list, ImVec2 centre, const Colours& colours) {
    fill_circle(list, centre, 8, colours.accent);
    draw_tick(list, centre, 8, 1.75f, colours.on_accent);
}

void draw_unmet(ImDrawList& list, ImVec2 centre, const Colours& colours) {
    stroke_circle(list, centre, 6.25f, 2, colours.warn);
}

void draw_open(ImDrawList& list, ImVec2 centre, const Colours& colours) {
    constexpr int dashes = 8;
    for (int i = 0; i < dashes; ++i) {
        const float begin = 2 * pi * static_cast<float>(i) / dashes;
        list.PathArcTo(centre, 6.25f, begin, begin + 1.15f * pi / dashes, 4);
        stroke_path(list, colours.muted, 1.75f);
    }
}

void draw_sign(ImDrawList& list, ImVec2 centre, bool warns, const Colours& colours) {
    const ImU32 colour = warns ? colours.warn : colours.accent;
    stroke_circle(list, centre, 9, 1.75f, colour);
    const float up = warns ? -1.0f : 1.0f;
    const std::array<ImVec2, 2> stem{ImVec2{centre.x, centre.y + up * 4.5f}, ImVec2{centre.x, centre.y - up * 1.0f}};
    stroke_line(list, stem.data(), 2, 1.75f, colour);
    fill_circle(list, {centre.x, centre.y - up * 4.0f}, 1.25f, colour);
}

} // namespace ui::imgui
