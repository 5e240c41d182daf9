#include "ui/imgui/page.hpp"

namespace ui::imgui {

namespace {

bool contains(const Rectangle& place, ImVec2 point) {
    return point.x >= place.x && point.x < place.x + place.width && point.y >= place.y &&
           point.y < place.y + place.height;
}

} // namespace

Touch place_control(Page& page, const flow::Control& control, const Rectangle& place) {
    const ImGuiIO& io = ImGui::GetIO();
    Memory& memory = page.memory;
    page.painted.rectangles.push_back(place);
    const bool over = ImGui::IsMousePosValid(&io.MousePos) && contains(place, io.MousePos);

    if (over && io.MouseClicked[0]) {
        memory.held = control.id;
        memory.held_revision = page.revision;
    }
    const bool held = over && memory.held == control.id && memory.held_revision == page.revision;
    if (held && io.MouseReleased[0]) page.painted.pressed = control.id;

    const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
    const bool other_held = io.MouseDown[0] && !held; // the pointer was put down elsewhere
    page.painted.hand = page.painted.hand || over;
    return {over && !finger && !other_held, held && io.MouseDown[0]};
}

float write(Page& page, std::string_view text, const Type& type, ImU32 colour, float x, float y, float width,
            Align align) {
    const SetText set = set_text(text, type, width);
    draw_text(page.list, set, {x, y}, colour, align, width);
    return set.height();
}

} // namespace ui::imgui
