#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_actions.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>

namespace ui::imgui {

namespace {

constexpr float gap = 8;
constexpr float gap_beside = 4;
constexpr float beside_px = 88; // whatever is said there: cards break their lines as on the page
constexpr float padding_x = 16;
constexpr float padding_y = 14;
constexpr float sign_px = 20;
constexpr float text_x = padding_x + sign_px + 14;

using DrawSign = void (*)(ImDrawList&, ImVec2, bool, const Look&, ImU32);

/// What is explained below has dots under it.
void underline_terms(Page& page, const flow::Control& control, const SetText& label, ImVec2 at) {
    constexpr float offset = 4;
    for (const Line& line : label.lines) {
        const auto place = [&](std::size_t byte) {
            const char* const here = std::clamp(control.label.data() + byte, line.begin, line.end);
            return measure_text({line.begin, static_cast<std::size_t>(here - line.begin)}, label.type);
        };
        for (const flow::Span& term : control.terms) {
            const float from = place(term.begin);
            draw_dots(page.list, at.x + from, at.y + baseline_in(label.type) + offset, place(term.end) - from,
                      page.colours().outline);
        }
        at.y += label.type.line_height;
    }
}

/// A card that is chosen by pressing anywhere on it.
void paint_card(Page& page, const flow::Control& control, DrawSign draw_sign, float hint_room) {
    const Colours& colours = page.colours();
    const float text_width = page.width - text_x - padding_x - hint_room;
    const SetText label = set_text(control.label, body_type, text_width);
    const Rectangle place{page.left, page.y, page.width,
                          std::max(body_type.line_height, label.height()) + 2 * padding_y};
    const Touch touch = place_control(page, control, place);

    const ImU32 rest = control.chosen ? colours.tint : page.ground;
    const ImU32 fill = touch.held                       ? mix(rest, colours.tint, 0.8f)
                       : touch.hover && !control.chosen ? colours.surface
                                                        : rest;
    if (fill != page.ground) fill_rectangle(page.list, place, page.look.corners.rung, fill);
    if (control.chosen)
        stroke_rectangle(page.list, place, page.look.corners.rung, 2, colours.accent);
    else
        stroke_rectangle(page.list, place, page.look.corners.rung, 1,
                         touch.hover ? mix(colours.line, colours.outline, 0.6f) : colours.line);

    const float first_line = page.y + padding_y;
    draw_sign(page.list, {page.left + padding_x + sign_px / 2, first_line + body_type.line_height / 2}, control.chosen,
              page.look, page.ground);
    draw_text(page.list, label, {page.left + text_x, first_line}, colours.text);
    underline_terms(page, control, label, {page.left + text_x, first_line});
    if (hint_room > 0 && !control.shortcut.empty()) {
        const float drop = baseline_in(body_type) - baseline_in(caption_type); // the key stands on the text's baseline
        write(page, control.shortcut, caption_type, colours.muted, page.right() - padding_x - hint_room,
              first_line + drop, hint_room, Align::end);
    }
    page.y += place.height;
}

void paint_cards(Page& page, const std::vector<flow::Control>& controls, DrawSign draw_sign) {
    const bool hints =
        !page.look.narrow && std::any_of(controls.begin(), controls.end(),
                                         [](const flow::Control& control) { return !control.shortcut.empty(); });
    for (std::size_t i = 0; i < controls.size(); ++i) {
        if (i > 0) page.y += gap;
        paint_card(page, controls[i], draw_sign, hints ? 32.0f : 0.0f);
    }
}

} // namespace

void paint_block(Page& page, const flow::RungList& list) {
    paint_cards(page, list.rungs, draw_radio);
}

/// Beside each card stands what says that nobody knows.
void paint_block(Page& page, const flow::Checklist& list) {
    if (list.unknown.empty()) return paint_cards(page, list.items, draw_box);
    page.hangs = false;
    const float hint_room = page.look.narrow || list.items.front().shortcut.empty() ? 0.0f : 32.0f;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0) page.y += gap;
        const float top = page.y;
        page.width -= beside_px + gap_beside;
        paint_card(page, list.items[i], draw_box, hint_room);
        page.width += beside_px + gap_beside;
        const float button = measure_button(list.unknown[i], beside_px);
        paint_buttons(page, {list.unknown[i]}, {}, page.right() - button, top + (page.y - top - target_min) / 2,
                      beside_px);
    }
}

} // namespace ui::imgui
