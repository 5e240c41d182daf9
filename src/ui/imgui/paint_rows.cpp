#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace ui::imgui {

namespace {

constexpr float padding_y = 12;
constexpr float mark_room = 30;
constexpr float details_gap = 4;     ///< over what is to be read at once
constexpr float hover_overhang = 12; ///< how far a row's light reaches out of the column

void draw_mark(Page& page, flow::Mark mark, float y) {
    const ImVec2 centre{page.left + 8, y + body_type.line_height / 2};
    switch (mark) {
    case flow::Mark::none: break;
    case flow::Mark::met: draw_met(page.list, centre, page.colours()); break;
    case flow::Mark::unmet: draw_unmet(page.list, centre, page.colours()); break;
    case flow::Mark::open: draw_open(page.list, centre, page.colours()); break;
    }
}

/// A name, what is said of it, and a remark at the far end.
struct Row {
    SetText name;
    SetText detail;
    SetText remark;
    float text_x = 0;
    float right = 0;
    bool remark_below = false; ///< there was no room for it at the far end: it follows the name
    float height = 0;
};

Row set_row(const std::string& name, const Type& name_type, const std::string& detail, const std::string& remark,
            float text_x, float right) {
    Row row;
    row.text_x = text_x;
    row.right = right;
    const float width = right - text_x;
    row.remark = set_text(remark, caption_type, width);
    row.remark_below = !row.remark.lines.empty() && (row.remark.lines.size() > 1 || row.remark.width > width * 0.4f);
    const float side = row.remark.lines.empty() || row.remark_below ? 0 : row.remark.width + 16;
    row.name = set_text(name, name_type, width - side);
    row.detail = set_text(detail, caption_type, width);
    row.height = row.name.height() + row.detail.height() + (row.remark_below ? row.remark.height() : 0);
    return row;
}

void draw_row(Page& page, const Row& row, ImU32 name_colour, float y) {
    const Colours& colours = page.colours();
    draw_text(page.list, row.name, {row.text_x, y}, name_colour);
    if (!row.remark_below) {
        const float drop = baseline_in(row.name.type) - baseline_in(caption_type);
        draw_text(page.list, row.remark, {row.text_x, y + drop}, colours.muted, Align::end, row.right - row.text_x);
    }
    y += row.name.height();
    if (row.remark_below) {
        draw_text(page.list, row.remark, {row.text_x, y}, colours.muted);
        y += row.remark.height();
    }
    draw_text(page.list, row.detail, {row.text_x, y}, colours.muted);
}

void draw_light(Page& page, const Rectangle& place, Touch touch) {
    if (!touch.hover && !touch.held) return;
    const float top = std::round(place.y), bottom = std::round(place.y + place.height);
    const Rectangle light{place.x - hover_overhang, top, place.width + 2 * hover_overhang, bottom - top};
    fill_rectangle(page.list, light, page.look.corners.rung, touch.held ? page.colours().tint : page.colours().surface);
}

void paint_table_row(Page& page, const flow::TableRow& table_row, float indent) {
    const bool pressable = table_row.control.has_value();
    const float right = page.right() - (pressable ? 28 : 0);
    const Row row = set_row(table_row.name, part_type, table_row.detail, table_row.remark, page.left + indent, right);
    draw_hairline(page.list, page.left, page.y, page.width, page.colours().line);
    const float top = page.y + 1;
    const Rectangle place{page.left, top, page.width,
                          std::max(row.height + 2 * padding_y, pressable ? target_min : 0.0f)};
    if (pressable) {
        const Touch touch = place_control(page, *table_row.control, place);
        draw_light(page, place, touch);
        const ImU32 colour = touch.hover || touch.held ? page.colours().accent : page.colours().outline;
        draw_chevron(page.list, {page.right() - 8, std::round(top + place.height / 2)}, Pointing::right, colour);
    }
    draw_mark(page, table_row.mark, std::round(top + padding_y));
    draw_row(page, row, page.colours().text, top + padding_y);
    page.y = top + place.height;
}

/// The line that unfolds what more there is to say, and that; gives where the text ends. A target reaches into the
/// row's padding.
float paint_more(Page& page, const flow::AdviceRow& row, float x, float y) {
    constexpr float overhang_x = 10, overhang_y = 6;
    const SetText label = set_text(row.toggle->label, caption_type.strong(), page.right() - x);
    const Rectangle place{x - overhang_x, y - overhang_y, std::ceil(label.width) + 2 * overhang_x, target_min};
    const Touch touch = place_control(page, *row.toggle, place);
    if (touch.hover || touch.held) { // what is lit ends below the line above, though the target reaches into it
        const Rectangle light{place.x, y, place.width, place.height - 2 * overhang_y};
        fill_rectangle(page.list, light, page.look.corners.button, page.colours().tint);
    }
    draw_text(page.list, label, {x, place.y + (place.height - label.height()) / 2}, page.colours().accent,
              Align::middle, place.width - 2 * overhang_x);
    y = place.y + place.height - padding_y;
    if (!row.toggle->chosen) return y;
    return y + padding_y + 4 +
           write(page, row.more, caption_type, page.colours().muted, x, y + padding_y + 4, page.right() - x);
}

} // namespace

