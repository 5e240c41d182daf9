#include "ui/headless.hpp"

#include <algorithm>
#include <cfloat>

namespace ui_test {

void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

void free_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetTexID(ImTextureID_Invalid);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
}

Headless::Headless(const std::string& regular, const std::string& semibold) : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ui::imgui::load_fonts(regular, semibold);
}

Headless::~Headless() {
    free_textures();
    ImGui::DestroyContext(context_);
}

ui::imgui::Painted Headless::paint(const flow::View& view, int revision, float width, double seconds,
                                   bool reduced_motion) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, 20'000};
    io.DeltaTime = static_cast<float>(seconds);
    ImGui::NewFrame();
    ui::imgui::Painted painted = ui::imgui::paint(*ImGui::GetBackgroundDrawList(), view, revision,
                                                  ui::imgui::Theme::light, width, reduced_motion);
    ImGui::Render();
    take_textures();
    left = FLT_MAX;
    right = bottom = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            left = std::min(left, vertex.pos.x);
            right = std::max(right, vertex.pos.x);
            bottom = std::max(bottom, vertex.pos.y);
        }
    return painted;
}

void Headless::move(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void Headless::down() {
    ImGui::GetIO().AddMouseButtonEvent(0, true);
}

void Headless::up() {
    ImGui::GetIO().AddMouseButtonEvent(0, false);
}

} // namespace ui_test
