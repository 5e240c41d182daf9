#include "ui/imgui/set_text.hpp"

#include "ui/imgui/letters.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui::imgui {

namespace {

bool is_hyphen(unsigned code) {
    return code == '-' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

constexpr unsigned soft_hyphen = 0xAD;
constexpr unsigned zero_width_space = 0x200B;
/// What a browser shows where it breaks a line at a soft hyphen.
constexpr unsigned hyphen = 0x2010;
constexpr const char* hyphen_text = "\u2010";

bool is_letter(unsigned code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xC0 && !is_unseen(code));
}

/// Where a line may end: its last character, where the next line begins, and its width up to there.
struct Break {
    const char* end = nullptr;
    const char* next = nullptr;
    float width = 0;
    bool hyphenated = false;
};

/// Behind an unseen character, after which a line `width` wide may end; nothing where it may not.
std::optional<Break> break_at_unseen(unsigned code, const char* behind, float width, const Type& type,
                                     float width_max) {
    if (code == zero_width_space && width <= width_max) return Break{behind, behind, width};
    if (code != soft_hyphen) return std::nullopt;
    const float hyphenated = width + letters().advance(hyphen, type);
    if (hyphenated > width_max + 0.01f) return std::nullopt;
    return Break{behind, behind, hyphenated, true};
}

/// The line from `begin` on. `starts` are those of the text up to `end`, if its script has rules of its own.
Break find_break(const char* begin, const char* end, std::string_view starts, const Type& type, float width_max) {
    Break last;
    float width = 0;
    bool in_space = false, after_unseen = false;
    const auto may_start = [&](const char* at) {
        return !starts.empty() && starts[starts.size() - static_cast<std::size_t>(end - at)] != 0;
    };
    for (const char* at = begin; at < end;) {
        const Character character = read_character(at, end);
        if (character.code == '\n') return in_space ? Break{last.end, at + 1, last.width} : Break{at, at + 1, width};
        if (is_unseen(character.code)) {
            at += character.bytes;
            after_unseen = true;
            if (!in_space && at < end)
                last = break_at_unseen(character.code, at, width, type, width_max).value_or(last);
            continue;
        }
        const float advance = letters().advance(character.code, type);
        if (character.code == ' ') {
            if (!in_space) last = {at, at + 1, width};
            last.next = at + 1;
            in_space = true;
        } else {
            if (!in_space && !after_unseen && at > begin && may_start(at)) last = {at, at, width};
            in_space = false;
            if (width + advance > width_max + 0.01f && at > begin) return last.end ? last : Break{at, at, width};
        }
        width += advance;
        after_unseen = false;
        at += character.bytes;
        if (starts.empty() && is_hyphen(character.code) && at - character.bytes > begin && at < end &&
            is_letter(read_character(at, end).code) && width <= width_max)
            last = {at, at, width};
    }
    return in_space ? Break{last.end, end, last.width} : Break{end, end, width};
}

/// What is drawn of a line in which something is not.
std::string list_seen(const Line& line) {
    std::string seen;
    for (const char* at = line.begin; at < line.end;) {
        const Character character = read_character(at, line.end);
        if (!is_unseen(character.code)) seen.append(at, static_cast<std::size_t>(character.bytes));
        at += character.bytes;
    }
    return line.hyphenated ? seen + hyphen_text : seen;
}

bool has_unseen(const Line& line) {
    for (const char* at = line.begin; at < line.end;) {
        const Character character = read_character(at, line.end);
        if (is_unseen(character.code)) return true;
        at += character.bytes;
    }
    return false;
}

} // namespace

bool is_unseen(unsigned code) {
    return code == soft_hyphen || code == zero_width_space || code == 0x2060 || code == 0xFEFF;
}

SetText set_text(std::string_view text, const Type& type, float width_max) {
    SetText set;
    set.type = type;
    const char* const end = text.data() + text.size();
    const std::string_view starts = letters().find_line_starts(text);
    for (const char* at = text.data(); at < end;) {
        const Break line = find_break(at, end, starts, type, width_max);
        set.lines.push_back({at, line.end, line.width, line.hyphenated});
        set.width = std::max(set.width, letters().room(line.width));
        at = line.next;
    }
    return set;
}

float measure_text(std::string_view text, const Type& type) {
    float width = 0;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const Character character = read_character(at, end);
        if (!is_unseen(character.code)) width += letters().advance(character.code, type);
        at += character.bytes;
    }
    return width;
}

float baseline_in(const Type& type) {
    return letters().baseline(type);
}

void draw_text(ImDrawList& list, const SetText& text, ImVec2 at, ImU32 colour, Align align, float width) {
    float down = baseline_in(text.type);
    for (const Line& line : text.lines) {
        const float spare = width - letters().room(line.width);
        const ImVec2 begin = {at.x + spare * (align == Align::start ? 0 : align == Align::middle ? 0.5f : 1.0f), at.y};
        if (has_unseen(line))
            letters().draw(list, list_seen(line), text.type, begin, down, colour);
        else if (line.end > line.begin)
            letters().draw(list, {line.begin, static_cast<std::size_t>(line.end - line.begin)}, text.type, begin, down,
                           colour);
        down += text.type.line_height;
    }
}

} // namespace ui::imgui
