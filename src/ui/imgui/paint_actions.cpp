#include "ui/imgui/paint_actions.hpp"

#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace ui::imgui {

namespace {

constexpr float padding_x = 20;
constexpr float padding_y = 10;
constexpr float quiet_padding_x = 12;
constexpr float faint_padding_x = 8;

bool is_quiet(const flow::Control& control) {
    return control.emphasis == flow::Emphasis::quiet;
}

struct Button {
    const flow::Control* control = nullptr;
    SetText label;
    float width = 0;
    float height = 0;

    bool quiet() const { return is_quiet(*control); }
};

float padding_of(const flow::Control& control) {
    switch (control.emphasis) {
    case flow::Emphasis::quiet: return quiet_padding_x;
    case flow::Emphasis::faint: return faint_padding_x;
    case flow::Emphasis::primary:
    case flow::Emphasis::secondary: break;
    }
    return padding_x;
}

Button set_button(const flow::Control& control, float width_max) {
    Button button{.control = &control};
    const float padding = 2 * padding_of(control);
    const Type type = control.emphasis == flow::Emphasis::faint ? caption_type : body_type.strong();
    button.label = set_text(control.label, type, width_max - padding);
    button.width = std::max(target_min, std::ceil(button.label.width) + padding);
    button.height = std::max(target_min, button.label.height() + 2 * padding_y);
    return button;
}

struct Face {
    ImU32 fill;
    ImU32 border;
    ImU32 label;
    float border_px;
};

Face choose_face(const Page& page, const flow::Control& control, Touch touch) {
    const Colours& colours = page.colours();
    const float stress = touch.held ? 0.2f : touch.hover ? 0.1f : 0.0f;
    if (control.chosen) return {mix(colours.tint, colours.accent, stress), colours.accent, colours.accent, 2};
    switch (control.emphasis) {
    case flow::Emphasis::primary: return {mix(colours.accent, colours.text, stress), 0, colours.on_accent, 0};
    case flow::Emphasis::quiet: return {mix(page.ground, colours.accent, stress * 0.9f), 0, colours.accent, 0};
    case flow::Emphasis::faint: return {mix(page.ground, colours.accent, stress * 0.9f), 0, colours.muted, 0};
    case flow::Emphasis::secondary: break;
    }
    return {mix(colours.background, colours.accent, stress * 0.7f), mix(colours.line, colours.outline, stress * 5),
            colours.accent, 1};
}

void draw_button(Page& page, const Button& button, float x, float y) {
    const Rectangle place{x, y, button.width, button.height};
    const Touch touch = place_control(page, *button.control, place);
    const Face face = choose_face(page, *button.control, touch);
    if (face.fill != page.ground) fill_rectangle(page.list, place, page.look.corners.button, face.fill);
    if (face.border_px > 0) stroke_rectangle(page.list, place, page.look.corners.button, face.border_px, face.border);

    const float padding = padding_of(*button.control);
    const float top = y + (button.height - button.label.height()) / 2;
    const Align align = button.quiet() ? Align::start : Align::middle; // of several lines
    draw_text(page.list, button.label, {x + padding, top}, face.label, align, button.width - 2 * padding);
}

using Row = std::vector<Button>;

/// How the buttons of a block stand. A quiet one has no edge: its text, not its place, is what lines up with the
/// column. Where all are quiet, they do so at either side; else the first of them. Where one is chosen, and so has an
/// edge, page.hangs is false.
struct Order {
    bool all_quiet;
    bool hangs;
    const flow::Control* first;

