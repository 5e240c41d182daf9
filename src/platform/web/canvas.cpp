#include "platform/web/canvas.hpp"

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cfloat>
#include <cstring>

namespace platform::web {
namespace {

/// Higher than any screen: what is cut off is decided when the real height is known.
constexpr float tall = 100'000;
/// Of one frame at most, one for each event that waits.
constexpr int passes_max = 12;
constexpr ImVec2 nowhere{-FLT_MAX, -FLT_MAX};
/// After a pause the clock starts anew, so that a motion begins at its beginning.
constexpr double step_seconds = 1.0 / 60;
constexpr double pause_seconds = 0.1;

class Fingerprint {
public:
    template <class T>
    void add(const ImVector<T>& list) {
        add(list.Data, static_cast<std::size_t>(list.size_in_bytes()));
    }
    void add(const void* data, std::size_t size) {
        const char* bytes = static_cast<const char*>(data);
        for (; size >= sizeof(std::uint64_t); bytes += sizeof(std::uint64_t), size -= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes, sizeof word);
            mix(word);
        }
        std::uint64_t rest = size;
        std::memcpy(&rest, bytes, size);
        mix(rest);
    }
    std::uint64_t value() const { return value_; }

private:
    void mix(std::uint64_t word) {
        value_ = (value_ ^ word) * 0x9e3779b97f4a7c15u;
        value_ ^= value_ >> 32;
    }
    std::uint64_t value_ = 1;
};

std::uint64_t fingerprint(const ImDrawData& data) {
    Fingerprint print;
    for (const ImDrawList* list : data.CmdLists) {
        print.add(list->VtxBuffer);
        print.add(list->IdxBuffer);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            print.add(&command.ClipRect, sizeof command.ClipRect);
            print.add(&command.ElemCount, sizeof command.ElemCount);
        }
    }
    return print.value();
}

bool textures_wait(const ImDrawData& data) {
    return data.Textures != nullptr &&
           std::any_of(data.Textures->begin(), data.Textures->end(), [](const ImTextureData* texture) {
               return texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed;
           });
}

} // namespace

bool Canvas::open() {
    frame_.open();
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    ui::imgui::prepare_look();
    ui::imgui::use_letters(letters_);
    open_ = ImGui_ImplOpenGL3_Init();
    return open_;
}

void Canvas::resize(const Surface& surface) {
    if (surface.pixel_ratio != surface_.pixel_ratio || surface.theme != surface_.theme) letters_.forget();
    surface_ = surface;
}

void Canvas::wear(const std::optional<ui::imgui::Brand>& brand, bool clear) {
    brand_ = brand;
    clear_ = clear;
    drawn_ = 0; // what is behind everything leaves no trace in what is laid out
}

void Canvas::point(Pointer kind, float x, float y, bool touch) {
    if (kind == Pointer::down) down_ = true;
    if (kind == Pointer::up || kind == Pointer::leave) down_ = false;
    const bool gone = kind == Pointer::leave;
    const Pointed pointed{gone ? nowhere : ImVec2{x, y}, down_, touch};
    if (kind == Pointer::move && moves_wait_ && !waiting_.empty())
        waiting_.back() = pointed;
    else
        waiting_.push_back(pointed);
    moves_wait_ = kind == Pointer::move;
    if (kind == Pointer::up && touch) waiting_.push_back({nowhere, false, touch}); // a finger hovers over nothing
}

void Canvas::lay_out(const flow::Visit& visit, double seconds) {
    ImGui::GetIO().DisplayFramebufferScale = {surface_.pixel_ratio, surface_.pixel_ratio};
    const double passed = seconds - last_seconds_;
    frame_.pass_time(passed > 0 && passed < pause_seconds ? passed : step_seconds);
    last_seconds_ = seconds;
    ImGui_ImplOpenGL3_NewFrame();
    for (int pass = 0; pass == 0 || (pass < passes_max && !waiting_.empty()); ++pass) {
        if (!waiting_.empty()) {
            frame_.point(waiting_.front());
            waiting_.erase(waiting_.begin());
        }
        ImDrawList& list = frame_.begin({surface_.width, tall});
        painted_ = ui::imgui::paint(list, visit.view(), visit.revision(), surface_.theme, surface_.width,
                                    surface_.reduced_motion, {}, brand_ ? &*brand_ : nullptr);
        frame_.end();
    }
    fingerprint_ = fingerprint(frame_.data());
    if (textures_wait(frame_.data())) drawn_ = 0;
}

void Canvas::draw(int width_pixels, int height_pixels) {
    ImDrawData& data = frame_.data();
    const float scale = static_cast<float>(width_pixels) / surface_.width;
    constexpr float hair = 1.000001f; // the backend cuts what remains after the multiplication off
    data.FramebufferScale = {scale * hair, scale * hair};
    data.DisplaySize = {static_cast<float>(width_pixels) / scale, static_cast<float>(height_pixels) / scale};
    const ui::imgui::Colours& colours = brand_ ? brand_->colours : ui::imgui::colours_of(surface_.theme);
    const ImVec4 background = clear_ ? ImVec4{} : ImGui::ColorConvertU32ToFloat4(colours.background);
    glViewport(0, 0, width_pixels, height_pixels);
    glClearColor(background.x, background.y, background.z, background.w);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    drawn_ = fingerprint_;
}

void Canvas::lose() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    drawn_ = 0;
}

} // namespace platform::web
