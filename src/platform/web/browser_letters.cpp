#include "platform/web/browser_letters.hpp"

#include "imgui_internal.h"

#include <emscripten.h>

#include <algorithm>
#include <cmath>
#include <utility>

// What web/letters.js does for us; engine.js puts it into the module.
// clang-format off
EM_JS(double, measure_letter, (int code, float size, int semibold), {
    return Module["letters"].advance(code, size, semibold);
});
EM_JS(double, measure_baseline, (float size, float line_height, int semibold), {
    return Module["letters"].baseline(size, line_height, semibold);
});
/// Pixels to a CSS px, of those that the browser lays pages out in.
EM_JS(double, layout_ratio, (), {
    return Module["letters"].layout_ratio;
});
/// Of a strip: width, 0 for one without ink, and height; of a cell of it, from the pen: left, top.
EM_JS(void, draw_letter, (int code, float size, int semibold, unsigned colour, int* measures), {
    HEAP32.set(Module["letters"].draw(code, size, semibold, colour), measures >> 2);
});
/// The strip that was drawn last.
EM_JS(void, take_letter, (void* pixels, int pitch), {
    Module["letters"].take(HEAPU32, pixels >> 2, pitch >> 2);
});
/// Of a text that does not begin with U+FEFF, which decoders drop: 1 for each of its bytes that a line may start with.
/// False while the page does not show the element.
EM_JS(bool, find_starts, (const char* text, int length, char* starts), {
    const found = Module["letters"].find_line_starts(UTF8ToString(text, length));
    HEAPU8.set(found.slice(0, length), starts);
    return found.length > 0;
});
// clang-format on

namespace platform::web {
namespace {

/// Places that browsers tell apart between two pixels, side by side in a strip.
constexpr int places = 4;
/// Of letters, before all are drawn anew: those of a few screens in several colours are fewer.
constexpr std::size_t letters_max = 4000;
/// Of the atlas, before all are drawn anew: those of a screen in Chinese on a sharp phone fit in.
constexpr int pixels_max = 1 << 23;
/// Of texts whose breaks are remembered.
constexpr std::size_t texts_max = 2000;
/// From here on the browser is asked for breaks: Chinese, Japanese, Korean, and a few others, which do no harm.
constexpr unsigned first_east_asian = 0x2E80;
constexpr std::string_view unseen_mark = "\uFEFF";
/// Of a pixel, by which browsers lay boxes out; lines of text lie on whole ones.
constexpr float fractions = 64;
/// What a multiplication may have lost, here or in the renderer.
constexpr float hair = 0.001f;

bool is_semibold(const ui::imgui::Type& type) {
    return type.weight != ui::imgui::Weight::regular;
}

float round_half_up(float length) {
    return std::floor(length + 0.5f + hair);
}

bool has_east_asian(std::string_view text) {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
        const ui::imgui::Character character = ui::imgui::read_character(at, end);
        if (character.code >= first_east_asian) return true;
        at += character.bytes;
    }
    return false;
}

float pixel_ratio() {
    return ImGui::GetIO().DisplayFramebufferScale.x;
}

} // namespace

void BrowserLetters::begin_frame() {
    if (starts_.size() > texts_max) starts_.clear();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int pixels = atlas.TexData != nullptr ? atlas.TexData->Width * atlas.TexData->Height : 0;
    if (pixels_of_a_frame_ == 0) pixels_of_a_frame_ = pixels;
    const bool full = letters_.size() >= letters_max || pixels > std::max(pixels_max, pixels_of_a_frame_);
    if (!stale_ && !full) return;
    stale_ = false;
    pixels_of_a_frame_ = 0;
    starts_.clear();
    layout_ratio_ = static_cast<float>(::layout_ratio());
    // Places in it that are freed one by one would come back only when all is packed anew.
    ImFontAtlasBuildDestroy(&atlas);
    ImFontAtlasTextureAdd(&atlas, atlas.TexMinWidth, atlas.TexMinHeight);
    ImFontAtlasBuildInit(&atlas);
    measured_.clear();
    baselines_.clear();
    drawn_.clear();
    letters_.clear();
}

float BrowserLetters::advance(unsigned code, const ui::imgui::Type& type) {
    const bool semibold = is_semibold(type);
    auto found = std::find_if(measured_.begin(), measured_.end(), [&](const Measured& measured) {
        return measured.size == type.size && measured.semibold == semibold;
    });
    if (found == measured_.end()) found = measured_.insert(found, {type.size, semibold, {}});
    float advance = found->advances.GetFloat(code, -1);
    if (advance < 0) {
        advance = static_cast<float>(measure_letter(static_cast<int>(code), type.size, semibold));
        found->advances.SetFloat(code, advance);
    }
    return type.weight == ui::imgui::Weight::title ? advance + ui::imgui::title_spacing : advance;
}

