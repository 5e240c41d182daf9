#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_actions.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace ui::imgui {

namespace {

/// A part of a callout: its text, and how far it stands below what is above it.
struct Part {
    SetText text;
    ImU32 colour;
    float gap;
};

std::vector<Part> set_parts(const Page& page, const flow::Callout& callout, float width) {
    const Colours& colours = page.colours();
    std::vector<Part> parts;
    const auto add = [&](const std::string& text, const Type& type, ImU32 colour, float gap) {
        if (!text.empty()) parts.push_back({set_text(text, type, width), colour, parts.empty() ? 0 : gap});
    };
    add(callout.eyebrow, caption_type, callout.mood == flow::Mood::warn ? colours.warn : colours.muted, 0);
    add(callout.title, page.look.question_type, colours.text, 4);
    add(callout.text, body_type, colours.text, 4);
    add(callout.caption, caption_type, colours.muted, 8);
    return parts;
}

} // namespace

void paint_block(Page& page, const flow::Callout& callout) {
    const Colours& colours = page.colours();
    const float padding_x = page.look.narrow ? 20 : 24, padding_y = 20;
    const float x = page.left + padding_x, width = page.width - 2 * padding_x;
    const std::vector<Part> parts = set_parts(page, callout, width);

    const ImU32 ground = page.ground;
    page.ground = callout.mood == flow::Mood::warn ? colours.warn_tint : colours.tint;
    page.list.ChannelsSplit(2); // the card is drawn once it is known how high it is
    page.list.ChannelsSetCurrent(1);
    float y = page.y + padding_y;
    for (const Part& part : parts) {
        y += part.gap;
        draw_text(page.list, part.text, {x, y}, part.colour);
        y += part.text.height();
    }
    if (!callout.actions.empty()) y += 16 + paint_buttons(page, callout.actions, {}, x, y + 16, width);
    const float bottom = std::ceil(y + padding_y);
    page.list.ChannelsSetCurrent(0);
    fill_rectangle(page.list, {page.left, page.y, page.width, bottom - page.y}, page.look.corners.card, page.ground);
    page.list.ChannelsMerge();
    page.ground = ground;
    page.y = bottom;
}

void paint_block(Page& page, const flow::Notice& notice) {
    const Colours& colours = page.colours();
    constexpr float padding_x = 16, padding_y = 12, sign_room = 32;
    const bool warns = notice.mood == flow::Mood::warn;
    const float width = page.width - 2 * padding_x;

    float buttons_width = 0;
    for (const flow::Control& control : notice.actions) buttons_width += measure_button(control, width) + 12;
    const bool beside = !page.look.narrow && buttons_width < (width - sign_room) * 0.45f;
    const SetText text = set_text(notice.text, body_type, width - sign_room - (beside ? buttons_width : 0));
    const float text_height = std::max(text.height(), body_type.line_height);

    const ImU32 ground = page.ground;
    page.ground = warns ? colours.warn_tint : colours.tint;
    page.list.ChannelsSplit(2);
    page.list.ChannelsSetCurrent(1);
    const float row = beside && !notice.actions.empty() ? std::max(text_height, target_min - 8) : text_height;
    const float text_y = page.y + padding_y + (row - text_height) / 2;
    draw_sign(page.list, {page.left + padding_x + 10, text_y + body_type.line_height / 2}, warns, colours);
    draw_text(page.list, text, {page.left + padding_x + sign_room, text_y}, colours.text);
    float bottom = page.y + row + 2 * padding_y;
    if (!notice.actions.empty() && beside) {
        paint_buttons(page, {}, notice.actions, page.left + padding_x, page.y + (row + 2 * padding_y - target_min) / 2,
                      width);
    } else if (!notice.actions.empty()) {
        bottom +=
            paint_buttons(page, notice.actions, {}, page.left + padding_x + sign_room, bottom - 8, width - sign_room) -
            4;
    }
    page.list.ChannelsSetCurrent(0);
    fill_rectangle(page.list, {page.left, page.y, page.width, bottom - page.y}, page.look.corners.rung, page.ground);
    page.list.ChannelsMerge();
    page.ground = ground;
    page.y = bottom;
}

} // namespace ui::imgui
