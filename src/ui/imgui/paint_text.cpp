#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace ui::imgui {

namespace {

const Type& type_of(const Page& page, const flow::Heading& heading) {
    if (heading.level >= 3) return part_type;
    if (heading.level == 2) return section_type;
    return page.asks ? page.look.question_type : page.look.title_type;
}

bool ends_line(const std::string& text) {
    return !text.empty() && text.back() == '\n';
}

/// Behind the last letter, or space, of what was typed so far.
void draw_caret(Page& page, const std::string& typed, const SetText& text, ImVec2 at) {
    float x = 0;
    float line = static_cast<float>(text.lines.size());
    if (!text.lines.empty() && !ends_line(typed)) {
        line -= 1;
        std::string last(text.lines.back().begin, typed.data() + typed.size());
        const std::size_t spaces = last.size() - (last.find_last_not_of(' ') + 1);
        last.resize(last.size() - spaces);
        for (std::size_t i = 0; i < spaces; ++i) last += "\u00a0"; // spaces at the end of a line have no width
        x = set_text(last, body_type, page.width).width;
    }
    x = std::min(std::round(at.x + x), page.right() - 4);
    fill_rectangle(page.list, {x, at.y + line * body_type.line_height + 3, 2, body_type.line_height - 6}, 0,
                   page.colours().accent);
}

} // namespace

void paint_block(Page& page, const flow::Heading& heading) {
    if (!heading.eyebrow.empty())
        page.y += write(page, heading.eyebrow, caption_type, page.colours().muted, page.left, page.y, page.width);
    page.y += write(page, heading.text, type_of(page, heading), page.colours().text, page.left, page.y, page.width);
}

void paint_block(Page& page, const flow::Paragraph& paragraph) {
    const Type& type = paragraph.tone == flow::Tone::lead      ? lead_type
                       : paragraph.tone == flow::Tone::caption ? caption_type
                                                               : body_type;
    const ImU32 colour = paragraph.tone == flow::Tone::body ? page.colours().text : page.colours().muted;
    page.y += write(page, paragraph.text, type, colour, page.left, page.y, page.width);
}

void paint_block(Page& page, const flow::StageHeadline& headline) {
    const Colours& colours = page.colours();
    const Type& name_type = page.look.title_type;
    const float name_y = page.y + caption_type.line_height;
    const float baseline = name_y + baseline_in(name_type);

    const Type& numeral_type = page.look.numeral_type;
    const SetText numeral = set_text(headline.numeral, numeral_type, page.width);
    draw_text(page.list, numeral, {page.left - 2, baseline - baseline_in(numeral_type)}, colours.accent);

    const float indent = numeral.lines.empty() ? 0 : numeral.width + (page.look.narrow ? 20 : 24);
    const bool beside = indent < page.width * 0.5f;
    const float x = beside ? page.left + indent : page.left;
    const float width = page.right() - x;
    if (!beside) page.y = baseline + 8;
    if (!headline.eyebrow.empty()) write(page, headline.eyebrow, caption_type, colours.muted, x, page.y, width);
    page.y += caption_type.line_height;
    page.y += write(page, headline.name, name_type, colours.text, x, page.y, width);
    page.y += write(page, headline.certainty, caption_type, colours.muted, x, page.y, width);
}

void paint_block(Page& page, const flow::Progress& progress) {
    const Colours& colours = page.colours();
    const SetText label = set_text(progress.label, caption_type, page.width);
    const SetText words = set_text(progress.words, caption_type, page.width);
    const bool one_line =
        label.lines.size() <= 1 && words.lines.size() <= 1 && label.width + 16 + words.width <= page.width;
    draw_text(page.list, label, {page.left, page.y}, colours.muted);
    if (!one_line) page.y += label.height();
    draw_text(page.list, words, {page.left, page.y}, colours.muted, one_line ? Align::end : Align::start, page.width);
    page.y = std::round(page.y + std::max(one_line ? label.height() : 0, words.height()) + 8);

    const float share = progress.total > 0 ? static_cast<float>(progress.done) / static_cast<float>(progress.total) : 0;
    fill_rectangle(page.list, {page.left, page.y, page.width, 4}, 2, colours.line);
    const float done = std::round(page.width * std::clamp(share, 0.0f, 1.0f));
    if (done > 0) fill_rectangle(page.list, {page.left, page.y, std::max(done, 4.0f), 4}, 2, colours.accent);
    page.y += 4;
}

void paint_block(Page& page, const flow::TextField& field) {
    constexpr float padding_x = 14, padding_y = 10;
    const Colours& colours = page.colours();
    if (!field.label.empty())
        page.y += write(page, field.label, caption_type.strong(), colours.text, page.left, page.y, page.width) + 6;
    page.y = std::round(page.y);
    SetText text = set_text(field.text, body_type, page.width - 2 * padding_x);
    const bool typing = page.typing == field.id;
    float lines = 1;
    if (field.typing == flow::Typing::lines)
        lines = std::max(2.0f, static_cast<float>(text.lines.size()) + (ends_line(field.text) ? 1 : 0));
    else if (text.lines.size() > 1) // of what is longer than its line the end is shown while it is typed
        text.lines = {typing ? text.lines.back() : text.lines.front()};
    const Rectangle place{page.left, page.y, page.width, lines * body_type.line_height + 2 * padding_y};
    page.painted.rectangles.back() = place; // where the typing goes is the box, without its label
    fill_rectangle(page.list, place, page.look.corners.button, colours.background);
    stroke_rectangle(page.list, place, page.look.corners.button, typing ? 2 : 1,
                     typing ? colours.accent : colours.outline);
    const ImVec2 at{page.left + padding_x, page.y + padding_y};
    draw_text(page.list, text, at, colours.text);
    if (typing) draw_caret(page, field.text, text, at);
    page.y += place.height;
}

} // namespace ui::imgui
