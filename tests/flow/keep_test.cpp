#include "core/answers_file/read_answers.hpp"
#include "core/link/write_link.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using support::press_all;
using support::read_tea;

namespace {

std::string text_of(const flow::Visit& visit, const std::string& id) {
    for (const flow::Block& block : visit.view().blocks) {
        if (const auto* paragraph = std::get_if<flow::Paragraph>(&block); paragraph && paragraph->id == id)
            return paragraph->text;
        if (const auto* notice = std::get_if<flow::Notice>(&block); notice && notice->id == id) return notice->text;
    }
    return "";
}

std::string field_text(const flow::Visit& visit, const std::string& id) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* field = std::get_if<flow::TextField>(&block); field && field->id == id) return field->text;
    return "no field";
}

bool has_control(const flow::Visit& visit, const std::string& id) {
    return flow::find_control(visit.view(), id) != nullptr;
}

/// The id of the block above this one; empty for none.
std::string above(const flow::Visit& visit, const std::string& id) {
    std::string last;
    for (const flow::Block& block : visit.view().blocks) {
        if (flow::id_of(block) == id) return last;
        last = flow::id_of(block);
    }
    return "no " + id;
}

auto controls_named(const flow::Visit& visit, const std::string& id) {
    const std::vector<flow::Node> nodes = flow::list_nodes(visit.view());
    return std::count_if(nodes.begin(), nodes.end(), [&](const flow::Node& node) { return *node.id == id; });
}

std::string last_announced(flow::Visit& visit) {
    std::string said;
    for (const flow::Effect& effect : visit.take_effects())
        if (const auto* announce = std::get_if<flow::Announce>(&effect)) said = announce->text;
    return said;
}

std::vector<std::string> stored(flow::Visit& visit, const std::string& name) {
    std::vector<std::string> texts;
    for (const flow::Effect& effect : visit.take_effects())
        if (const auto* store = std::get_if<flow::Store>(&effect); store && store->name == name)
            texts.push_back(store->text);
    return texts;
}

/// What another tab has stored: a pan in place of a kettle.
std::string others() {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan"});
    return visit.answers();
}

} // namespace

TEST_CASE("undo works on the result, and says what it changed where nothing shows it") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/compare", "target/2"});
    REQUIRE(visit.press_key("Control+z"));
    CHECK(text_of(visit, "notice") == "Undone: the target.");
    CHECK(last_announced(visit).starts_with("Undone: the target."));
    REQUIRE(visit.press_key("Control+y"));
    CHECK(text_of(visit, "notice") == "Redone: the target.");
    CHECK(visit.answers().find("target") != std::string::npos);

    press_all(visit, {"chapter/summary", "go/review"});
    REQUIRE(visit.press_key("Control+z"));
    CHECK(text_of(visit, "notice") == "Undone: the target.");
    REQUIRE(visit.press_key("Control+z"));
    CHECK(text_of(visit, "notice") == "Undone: the answer to “The kettle”.");
    CHECK_FALSE(visit.press_key("Control+z"));
    REQUIRE(visit.press_key("Control+y"));

    press_all(visit, {"go/result"});
    REQUIRE(visit.press_key("Control+z")); // nothing is answered any more
    CHECK(visit.view().screen == "start");
    CHECK(text_of(visit, "notice") == "Undone: the answer to “The kettle”.");
    CHECK_FALSE(has_control(visit, "edit/undo"));
    press_all(visit, {"edit/redo"}); // which stays where it is
    CHECK(visit.view().screen == "start");
    CHECK(has_control(visit, "start/continue"));
    CHECK(above(visit, "notice") == "tools");
    press_all(visit, {"edit/undo", "edit/redo", "start/over"});
    CHECK(controls_named(visit, "edit/undo") == 1); // in the notice alone
}

TEST_CASE("what a control did is said below it, which moves nothing that was pressed") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{.links = true});
    visit.tell(flow::AnswersLeft{{{"unreadable", "", "{"}}});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "save/answers"});
    visit.tell(flow::SaveFailed{"full"});
    CHECK(above(visit, "notice") == "ways-on");
    press_all(visit, {"go/result", "chapter/keep", "link/copy"});
    visit.tell(flow::LinkMade{"https://example.org/#streamstage=abc", true});
    CHECK(above(visit, "notice") == "keep/link/ways");
    press_all(visit, {"save/table"});
    visit.tell(flow::SaveFailed{"full"});
    CHECK(above(visit, "notice") == "keep/data/ways");
    press_all(visit, {"edit/undo"});
    CHECK(above(visit, "notice") == "tools");
    press_all(visit, {"edit/redo", "go/review", "go/result", "chapter/keep", "left/1/forget"});
    CHECK(above(visit, "notice").empty()); // that block is gone with it
}

