#include "support/tea.hpp"

#include <string>

using support::press_all;
using support::read_tea;

namespace {

/// On a phone, where the offer stands, with the first question on the screen.
flow::Visit begin_going_on(const char* mode) {
    flow::Visit visit(read_tea());
    visit.tell(flow::SetWidth{flow::Width::narrow});
    press_all(visit, {mode, "keys/go-on"});
    return visit;
}

} // namespace

TEST_CASE("a choice leads on by itself only where the person asked for that") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one"});
    CHECK(visit.view().screen == "question/who-makes");
    flow::Visit going = begin_going_on("start/quick");
    press_all(going, {"answer/who-makes/one"});
    CHECK(going.view().screen == "question/kettle");
    press_all(going, {"go/back", "keys/go-on", "answer/who-makes/all"});
    CHECK(going.view().screen == "question/who-makes");
}

TEST_CASE("whoever asked for it can take it back at any width") {
    flow::Visit visit = begin_going_on("start/quick");
    visit.tell(flow::SetWidth{flow::Width::wide});
    press_all(visit, {"keys/go-on"});
    CHECK(flow::find_control(visit.view(), "keys/go-on") == nullptr);
}

TEST_CASE("an arrow key moves among the lines and never leads on") {
    flow::Visit visit = begin_going_on("start/quick");
    CHECK(visit.press_key("ArrowDown"));
    CHECK(visit.press_key("ArrowDown"));
    CHECK(visit.view().screen == "question/who-makes");
    CHECK(visit.press("answer/who-makes/one", true));
    CHECK(visit.view().screen == "question/who-makes");
}

TEST_CASE("a checklist waits, for nobody knows which tick is the last") {
    flow::Visit visit = begin_going_on("start/full");
    press_all(visit, {"answer/kettle/pan"});
    REQUIRE(visit.view().screen == "question/cupboard");
    press_all(visit, {"tick/cupboard/black"});
    CHECK(visit.view().screen == "question/cupboard");
}

TEST_CASE("a single answer that is changed from the review stays where it is") {
    flow::Visit visit = begin_going_on("start/quick");
    press_all(visit, {"answer/who-makes/one", "go/review", "change/who-makes", "answer/who-makes/all"});
    CHECK(visit.view().screen == "question/who-makes");
}

TEST_CASE("the answer that makes the stage certain leads to the result") {
    flow::Visit visit = begin_going_on("start/quick");
    press_all(visit, {"answer/who-makes/one", "answer/kettle/none"});
    CHECK(visit.view().screen == "result/summary");
}

TEST_CASE("answers that do not fit are shown before anything leads on") {
    flow::Visit visit = begin_going_on("start/quick");
    press_all(visit, {"answer/who-makes/all", "answer/kettle/none"});
    CHECK(visit.view().screen == "question/kettle");
    CHECK(flow::find_control(visit.view(), "confirm/who-heats") != nullptr);
}