void paint_block(Page& page, const flow::Table& table) {
    const bool marked = std::any_of(table.rows.begin(), table.rows.end(),
                                    [](const flow::TableRow& row) { return row.mark != flow::Mark::none; });
    for (const flow::TableRow& row : table.rows) paint_table_row(page, row, marked ? mark_room : 0);
}

void paint_block(Page& page, const flow::AdviceList& advice) {
    const Colours& colours = page.colours();
    float when_width = 0;
    for (const flow::AdviceRow& row : advice.rows)
        when_width = std::max(when_width, set_text(row.when, caption_type, page.width).width);
    const bool column = !page.look.narrow && when_width > 0 && when_width <= page.width * 0.25f;
    const float x = page.left + (column ? std::max(when_width + 20, 66.0f) : 0);
    for (const flow::AdviceRow& row : advice.rows) {
        draw_hairline(page.list, page.left, page.y, page.width, colours.line);
        float y = page.y + 1 + padding_y;
        if (column) {
            const float drop = baseline_in(body_type) - baseline_in(caption_type);
            write(page, row.when, caption_type, colours.muted, page.left, y + drop, x - page.left);
        } else {
            y += write(page, row.when, caption_type, colours.muted, page.left, y, page.width);
        }
        y += write(page, row.text, body_type, colours.text, x, y, page.right() - x);
        y += write(page, row.because, caption_type, colours.muted, x, y, page.right() - x);
        if (!row.details.empty())
            y += details_gap +
                 write(page, row.details, caption_type, colours.text, x, y + details_gap, page.right() - x);
        if (row.toggle)
            y = paint_more(page, row, x, y);
        else
            y += write(page, row.more, caption_type, colours.muted, x, y, page.right() - x);
        page.y = y + padding_y;
    }
}

void paint_block(Page& page, const flow::Disclosure& disclosure) {
    const flow::Control& toggle = disclosure.toggle;
    constexpr float chevron_room = mark_room;
    const Row row = set_row(toggle.label, part_type, "", disclosure.remark, page.left + chevron_room, page.right());
    draw_hairline(page.list, page.left, page.y, page.width, page.colours().line);
    const float top = std::round(page.y) + 1;
    const Rectangle place{page.left, top, page.width, std::max(row.height + 2 * padding_y, target_min)};
    const Touch touch = place_control(page, toggle, place);
    draw_light(page, place, touch);
    const float first_line = top + padding_y;
    draw_chevron(page.list, {page.left + 8, first_line + body_type.line_height / 2},
                 toggle.chosen ? Pointing::down : Pointing::right, page.colours().accent);
    draw_row(page, row, page.colours().text, first_line);
    page.y = top + place.height;
    if (toggle.chosen && !disclosure.text.empty()) {
        const float x = page.left + chevron_room;
        page.y +=
            write(page, disclosure.text, body_type, page.colours().muted, x, page.y, page.right() - x) + padding_y;
    }
}

} // namespace ui::imgui
