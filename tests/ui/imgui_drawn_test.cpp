#include "core/answers_file/read_answers.hpp"
#include "support/random.hpp"
#include "support/tea.hpp"
#include "ui/headless.hpp"
#include "ui/imgui/look.hpp"
#include "ui/imgui/set_text.hpp"
#include "ui/read_drawn.hpp"

#include <imgui.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using ui::imgui::Rectangle;

/// Does the last frame have anything of exactly this colour here?
bool is_drawn(ImU32 colour, const Rectangle& place) {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& vertex : list->VtxBuffer)
            if (vertex.col == colour && vertex.pos.x >= place.x && vertex.pos.x <= place.x + place.width &&
                vertex.pos.y >= place.y && vertex.pos.y <= place.y + place.height)
                return true;
    return false;
}

/// What the answers, not the View, say of a control "answer/<question>/<rung>", "tick/<question>/<item>" or
/// "unknown-line/<question>/<item>".
bool is_given(const core::Rubric& rubric, const core::Answers& answers, const std::string& id) {
    const std::size_t first = id.find('/');
    const std::size_t second = id.find('/', first + 1);
    const int index = core::index_of(rubric.questions, id.substr(first + 1, second - first - 1));
    REQUIRE(index >= 0);
    const core::Question& question = core::question_at(rubric, index);
    const core::Answer& given = answers.given[static_cast<std::size_t>(index)];
    if (given.state != core::AnswerState::answered && given.ticked.empty()) return false;
    const std::string last = id.substr(second + 1);
    if (question.kind == core::QuestionKind::ladder) return given.choice == core::index_of(question.rungs, last);
    if (question.kind == core::QuestionKind::choice) return given.choice == core::index_of(question.options, last);
    const auto& lines = id.starts_with("tick/") ? given.ticked : given.unknown_lines;
    return !lines.empty() && lines[static_cast<std::size_t>(core::index_of(question.items, last))];
}

bool is_card(const std::string& id) {
    return id.starts_with("answer/") || id.starts_with("tick/") || id.starts_with("unknown-line/");
}

} // namespace

TEST_CASE("after 10,000 random actions what is drawn and what is answered have never differed") {
    flow::Visit visit(support::read_tea());
    ui_test::Headless screen;
    support::Random random(20'260'723);
    const ImU32 tint = ui::imgui::colours_of(ui::imgui::Theme::light).tint;
    int cards = 0;
    int chosen = 0;
    for (int action = 0; action < 10'000; ++action) {
        const std::vector<flow::Node> before = flow::list_nodes(visit.view());
        const flow::Control* control =
            before[static_cast<std::size_t>(random.below(static_cast<int>(before.size())))].control;
        if (control != nullptr) visit.press(std::string(control->id));

        flow::Visit kept = visit;
        kept.press("aside/use"); // on the result's screen the cards are those of a what-if
        const auto answers = core::read_answers(kept.answers(), visit.rubric()).value;
        REQUIRE(answers);
        const float width = random.chance(50) ? 360.0f : 800.0f;
        const ui::imgui::Painted painted = screen.paint(visit.view(), visit.revision(), width);
        const std::vector<flow::Node> nodes = flow::list_nodes(visit.view());
        REQUIRE(painted.rectangles.size() == nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].control == nullptr || !is_card(*nodes[i].id)) continue;
            const bool given = is_given(visit.rubric(), *answers, *nodes[i].id);
            if (is_drawn(tint, painted.rectangles[i]) != given) FAIL(*nodes[i].id << " at action " << action);
            ++cards;
            chosen += given ? 1 : 0;
        }
    }
    CHECK(cards > 1'000);
    CHECK(chosen > 100);
}

TEST_CASE("the draw data tells the words of every line, and where it begins and ends") {
    ui_test::Headless screen;
    const flow::View view{"words", {flow::Paragraph{"p", flow::Tone::body, "One two, “drei”\nünf  six"}}};
    screen.paint(view, 1, 360);
    const ui::imgui::Rectangle place = screen.paint(view, 1, 360).rectangles[0];
    const ui_test::Drawn drawn = ui_test::read_drawn();
    REQUIRE(drawn.lines.size() == 3); // two spaces are too far apart for one line
    CHECK(drawn.lines[0].text == "One two, “drei”");
    CHECK(drawn.lines[1].text == "ünf");
    CHECK(drawn.lines[2].text == "six");
    CHECK(drawn.shapes.empty());
    const ui_test::DrawnLine& first = drawn.lines[0];
    const ui::imgui::SetText set = ui::imgui::set_text(first.text, ui::imgui::body_type, 360);
    CHECK(first.left == doctest::Approx(place.x));
    CHECK(first.right - first.left == doctest::Approx(set.width));
    CHECK(first.baseline == doctest::Approx(std::round(place.y + ui::imgui::baseline_in(ui::imgui::body_type))));
    CHECK(drawn.lines[1].baseline - first.baseline == doctest::Approx(24));
}

TEST_CASE("a shape reaches as far as its edges are smoothed") {
    ui_test::Headless screen;
    flow::Callout callout;
    callout.id = "callout";
    const flow::View view{"shape", {callout}};
    const ui::imgui::Rectangle place = screen.paint(view, 1, 360).rectangles[0];
    const ui_test::Drawn drawn = ui_test::read_drawn();
    REQUIRE(drawn.shapes.size() == 1);
    CHECK(drawn.shapes[0].left == doctest::Approx(place.x - 0.5f));
    CHECK(drawn.shapes[0].right == doctest::Approx(place.x + place.width + 0.5f));
    CHECK(drawn.shapes[0].bottom - drawn.shapes[0].top == doctest::Approx(place.height + 1));
}
