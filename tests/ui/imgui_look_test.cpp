#include "ui/imgui/look.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace {

double luminance(ImU32 colour) {
    const auto channel = [&](int shift) {
        const double share = static_cast<double>((colour >> shift) & 0xFF) / 255;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) + 0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 one, ImU32 other) {
    const double low = std::min(luminance(one), luminance(other)), high = std::max(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("text has a contrast of 4.5 to what it stands on, and what must be seen one of 3") {
    using namespace ui::imgui;
    for (const Theme theme : {Theme::light, Theme::dark}) {
        const Colours& colours = colours_of(theme);
        for (const ImU32 ground : {colours.background, colours.surface, colours.tint}) {
            CHECK(contrast(colours.text, ground) >= 4.5);
            CHECK(contrast(colours.muted, ground) >= 4.5);
            CHECK(contrast(colours.accent, ground) >= 4.5);
        }
        CHECK(contrast(colours.text, colours.warn_tint) >= 4.5);
        CHECK(contrast(colours.warn, colours.warn_tint) >= 4.5);
        CHECK(contrast(colours.accent, colours.warn_tint) >= 4.5);
        CHECK(contrast(colours.on_accent, colours.accent) >= 4.5);
        CHECK(contrast(colours.outline, colours.background) >= 3);
    }
}

TEST_CASE("colours are mixed in whole and in part") {
    using namespace ui::imgui;
    const ImU32 black = IM_COL32(0, 0, 0, 255), white = IM_COL32(255, 255, 255, 255);
    CHECK(mix(black, white, 0) == black);
    CHECK(mix(black, white, 1) == white);
    CHECK(mix(black, white, 0.4f) == IM_COL32(102, 102, 102, 255));
}
