#include "ui/every_block.hpp"
#include "ui/headless.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

using ui::imgui::Painted;
using ui::imgui::Rectangle;
using ui_test::Headless;

const std::vector<float> widths{320, 360, 599, 600, 768, 1280};

bool overlap(const Rectangle& one, const Rectangle& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
           other.y < one.y + one.height;
}

Rectangle place_of(const flow::View& view, const Painted& painted, const std::string& id) {
    const std::vector<flow::Node> nodes = flow::list_nodes(view);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (*nodes[i].id == id) return painted.rectangles[i];
    FAIL("no node " << id);
    return {};
}

/// Pointer down on one place and up on another; the id that was pressed.
std::string drag(Headless& screen, const flow::View& view, const Rectangle& from, const Rectangle& to,
                 int up_revision = 1) {
    screen.move(from.x + from.width / 2, from.y + from.height / 2);
    screen.paint(view, 1, 360);
    screen.down();
    screen.paint(view, 1, 360);
    screen.move(to.x + to.width / 2, to.y + to.height / 2);
    screen.paint(view, up_revision, 360);
    screen.up();
    return screen.paint(view, up_revision, 360).pressed;
}

} // namespace

TEST_CASE("every node has a rectangle on the screen, each block below the one before it") {
    const flow::View view = ui_test::every_block();
    const std::vector<flow::Node> nodes = flow::list_nodes(view);
    Headless screen;
    for (const float width : widths) {
        CAPTURE(width);
        const Painted painted = screen.paint(view, 1, width);
        REQUIRE(painted.rectangles.size() == nodes.size());
        float bottom = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            CAPTURE(*nodes[i].id);
            const Rectangle& place = painted.rectangles[i];
            CHECK(place.width > 0);
            CHECK(place.height > 0);
            CHECK(place.x >= 0);
            CHECK(place.x + place.width <= width);
            CHECK(place.y + place.height <= painted.height);
            if (nodes[i].control != nullptr) continue;
            CHECK(place.y >= bottom);
            bottom = place.y + place.height;
        }
    }
}

TEST_CASE("controls are targets of at least 44 px that do not overlap") {
    const flow::View view = ui_test::every_block();
    const std::vector<flow::Node> nodes = flow::list_nodes(view);
    Headless screen;
    for (const float width : widths) {
        CAPTURE(width);
        const Painted painted = screen.paint(view, 1, width);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].control == nullptr) continue;
            CAPTURE(*nodes[i].id);
            CHECK(painted.rectangles[i].height >= 44);
            CHECK(painted.rectangles[i].width >= 44);
            for (std::size_t j = 0; j < i; ++j)
                if (nodes[j].control != nullptr) CHECK_FALSE(overlap(painted.rectangles[i], painted.rectangles[j]));
        }
    }
}

TEST_CASE("nothing is drawn outside the column, however long a word is") {
    const flow::View view = ui_test::every_block();
    Headless screen;
    for (const float width : widths) {
        CAPTURE(width);
        const Painted painted = screen.paint(view, 1, width);
        const float margin = width < 600 ? 16.0f : 24.0f;
        const float edge = width <= 720 ? margin : (width - 720) / 2 + margin;
        const float fringe = 2;
        CHECK(screen.left >= edge - fringe);
        CHECK(screen.right <= width - edge + fringe);
        CHECK(screen.bottom <= painted.height - margin + fringe);
    }
}

TEST_CASE("a field of one line is one line high, whatever stands in it, and a field of many as high as that") {
    flow::View view = ui_test::every_block();
    auto field = std::find_if(view.blocks.begin(), view.blocks.end(),
                              [](const flow::Block& block) { return std::holds_alternative<flow::TextField>(block); });
    REQUIRE(field != view.blocks.end());
    auto& text = std::get<flow::TextField>(*field);
    text.text = "https://example.org/#streamstage=" + std::string(400, 'a') + " and more";
    Headless screen;
    for (const auto& [typing, one_line] :
         {std::pair{flow::Typing::line, true}, {flow::Typing::number, true}, {flow::Typing::lines, false}}) {
        text.typing = typing;
        const Painted painted = screen.paint(view, static_cast<int>(typing), 360);
        CHECK((place_of(view, painted, text.id).height == 44) == one_line);
        CHECK(screen.right <= 360);
    }
}

TEST_CASE("pressing and releasing on a control reports its id, once") {
    const flow::View view = ui_test::every_block();
    Headless screen;
    const Painted painted = screen.paint(view, 1, 360);
    const std::vector<flow::Node> nodes = flow::list_nodes(view);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].control == nullptr) continue;
        CHECK(drag(screen, view, painted.rectangles[i], painted.rectangles[i]) == *nodes[i].id);
        CHECK(screen.paint(view, 1, 360).pressed.empty());
    }
}

TEST_CASE("releasing elsewhere, or on another View, presses nothing") {
    const flow::View view = ui_test::every_block();
    Headless screen;
    const Painted painted = screen.paint(view, 1, 360);
    const Rectangle one = place_of(view, painted, "rung/1"), two = place_of(view, painted, "rung/2");
    CHECK(drag(screen, view, one, two).empty());
    CHECK(drag(screen, view, one, place_of(view, painted, "heading/1")).empty());
    CHECK(drag(screen, view, place_of(view, painted, "heading/1"), one).empty());
    CHECK(drag(screen, view, one, one, 2).empty());
}

TEST_CASE("the hand shows over a control and nowhere else") {
    const flow::View view = ui_test::every_block();
    Headless screen;
    const Painted painted = screen.paint(view, 1, 768);
    CHECK_FALSE(painted.hand);
    const Rectangle rung = place_of(view, painted, "rung/2"), heading = place_of(view, painted, "heading/1");
    screen.move(rung.x + 5, rung.y + 20);
    CHECK(screen.paint(view, 1, 768).hand);
    screen.move(heading.x + 5, heading.y + 5);
    CHECK_FALSE(screen.paint(view, 1, 768).hand);
}

TEST_CASE("the interval moves for 150 ms, and not at all where motion is not wanted") {
    Headless screen;
    CHECK_FALSE(screen.paint(ui_test::curve_alone(0, 5), 1, 768).moving);
    CHECK(screen.paint(ui_test::curve_alone(1, 3), 2, 768, 0.01).moving);
    CHECK(screen.paint(ui_test::curve_alone(1, 3), 2, 768, 0.07).moving);
    CHECK_FALSE(screen.paint(ui_test::curve_alone(1, 3), 2, 768, 0.1).moving);
    CHECK_FALSE(screen.paint(ui_test::curve_alone(2, 2), 3, 768, 0.01, true).moving);
    CHECK_FALSE(screen.paint(ui_test::curve_alone(2, 2), 3, 768, 0.01).moving);
}

TEST_CASE("a long word is broken only where no space helps") {
    Headless screen;
    flow::View view{"words", {flow::Paragraph{"p", flow::Tone::body, "one two"}}};
    const float one_line = place_of(view, screen.paint(view, 1, 360), "p").height;
    std::get<flow::Paragraph>(view.blocks[0]).text = std::string(60, 'm');
    CHECK(place_of(view, screen.paint(view, 2, 360), "p").height == 3 * one_line);
    std::get<flow::Paragraph>(view.blocks[0]).text = "one\ntwo\n\nthree";
    CHECK(place_of(view, screen.paint(view, 3, 360), "p").height == 4 * one_line);
}
