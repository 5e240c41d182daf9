#pragma once

#include "support/source_file.hpp"
#include "ui/imgui/paint.hpp"

#include <imgui.h>
#include <string>

namespace ui_test {

/// What a renderer would do with the textures of the current context.
void take_textures();
/// Before the current context is destroyed.
void free_textures();

/// An ImGui context that draws nowhere, with the fonts of the desktop and the web.
class Headless {
public:
    Headless()
        : Headless(support::read_source_file("build/fonts/inter-regular.otf"),
                   support::read_source_file("build/fonts/inter-semibold.otf")) {}
    Headless(const std::string& regular, const std::string& semibold);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    /// One frame, `seconds` after the last one.
    ui::imgui::Painted paint(const flow::View& view, int revision, float width, double seconds = 1.0,
                             bool reduced_motion = false);

    void move(float x, float y);
    void down();
    void up();

    float left = 0; ///< of everything that the last frame drew
    float right = 0;
    float bottom = 0;

private:
    ImGuiContext* context_;
};

} // namespace ui_test
