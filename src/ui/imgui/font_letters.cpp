#include "ui/imgui/font_letters.hpp"

#include "ui/imgui/letters.hpp"

#include <cmath>
#include <cstddef>
#include <cstring>

namespace ui::imgui {

namespace {

// Inter's line metrics in em, by which a browser centres a line in its box.
constexpr float ascent_em = 0.96875f;
constexpr float descent_em = 0.2412f;

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

/// As Dear ImGui draws them, with the fonts of the current context.
class FontLetters final : public Letters {
public:
    void begin_frame() override {
        // ImGui tells only the font that it believes current how dense the screen is.
        const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
        for (ImFont* font : fonts) font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
    }
    float advance(unsigned code, const Type& type) override {
        return font_of(type)->GetFontBaked(type.size)->GetCharAdvance(static_cast<ImWchar>(code));
    }
    float baseline(const Type& type) override { return (type.line_height + (ascent_em - descent_em) * type.size) / 2; }
    float room(float width) override { return width; }
    /// No font in a file has letters of such a script.
    std::string_view find_line_starts(std::string_view) override { return {}; }
    void draw(ImDrawList& list, std::string_view line, const Type& type, ImVec2 at, float down, ImU32 colour) override {
        ImFont* font = font_of(type);
        const float ascent = font->GetFontBaked(type.size)->Ascent;
        list.AddText(font, type.size, {std::round(at.x), std::round(at.y + down) - ascent}, colour, line.data(),
                     line.data() + line.size());
    }
};

} // namespace

void add_fonts(const std::string& regular, const std::string& semibold) {
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    add_font(regular, 0, 1.15f);
    add_font(semibold, 0, 1.1f);
    add_font(semibold, title_spacing, 1.1f);
    static FontLetters of_fonts;
    use_letters(of_fonts);
}

} // namespace ui::imgui
