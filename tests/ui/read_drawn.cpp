#include "ui/read_drawn.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace ui_test {

namespace {

struct Glyph {
    ImFontBaked* font = nullptr;
    const ImFontGlyph* glyph = nullptr;
};

using Corner = std::pair<float, float>;
using Glyphs = std::map<std::pair<Corner, Corner>, Glyph>;

Corner corner(const ImVec2& point) {
    return {point.x, point.y};
}

/// Every visible glyph that is baked, by its corners in the texture.
Glyphs list_glyphs() {
    Glyphs glyphs;
    ImStableVector<ImFontBaked, 32>& baked = ImGui::GetIO().Fonts->Builder->BakedPool;
    for (int i = 0; i < baked.Size; ++i)
        for (const ImFontGlyph& glyph : baked[i].Glyphs)
            if (glyph.Visible) glyphs[{{glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}}] = {&baked[i], &glyph};
    return glyphs;
}

/// The line that glyph after glyph is added to.
class LineReader {
public:
    explicit LineReader(std::vector<DrawnLine>& lines) : lines_(lines) {}

    void add(const Glyph& drawn, const ImVec2& top_left) {
        const float left = top_left.x - drawn.glyph->X0;
        const float baseline = top_left.y - drawn.glyph->Y0 + drawn.font->Ascent;
        const float space = drawn.font->GetCharAdvance(' ');
        constexpr float off = 0.05f;
        const bool same = font_ == drawn.font && std::abs(lines_.back().baseline - baseline) < off;
        const float gap = same ? left - lines_.back().right : 0;
        if (!same || (std::abs(gap) > off && std::abs(gap - space) > off))
            lines_.push_back({"", left, left, baseline, drawn.font->Size});
        else if (gap > off)
            lines_.back().text += ' ';
        char letters[5] = {};
        ImTextCharToUtf8(letters, drawn.glyph->Codepoint);
        lines_.back().text += letters;
        lines_.back().right = left + drawn.glyph->AdvanceX;
        font_ = drawn.font;
    }

private:
    std::vector<DrawnLine>& lines_;
    ImFontBaked* font_ = nullptr;
};

int find_first(std::vector<int>& joined, int vertex) {
    while (joined[static_cast<std::size_t>(vertex)] != vertex)
        vertex = joined[static_cast<std::size_t>(vertex)] =
            joined[static_cast<std::size_t>(joined[static_cast<std::size_t>(vertex)])];
    return vertex;
}

/// For every vertex, one that stands for all that its triangles connect it with.
std::vector<int> join_vertices(const ImDrawList& list) {
    std::vector<int> joined(static_cast<std::size_t>(list.VtxBuffer.Size));
    std::iota(joined.begin(), joined.end(), 0);
    for (const ImDrawCmd& command : list.CmdBuffer)
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
            const int at = static_cast<int>(command.IdxOffset + i), offset = static_cast<int>(command.VtxOffset);
            const int first = find_first(joined, list.IdxBuffer[at] + offset);
            for (const int next : {at + 1, at + 2})
                joined[static_cast<std::size_t>(find_first(joined, list.IdxBuffer[next] + offset))] = first;
        }
    return joined;
}

void read_list(const ImDrawList& list, const Glyphs& glyphs, Drawn& drawn) {
    LineReader reader(drawn.lines);
    std::vector<int> joined = join_vertices(list);
    std::map<int, DrawnShape> shapes;
    for (int i = 0; i < list.VtxBuffer.Size; ++i) {
        const ImDrawVert& vertex = list.VtxBuffer[i];
        if (i + 2 < list.VtxBuffer.Size) {
            const auto glyph = glyphs.find({corner(vertex.uv), corner(list.VtxBuffer[i + 2].uv)});
            if (glyph != glyphs.end()) {
                reader.add(glyph->second, vertex.pos);
                i += 3;
                continue;
            }
        }
        const auto [shape, fresh] = shapes.try_emplace(
            find_first(joined, i), DrawnShape{vertex.pos.x, vertex.pos.y, vertex.pos.x, vertex.pos.y});
        shape->second.left = std::min(shape->second.left, vertex.pos.x);
        shape->second.top = std::min(shape->second.top, vertex.pos.y);
        shape->second.right = std::max(shape->second.right, vertex.pos.x);
        shape->second.bottom = std::max(shape->second.bottom, vertex.pos.y);
    }
    for (const auto& [first, shape] : shapes) drawn.shapes.push_back(shape);
}

} // namespace

Drawn read_drawn() {
    Drawn drawn;
    const Glyphs glyphs = list_glyphs();
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) read_list(*list, glyphs, drawn);
    return drawn;
}

} // namespace ui_test
