#include "ui/imgui/set_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace ui::imgui {

namespace {

// Inter's line metrics in em, by which a browser centres a line in its box.
constexpr float ascent_em = 0.96875f;
constexpr float descent_em = 0.2412f;

struct Character {
    unsigned code = 0;
    int bytes = 1;
};

/// Anything that is not UTF-8 is passed over byte by byte, as U+FFFD.
Character read_character(const char* at, const char* end) {
    const auto first = static_cast<unsigned char>(*at);
    if (first < 0x80) return {first, 1};
    const int bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (bytes == 0 || end - at < bytes) return {0xFFFD, 1};
    unsigned code = first & (0xFFu >> (bytes + 1));
    for (int i = 1; i < bytes; ++i) code = (code << 6) | (static_cast<unsigned char>(at[i]) & 0x3Fu);
    return {code, bytes};
}

bool is_hyphen(unsigned code) {
    return code == '-' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

constexpr unsigned soft_hyphen = 0xAD;
constexpr unsigned zero_width_space = 0x200B;
/// What a browser shows where it breaks a line at a soft hyphen.
constexpr ImWchar hyphen = 0x2010;
constexpr const char* hyphen_text = "\u2010";

bool is_letter(unsigned code) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xC0 && !is_unseen(code));
}

unsigned read_big_endian(const char* at, int bytes) {
    unsigned number = 0;
    for (int i = 0; i < bytes; ++i) number = (number << 8) | static_cast<unsigned char>(at[i]);
    return number;
}

void write_big_endian_16(char* at, int number) {
    at[0] = static_cast<char>((number >> 8) & 0xFF);
    at[1] = static_cast<char>(number & 0xFF);
}

/// A table of an OpenType file, or nothing.
char* find_table(char* file, std::size_t size, const char* name) {
    const std::size_t tables = size < 12 ? 0 : read_big_endian(file + 4, 2);
    for (std::size_t i = 0; i < tables && 12 + (i + 1) * 16 <= size; ++i) {
        const char* entry = file + 12 + i * 16;
        const std::size_t offset = read_big_endian(entry + 8, 4);
        if (std::memcmp(entry, name, 4) == 0 && offset + 36 <= size) return file + offset;
    }
    return nullptr;
}

/// ImGui takes a size for the height from ascent to descent, and rounds it to whole px. In a copy of the font where
/// that height is the em, a size means what it means to CSS, and 16 px is not rounded to something else.
void make_height_the_em(char* file, std::size_t size) {
    const char* head = find_table(file, size, "head");
    char* hhea = find_table(file, size, "hhea");
    if (!head || !hhea) return;
    const int units_per_em = static_cast<int>(read_big_endian(head + 18, 2));
    const int ascent = units_per_em * 4 / 5;
    write_big_endian_16(hhea + 4, ascent);
    write_big_endian_16(hhea + 6, ascent - units_per_em);
}

ImFont* font_of(const Type& type) {
    return ImGui::GetIO().Fonts->Fonts[static_cast<int>(type.weight)];
}

/// `strength` makes up for text that is thinner here than where a browser draws it.
void add_font(const std::string& file, float spacing, float strength) {
    auto* copy = static_cast<char*>(ImGui::MemAlloc(file.size())); // freed by the atlas
    std::memcpy(copy, file.data(), file.size());
    make_height_the_em(copy, file.size());
    ImFontConfig config;
    config.OversampleH = 3;
    config.GlyphExtraAdvanceX = spacing;
    config.RasterizerMultiply = strength;
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(file.size()), body_type.size, &config);
}

/// Where a line may end: its last character, where the next line begins, and its width up to there.
struct Break {
    const char* end = nullptr;
    const char* next = nullptr;
    float width = 0;
    bool hyphenated = false;
};

/// Behind an unseen character, after which a line `width` wide may end; nothing where it may not.
std::optional<Break> break_at_unseen(unsigned code, const char* behind, float width, ImFontBaked& font,
                                     float width_max) {
    if (code == zero_width_space && width <= width_max) return Break{behind, behind, width};
    if (code != soft_hyphen) return std::nullopt;
    const float hyphenated = width + font.GetCharAdvance(hyphen);
    if (hyphenated > width_max + 0.01f) return std::nullopt;
    return Break{behind, behind, hyphenated, true};
}

/// The line from `begin` on.
Break find_break(const char* begin, const char* end, ImFontBaked& font, float width_max) {
    Break last;
    float width = 0;
    bool in_space = false;
    for (const char* at = begin; at < end;) {
        const Character character = read_character(at, end);
        if (character.code == '\n') return in_space ? Break{last.end, at + 1, last.width} : Break{at, at + 1, width};
        if (is_unseen(character.code)) {
            at += character.bytes;
            if (!in_space && at < end)
                last = break_at_unseen(character.code, at, width, font, width_max).value_or(last);
            continue;
        }
        const float advance = font.GetCharAdvance(static_cast<ImWchar>(character.code));
        if (character.code == ' ') {
            if (!in_space) last = {at, at + 1, width};
            last.next = at + 1;
            in_space = true;
        } else {
            in_space = false;
            if (width + advance > width_max + 0.01f && at > begin) return last.end ? last : Break{at, at, width};
        }
        width += advance;
        at += character.bytes;
        if (is_hyphen(character.code) && at - character.bytes > begin && at < end &&
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

void add_fonts(const std::string& regular, const std::string& semibold) {
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    add_font(regular, 0, 1.15f);
    add_font(semibold, 0, 1.1f);
    add_font(semibold, title_spacing, 1.1f);
}

void prepare_fonts() {
    // ImGui tells only the font that it believes current how dense the screen is.
    const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
    for (ImFont* font : fonts) font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
}

SetText set_text(std::string_view text, const Type& type, float width_max) {
    SetText set;
    set.type = type;
    ImFontBaked* font = font_of(type)->GetFontBaked(type.size);
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const Break line = find_break(at, end, *font, width_max);
        set.lines.push_back({at, line.end, line.width, line.hyphenated});
        set.width = std::max(set.width, line.width);
        at = line.next;
    }
    return set;
}

float measure_text(std::string_view text, const Type& type) {
    ImFontBaked* font = font_of(type)->GetFontBaked(type.size);
    float width = 0;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const Character character = read_character(at, end);
        if (!is_unseen(character.code)) width += font->GetCharAdvance(static_cast<ImWchar>(character.code));
        at += character.bytes;
    }
    return width;
}

float baseline_in(const Type& type) {
    return (type.line_height + (ascent_em - descent_em) * type.size) / 2;
}

void draw_text(ImDrawList& list, const SetText& text, ImVec2 at, ImU32 colour, Align align, float width) {
    ImFont* font = font_of(text.type);
    const float ascent = font->GetFontBaked(text.type.size)->Ascent;
    for (const Line& line : text.lines) {
        const float spare = align == Align::start ? 0 : (width - line.width) * (align == Align::middle ? 0.5f : 1.0f);
        const float baseline = std::round(at.y + baseline_in(text.type));
        const ImVec2 place = {std::round(at.x + spare), baseline - ascent};
        if (has_unseen(line))
            list.AddText(font, text.type.size, place, colour, list_seen(line).c_str());
        else if (line.end > line.begin)
            list.AddText(font, text.type.size, place, colour, line.begin, line.end);
        at.y += text.type.line_height;
    }
}

} // namespace ui::imgui