    float gap() const { return all_quiet ? 4.0f : 12.0f; }
    float gap_below() const { return all_quiet ? 0.0f : 12.0f; }
    float before(const flow::Control& control) const {
        return hangs && is_quiet(control) && (all_quiet || &control == first) ? quiet_padding_x : 0;
    }
    float after() const { return hangs && all_quiet ? quiet_padding_x : 0; }
};

float width_of(const Order& order, const Row& row) {
    if (row.empty()) return 0;
    float width = order.gap() * static_cast<float>(row.size() - 1) - order.before(*row.front().control) - order.after();
    for (const Button& button : row) width += button.width;
    return width;
}

float height_of(const Row& row) {
    float height = 0;
    for (const Button& button : row) height = std::max(height, button.height);
    return height;
}

std::vector<Row> wrap_rows(const Order& order, const std::vector<flow::Control>& controls, float width) {
    std::vector<Row> rows;
    for (const flow::Control& control : controls) {
        if (rows.empty()) rows.emplace_back();
        rows.back().push_back(set_button(control, width + order.before(control) + order.after()));
        if (rows.back().size() > 1 && width_of(order, rows.back()) > width) {
            Button last = std::move(rows.back().back());
            rows.back().pop_back();
            rows.push_back({std::move(last)});
        }
    }
    return rows;
}

void draw_row(Page& page, const Order& order, const Row& row, float x, float y) {
    if (row.empty()) return;
    x -= order.before(*row.front().control);
    const float height = height_of(row);
    for (const Button& button : row) {
        draw_button(page, button, x, y + (height - button.height) / 2);
        x += button.width + order.gap();
    }
}

} // namespace

bool are_quiet(const std::vector<flow::Control>& controls) {
    return std::all_of(controls.begin(), controls.end(), is_quiet);
}

float measure_button(const flow::Control& control, float width_max) {
    return set_button(control, width_max).width;
}

float paint_buttons(Page& page, const std::vector<flow::Control>& start, const std::vector<flow::Control>& end, float x,
                    float y, float width) {
    if (start.empty() && end.empty()) return 0;
    const Order order{are_quiet(start) && are_quiet(end), page.hangs, start.empty() ? &end.front() : &start.front()};
    const std::vector<Row> rows = wrap_rows(order, start, width);
    const std::vector<Row> end_rows = wrap_rows(order, end, width);
    const float top = y;
    float last_y = y;
    for (const Row& row : rows) {
        if (y > top) y += order.gap_below();
        draw_row(page, order, row, x, y);
        last_y = y;
        y += height_of(row);
    }
    const bool together = !rows.empty() && end_rows.size() == 1 &&
                          width_of(order, rows.back()) + order.gap() + width_of(order, end_rows.front()) <= width;
    for (const Row& row : end_rows) {
        const float end_x = x + width - width_of(order, row);
        if (together) {
            draw_row(page, order, row, end_x, last_y + (height_of(rows.back()) - height_of(row)) / 2);
            y = std::max(y, last_y + height_of(row));
        } else {
            if (y > top) y += order.gap_below();
            draw_row(page, order, row, end_x, y);
            y += height_of(row);
        }
    }
    return y - top;
}

void paint_block(Page& page, const flow::Actions& actions) {
    page.hangs = page.hangs && std::none_of(actions.start.begin(), actions.start.end(),
                                            [](const flow::Control& control) { return control.chosen; });
    page.y += paint_buttons(page, actions.start, actions.end, page.left, page.y, page.width);
}

void paint_block(Page& page, const flow::Chapters& chapters) {
    constexpr float gap = 20, height = 44;
    const Colours& colours = page.colours();
    float at = page.left; // in parts of a px, or a line would take fewer than on the plain page
    for (const flow::Control& chapter : chapters.chapters) {
        // Room for the heavier weight, so that no neighbour moves when another chapter is opened.
        const float width_max = page.width - gap;
        const SetText strong = set_text(chapter.label, body_type.strong(), width_max);
        const float exact = std::max(strong.width, target_min - gap);
        if (at > page.left && at + exact > page.right()) {
            at = page.left;
            page.y += height;
        }
        const float x = std::round(at);
        const float width = std::round(at + exact) - x;
        const Touch touch = place_control(page, chapter, {at - gap / 2, page.y, exact + gap, height});
        const SetText label = chapter.chosen ? strong : set_text(chapter.label, body_type, width_max);
        draw_text(page.list, label, {at, page.y + 9}, chapter.chosen || touch.hover ? colours.text : colours.muted);
        if (chapter.chosen)
            fill_rectangle(page.list, {x, page.y + height - 2, width, 2}, 0, colours.accent);
        else if (touch.hover)
            fill_rectangle(page.list, {x, page.y + height - 2, width, 2}, 0, colours.line);
        at += exact + gap;
    }
    page.y += height;
    draw_hairline(page.list, page.left, page.y, page.width, colours.line);
    page.y += 1;
}

} // namespace ui::imgui