float BrowserLetters::baseline(const ui::imgui::Type& type) {
    for (const Baseline& known : baselines_)
        if (known.type.size == type.size && known.type.line_height == type.line_height &&
            is_semibold(known.type) == is_semibold(type))
            return known.y;
    const auto y = static_cast<float>(measure_baseline(type.size, type.line_height, is_semibold(type)));
    if (y > 0) baselines_.push_back({type, y});
    return y;
}

BrowserLetters::Drawn& BrowserLetters::find_drawn(const ui::imgui::Type& type, ImU32 colour) {
    for (Drawn& drawn : drawn_)
        if (drawn.size == type.size && drawn.semibold == is_semibold(type) && drawn.colour == colour) return drawn;
    return drawn_.emplace_back(Drawn{type.size, is_semibold(type), colour, {}});
}

const BrowserLetters::Letter& BrowserLetters::find_letter(Drawn& drawn, unsigned code) {
    const int known = drawn.letters.GetInt(code, -1);
    if (known >= 0) return letters_[static_cast<std::size_t>(known)];
    drawn.letters.SetInt(code, static_cast<int>(letters_.size()));
    Letter& letter = letters_.emplace_back();
    int measures[4] = {};
    draw_letter(static_cast<int>(code), drawn.size, drawn.semibold, drawn.colour, measures);
    if (measures[0] == 0) return letter;
    letter.left = measures[2];
    letter.top = measures[3];
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    letter.strip = atlas.AddCustomRect(measures[0], measures[1], &place);
    if (letter.strip != ImFontAtlasRectId_Invalid)
        take_letter(atlas.TexData->GetPixelsAt(place.x, place.y), atlas.TexData->GetPitch());
    return letter;
}

float BrowserLetters::room(float width) {
    const float scale = fractions * layout_ratio_;
    return std::ceil(width * scale - hair) / scale;
}

std::string_view BrowserLetters::find_line_starts(std::string_view text) {
    if (!has_east_asian(text)) return {};
    auto known = std::lower_bound(starts_.begin(), starts_.end(), text,
                                  [](const KnownStarts& each, std::string_view wanted) { return each.text < wanted; });
    if (known == starts_.end() || known->text != text) known = starts_.insert(known, {std::string(text), {}});
    if (!known->starts.empty()) return known->starts;
    const std::size_t begin = text.starts_with(unseen_mark) ? unseen_mark.size() : 0;
    std::string starts(text.size(), '\0');
    if (find_starts(text.data() + begin, static_cast<int>(text.size() - begin), starts.data() + begin))
        known->starts = std::move(starts);
    return known->starts;
}

void BrowserLetters::draw(ImDrawList& list, std::string_view line, const ui::imgui::Type& type, ImVec2 at, float down,
                          ImU32 colour) {
    const float ratio = pixel_ratio();
    const float baseline = round_half_up(round_half_up((at.y + down) * layout_ratio_) / layout_ratio_ * ratio);
    const float scale = fractions * layout_ratio_;
    float pen = std::floor(at.x * scale + hair) / scale * ratio;
    Drawn& drawn = find_drawn(type, colour);
    const char* const end = line.data() + line.size();
    for (const char* next = line.data(); next < end;) {
        const ui::imgui::Character character = ui::imgui::read_character(next, end);
        next += character.bytes;
        const Letter& letter = find_letter(drawn, character.code); // the atlas may be another from here on
        const int place = static_cast<int>(std::floor(pen * places + 0.5f));
        pen += advance(character.code, type) * ratio;
        ImFontAtlasRect strip;
        if (!ImGui::GetIO().Fonts->GetCustomRect(letter.strip, &strip)) continue;
        const float width = static_cast<float>(strip.w / places), height = strip.h;
        const ImVec2 corner{std::floor(static_cast<float>(place) / places) + static_cast<float>(letter.left),
                            baseline + static_cast<float>(letter.top)};
        const ImVec2 texel = ImGui::GetIO().Fonts->TexUvScale;
        const float u = strip.x + width * static_cast<float>(place & (places - 1)) + hair, v = strip.y + hair;
        list.PrimReserve(6, 4);
        list.PrimRectUV({corner.x / ratio, corner.y / ratio}, {(corner.x + width) / ratio, (corner.y + height) / ratio},
                        {u * texel.x, v * texel.y}, {(u + width) * texel.x, (v + height) * texel.y}, colour);
    }
}

} // namespace platform::web
