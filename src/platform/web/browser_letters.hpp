#pragma once

#include "ui/imgui/letters.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace platform::web {

/// Letters as the browser draws them for us, on a canvas of its own (web/letters.js), in the font of the page. The
/// atlas has each in as many places between two pixels as a browser tells apart, and what is drawn lies on whole
/// pixels.
class BrowserLetters final : public ui::imgui::Letters {
public:
    void begin_frame() override;
    float advance(unsigned code, const ui::imgui::Type& type) override;
    float baseline(const ui::imgui::Type& type) override;
    float room(float width) override;
    std::string_view find_line_starts(std::string_view text) override;
    void draw(ImDrawList& list, std::string_view line, const ui::imgui::Type& type, ImVec2 at, float down,
              ImU32 colour) override;

    /// From the next frame on: they may be other ones, or of another size.
    void forget() { stale_ = true; }

private:
    /// As its strip lies in the atlas, one cell for each place between two pixels. Lengths are pixels.
    struct Letter {
        ImFontAtlasRectId strip = ImFontAtlasRectId_Invalid; ///< for one without ink
        int left = 0;                                        ///< of a cell, from the pen
        int top = 0;
    };
    struct Measured {
        float size;
        bool semibold;
        ImGuiStorage advances; ///< CSS px, by code
    };
    struct Baseline {
        ui::imgui::Type type;
        float y;
    };
    /// Browsers draw light letters on dark another way than dark ones on light.
    struct Drawn {
        float size;
        bool semibold;
        ImU32 colour;
        ImGuiStorage letters; ///< index in letters_, by code
    };

    /// Where lines of a text may start.
    struct KnownStarts {
        std::string text;
        std::string starts; ///< empty while the page does not show the element
    };

    Drawn& find_drawn(const ui::imgui::Type& type, ImU32 colour);
    const Letter& find_letter(Drawn& drawn, unsigned code);

    std::vector<Measured> measured_;
    std::vector<Baseline> baselines_;
    std::vector<Drawn> drawn_;
    std::vector<Letter> letters_;
    std::vector<KnownStarts> starts_; ///< in the order of their texts
    int pixels_of_a_frame_ = 0;       ///< of the atlas, once all letters of a frame are in it
    float layout_ratio_ = 1;          ///< pixels to a CSS px, of those that the browser lays pages out in
    bool stale_ = true;
};

} // namespace platform::web