TEST_CASE("at a question undo shows what it changes, and says it to those who listen") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle"});
    REQUIRE(visit.press_key("Control+z"));
    CHECK(text_of(visit, "notice").empty());
    CHECK(last_announced(visit).starts_with("Undone: the answer to “The kettle”."));
}

TEST_CASE("while something is looked at in place of one's own, undo does not act on what nobody sees") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result"});
    CHECK(has_control(visit, "edit/undo"));
    const std::string own = visit.answers();
    const core::Read<core::Answers> looked_at = core::read_answers(others(), visit.rubric());
    REQUIRE(looked_at.value);
    visit.tell(flow::LinkOpened{core::write_link(visit.rubric(), *looked_at.value).fragment});
    CHECK_FALSE(visit.press_key("Control+z"));
    visit.tell(flow::Undo{});
    CHECK(visit.answers() == own);
}

TEST_CASE("what is kept aside is offered on the start page and where answers are saved, until it is forgotten") {
    flow::Visit visit(read_tea());
    const flow::AnswersLeft left{{{"elsewhere:a:1", "2025-06-03, 14:20", others()}, {"unreadable", "", "{"}}};
    visit.tell(left);
    CHECK(text_of(visit, "left/1") ==
          "3 June 2025, 14:20: 1 answer. They differ from yours in the answer to “The kettle”.");
    CHECK(text_of(visit, "left/2") == "Answers that this program cannot read.");
    CHECK_FALSE(has_control(visit, "left/2/open"));
    press_all(visit, {"left/2/save"});
    const flow::Effects effects = visit.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<flow::Save>(effects.front()).text == "{");

    press_all(visit, {"start/full", "answer/kettle/kettle"});
    const std::string own = visit.answers();
    press_all(visit, {"go/review", "go/result", "chapter/keep"});
    CHECK(has_control(visit, "left/1/open"));
    visit.take_effects();
    press_all(visit, {"left/1/open"});
    CHECK(stored(visit, "elsewhere") == std::vector{own}); // one's own are offered in their place
    CHECK(visit.answers() == others());
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers() == own);
    press_all(visit, {"go/result", "chapter/keep", "left/1/forget"});
    CHECK(stored(visit, "elsewhere:a:1") == std::vector{std::string()});
    CHECK_FALSE(has_control(visit, "left/1/open"));
}

TEST_CASE("what one's own answers say as well is not offered") {
    flow::Visit visit(read_tea());
    visit.tell(flow::AnswersLeft{{{"elsewhere:a:1", "", others()}}});
    CHECK(has_control(visit, "left/1/open"));
    press_all(visit, {"start/full", "answer/kettle/pan", "go/next", "unknown/cupboard", "go/back", "go/back"});
    CHECK(visit.view().screen == "start");
    CHECK_FALSE(has_control(visit, "left/1/open"));
}

TEST_CASE("a date that is told later is the date of what is saved") {
    flow::Visit visit(read_tea());
    visit.tell(flow::SetDate{"2025-06-01"});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review"});
    visit.tell(flow::SetDate{"2025-06-05"});
    visit.take_effects();
    press_all(visit, {"save/answers"});
    const flow::Effects effects = visit.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<flow::Save>(effects.front()).text.find("2025-06-05") != std::string::npos);
}

TEST_CASE("a name or a note that nobody can see is none") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review"});
    const std::string without = visit.answers();
    REQUIRE(visit.type("respondent/name", "  \t "));
    REQUIRE(visit.type("respondent/group", "\u00A0\u200B"));
    CHECK(visit.answers() == without);
}

TEST_CASE("how an amount is typed stays while it is typed") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit,
              {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/value", "value/add-save"});
    std::string typed;
    for (const char* key : {"1", ",", "0", "0", "0", ",", "0", "0", "0"}) { // each key goes behind what the field shows
        typed = field_text(visit, "row/0/low") + key;
        REQUIRE(visit.type("row/0/low", typed));
    }
    CHECK(visit.answers().find("1000000") != std::string::npos);
    press_all(visit, {"chapter/summary", "chapter/value"});
    CHECK(field_text(visit, "row/0/low") == "1,000,000");
}
