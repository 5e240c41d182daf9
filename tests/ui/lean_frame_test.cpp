#include "platform/web/lean_frame.hpp"
#include "support/tea.hpp"
#include "ui/headless.hpp"

#include <doctest/doctest.h>

#include <cfloat>
#include <cmath>
#include <cstring>

namespace {

using platform::web::LeanFrame;
using platform::web::Pointed;

constexpr float width = 700;

/// Where in the atlas they are filled from is left out: ImGui's own frame has put glyphs of a window's there before,
/// and it grows at another time.
bool same(const ImVector<ImDrawVert>& one, const ImVector<ImDrawVert>& other) {
    if (one.Size != other.Size) return false;
    for (int i = 0; i < one.Size; ++i)
        if (one[i].pos.x != other[i].pos.x || one[i].pos.y != other[i].pos.y || one[i].col != other[i].col)
            return false;
    return true;
}

void check_same(const ImDrawData& one, const ImDrawData& other) {
    REQUIRE(one.CmdLists.Size == 1);
    REQUIRE(other.CmdLists.Size == 1);
    const ImDrawList& list = *one.CmdLists[0];
    const ImDrawList& lean = *other.CmdLists[0];
    CHECK(list.VtxBuffer.Size > 1000);
    CHECK(same(list.VtxBuffer, lean.VtxBuffer));
    REQUIRE(list.IdxBuffer.Size == lean.IdxBuffer.Size);
    CHECK(std::memcmp(list.IdxBuffer.Data, lean.IdxBuffer.Data,
                      static_cast<std::size_t>(list.IdxBuffer.size_in_bytes())) == 0);
    for (const ImDrawList* any : {&list, &lean}) // the commands themselves are split where the atlas grows
        for (const ImDrawCmd& command : any->CmdBuffer)
            CHECK(std::memcmp(&list.CmdBuffer[0].ClipRect, &command.ClipRect, sizeof(ImVec4)) == 0);
    CHECK(one.TotalVtxCount == other.TotalVtxCount);
    CHECK(one.Textures->Size == other.Textures->Size);
}

/// The same screens painted by ImGui's own frames and by ours.
class Both {
public:
    Both() : own_(ImGui::GetCurrentContext()) {
        frame_.open();
        lean_ = ImGui::GetCurrentContext();
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ui::imgui::load_fonts(regular_, semibold_);
    }
    ~Both() {
        ImGui::SetCurrentContext(lean_);
        ui_test::free_textures();
        IM_DELETE(list_);
        ImGui::DestroyContext(lean_);
        ImGui::SetCurrentContext(own_);
    }
    Both(const Both&) = delete;
    Both& operator=(const Both&) = delete;

    ui::imgui::Painted paint(const flow::Visit& visit, const Pointed& pointed) {
        ImGui::SetCurrentContext(own_);
        headless_.move(pointed.place.x, pointed.place.y);
        pointed.down ? headless_.down() : headless_.up();
        const ui::imgui::Painted painted = headless_.paint(visit.view(), visit.revision(), width, 0.02);
        const ImDrawData& data = *ImGui::GetDrawData();
        ImGui::SetCurrentContext(lean_);
        frame_.pass_time(static_cast<double>(0.02f));
        frame_.point(pointed);
        list_ = &frame_.begin({width, 20'000});
        const ui::imgui::Painted lean =
            ui::imgui::paint(*list_, visit.view(), visit.revision(), ui::imgui::Theme::light, width, false);
        frame_.end();
        check_same(data, frame_.data());
        ui_test::take_textures();
        CHECK(lean.height == painted.height);
        CHECK(lean.pressed == painted.pressed);
        CHECK(lean.hand == painted.hand);
        CHECK(lean.moving == painted.moving);
        return painted;
    }

private:
    std::string regular_ = support::read_source_file("build/fonts/inter-regular.otf");
    std::string semibold_ = support::read_source_file("build/fonts/inter-semibold.otf");
    ui_test::Headless headless_{regular_, semibold_};
    ImGuiContext* own_;
    ImGuiContext* lean_ = nullptr;
    LeanFrame frame_;
    ImDrawList* list_ = nullptr;
};

} // namespace

TEST_CASE("a lean frame is what ImGui's own is: screens, fonts, pressing and motion") {
    flow::Visit visit(support::read_tea());
    Both both;
    int pressed = 0;
    for (int screen = 0; screen < 12; ++screen) {
        const ui::imgui::Painted painted = both.paint(visit, {{-FLT_MAX, -FLT_MAX}});
        const std::vector<flow::Node> nodes = flow::list_nodes(visit.view());
        std::size_t at = 0;
        while (at < nodes.size() && nodes[at].control == nullptr) ++at;
        REQUIRE(at < nodes.size());
        const ui::imgui::Rectangle& place = painted.rectangles[at];
        const ImVec2 middle{std::floor(place.x + place.width / 2), std::floor(place.y + place.height / 2)};
        both.paint(visit, {middle});
        both.paint(visit, {middle, true});
        const std::string id = both.paint(visit, {middle}).pressed;
        CHECK(id == *nodes[at].id);
        pressed += visit.press(id) ? 1 : 0;
    }
    CHECK(pressed > 0);
}
