#include "platform/web/lean_frame.hpp"

#include "imgui_internal.h"

namespace platform::web {

void LeanFrame::open() {
    ImGui::SetCurrentContext(IM_NEW(ImGuiContext)(nullptr));
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.DrawListSharedData.Context = &context;
    context.DrawListSharedData.FontAtlas = context.IO.Fonts;
    ImGui::RegisterFontAtlas(context.IO.Fonts);
    context.Initialized = true;
    list_ = IM_NEW(ImDrawList)(&context.DrawListSharedData);
}

void LeanFrame::pass_time(double seconds) {
    ImGui::GetCurrentContext()->Time += seconds;
}

void LeanFrame::point(const Pointed& pointed) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = pointed.place;
    io.MouseDown[0] = pointed.down;
    io.MouseSource = pointed.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse;
}

ImDrawList& LeanFrame::begin(ImVec2 size) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiIO& io = context.IO;
    io.DisplaySize = size;
    io.MouseClicked[0] = io.MouseDown[0] && !was_down_;
    io.MouseReleased[0] = !io.MouseDown[0] && was_down_;
    was_down_ = io.MouseDown[0];

    ++context.FrameCount;
    ImFontAtlasUpdateNewFrame(io.Fonts, context.FrameCount, true);
    ImDrawListSharedData& shared = context.DrawListSharedData;
    shared.ClipRectFullscreen = {0, 0, size.x, size.y};
    shared.CurveTessellationTol = context.Style.CurveTessellationTol;
    shared.SetCircleTessellationMaxError(context.Style.CircleTessellationMaxError);
    shared.InitialFlags =
        ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
    if (io.BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) shared.InitialFlags |= ImDrawListFlags_AllowVtxOffset;
    ImFontAtlasUpdateDrawListsSharedData(io.Fonts);
    list_->_ResetForNewFrame();
    list_->PushTexture(io.Fonts->TexRef);
    list_->PushClipRectFullScreen();
    return *list_;
}

void LeanFrame::end() {
    ImVector<ImTextureData*>& textures = ImGui::GetPlatformIO().Textures;
    textures.resize(0);
    for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
        texture->RefCount = 1; // so that the renderer takes it for its own to destroy
        textures.push_back(texture);
    }
    data_.Clear();
    data_.Valid = true;
    data_.DisplaySize = ImGui::GetIO().DisplaySize;
    data_.FramebufferScale = ImGui::GetIO().DisplayFramebufferScale;
    data_.Textures = &textures;
    data_.AddDrawList(list_);
}

} // namespace platform::web
