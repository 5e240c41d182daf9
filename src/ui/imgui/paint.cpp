#include "ui/imgui/paint.hpp"

#include "ui/imgui/check_font.hpp"
#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/font_letters.hpp"
#include "ui/imgui/letters.hpp"
#include "ui/imgui/paint_blocks.hpp"
#include "ui/imgui/space_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace ui::imgui {

namespace {

using Memories = std::vector<std::pair<const ImGuiContext*, std::unique_ptr<Memory>>>;

Memories& memories() {
    static Memories all;
    return all;
}

Memory& memory_of_context() {
    for (auto& [context, memory] : memories())
        if (context == ImGui::GetCurrentContext()) return *memory;
    return *memories().emplace_back(ImGui::GetCurrentContext(), std::make_unique<Memory>()).second;
}

/// A rectangle for the block itself, then those of its controls.
void paint_placed(Page& page, const flow::Block& block) {
    page.y = std::round(page.y); // sharp edges
    const std::size_t index = page.painted.rectangles.size();
    const float top = page.y;
    page.painted.rectangles.push_back({page.left, top, page.width, 0});
    std::visit([&](const auto& any) { paint_block(page, any); }, block);
    Rectangle& place = page.painted.rectangles[index];
    if (place.height == 0) place.height = page.y - top;
}

bool has_cards(const flow::Block& block) {
    return std::holds_alternative<flow::RungList>(block) || std::holds_alternative<flow::Checklist>(block);
}

bool has_progress(const flow::View& view) {
    return std::any_of(view.blocks.begin(), view.blocks.end(),
                       [](const flow::Block& block) { return std::holds_alternative<flow::Progress>(block); });
}

} // namespace

void prepare_look() {
    ImGui::GetStyle().CircleTessellationMaxError = 0.1f; // rounder than ImGui's own look asks for
    memory_of_context() = {};
}

bool load_fonts(const std::string& regular, const std::string& semibold) {
    if (!is_font(regular) || !is_font(semibold)) return false;
    prepare_look();
    add_fonts(regular, semibold);
    return ImGui::GetIO().Fonts->Fonts.Size == static_cast<int>(Weight::title) + 1;
}

Painted paint(ImDrawList& list, const flow::View& view, int revision, Theme theme, float width, bool reduced_motion,
              const std::string& typing, const Brand* brand) {
    const Look look = choose_look(theme, brand, width);
    const float column = std::min(width, column_max) - 2 * look.margin;
    Memory& memory = memory_of_context();
    Page page{.look = look,
              .list = list,
              .memory = memory,
              .revision = revision,
              .reduced_motion = reduced_motion,
              .typing = typing,
              .left = std::floor((width - column) / 2),
              .width = column,
              .y = look.margin,
              .ground = look.colours.background,
              .painted = {}};
    letters().begin_frame();
    prepare_shapes(page.list);
    page.asks = has_progress(view);

    if (ImGui::GetIO().MouseClicked[0]) memory.held.clear();
    const flow::Block* above = nullptr;
    for (const flow::Block& block : view.blocks) {
        if (above) page.y += space_between(*above, block);
        page.hangs = !above || !has_cards(*above);
        paint_placed(page, block);
        above = &block;
    }
    if (ImGui::GetIO().MouseReleased[0]) memory.held.clear();
    page.painted.height = std::ceil(page.y + look.margin);
    return std::move(page.painted);
}

} // namespace ui::imgui
