#include "core/answers_file/read_answers.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"
#include "support/tea.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using support::press_all;
using support::read_tea;

namespace {

bool shows(const flow::Visit& visit, const std::string& id) {
    return flow::find_control(visit.view(), id) != nullptr;
}

bool is_chosen(const flow::Visit& visit, const std::string& id) {
    const flow::Control* control = flow::find_control(visit.view(), id);
    return control != nullptr && control->chosen;
}

template <class Kind>
int count(const flow::Effects& effects) {
    return static_cast<int>(std::count_if(effects.begin(), effects.end(), [](const flow::Effect& effect) {
        return std::holds_alternative<Kind>(effect);
    }));
}

std::string heading(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<flow::Heading>(&block)) return found->text;
    return "";
}

} // namespace

TEST_CASE("who knows some lines of a list can say of all others that they are not known") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "go/next"});
    REQUIRE(visit.view().screen == "question/cupboard");
    CHECK(flow::find_control(visit.view(), "unknown-others/cupboard") == nullptr); // "I don't know" says it
    press_all(visit, {"tick/cupboard/milk", "unknown-others/cupboard"});
    CHECK(visit.answers().find(R"("items":["milk"],"unknown":["black","green"])") != std::string::npos);
    CHECK(flow::find_control(visit.view(), "unknown-others/cupboard") == nullptr); // there are none left
    press_all(visit, {"edit/undo"});
    CHECK(flow::find_control(visit.view(), "unknown-others/cupboard") != nullptr);
}

std::string find_notice(const flow::View& view) {
    for (const flow::Block& block : view.blocks)
        if (const auto* found = std::get_if<flow::Notice>(&block)) return found->text;
    return "";
}

TEST_CASE("who goes on without an answer is told what to do, in the words of the question") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "go/next"});
    CHECK(find_notice(visit.view()).find("Choose the last line that is true") == 0);
    press_all(visit,
              {"answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result", "start/continue", "go/next"});
    REQUIRE(visit.view().screen == "question/cupboard");
    CHECK(find_notice(visit.view()) == "Give an answer first, or say that you don’t know.");
}

TEST_CASE("quick mode asks the quick questions in the rubric's order first") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick"});
    CHECK(visit.view().screen == "question/who-makes");
    press_all(visit, {"answer/who-makes/one", "go/next"});
    CHECK(visit.view().screen == "question/kettle");
}

TEST_CASE("each line of a checklist has a control of its own that says nobody knows") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "go/next"});
    REQUIRE(visit.view().screen == "question/cupboard");
    const auto* list = [&]() -> const flow::Checklist* {
        for (const flow::Block& block : visit.view().blocks)
            if (const auto* found = std::get_if<flow::Checklist>(&block)) return found;
        return nullptr;
    }();
    REQUIRE(list != nullptr);
    REQUIRE(list->unknown.size() == list->items.size());
    const std::string tick = list->items[0].id;
    const std::string unknown = list->unknown[0].id;
    visit.press(tick);
    visit.press(unknown);
    CHECK_FALSE(is_chosen(visit, tick)); // never both
    CHECK(is_chosen(visit, unknown));
    CHECK_FALSE(is_chosen(visit, "unknown/cupboard"));
    visit.press(tick);
    CHECK(is_chosen(visit, tick));
    CHECK_FALSE(is_chosen(visit, unknown));
    visit.press(tick);
    CHECK_FALSE(is_chosen(visit, tick));
    CHECK_FALSE(is_chosen(visit, "none/cupboard")); // nothing is said any more
}

TEST_CASE("full mode asks area by area, and context questions too") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full"});
    CHECK(visit.view().screen == "question/kettle");
    press_all(visit, {"answer/kettle/kettle", "go/next"});
    CHECK(visit.view().screen == "question/cupboard");
    press_all(visit, {"go/next"});
    CHECK(visit.view().screen == "question/thermometer");
    press_all(visit, {"go/next", "go/next", "go/next"});
    CHECK(visit.view().screen == "question/favourite");
    press_all(visit, {"go/next"});
    CHECK(visit.view().screen == "review");
}

TEST_CASE("a question that is ruled out is not asked") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/next", "go/next"});
    CHECK(visit.view().screen == "question/who-makes");
}

TEST_CASE("in quick mode an open question is not passed by") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "go/next"});
    CHECK(visit.view().screen == "question/who-makes");
    CHECK(std::holds_alternative<flow::Notice>(
        *std::find_if(visit.view().blocks.begin(), visit.view().blocks.end(),
                      [](const flow::Block& block) { return std::holds_alternative<flow::Notice>(block); })));
    press_all(visit, {"unknown/who-makes", "go/next"});
    CHECK(visit.view().screen == "question/kettle");
}

TEST_CASE("a settled stage offers the result and jumps nowhere") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next"});
    CHECK_FALSE(shows(visit, "go/result"));
    visit.take_effects();
    press_all(visit, {"answer/kettle/none"});
    CHECK(visit.view().screen == "question/kettle");
    CHECK(shows(visit, "go/result"));
    CHECK_FALSE(shows(visit, "go/next"));
    CHECK(count<flow::Settled>(visit.take_effects()) == 1);
    press_all(visit, {"go/result", "start/continue"});
    CHECK(visit.view().screen == "question/cupboard");
    CHECK(shows(visit, "go/result"));
    CHECK(shows(visit, "go/next"));
}

TEST_CASE("undo and redo go to where the change was made") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "answer/kettle/kettle"});
    const std::string last = visit.answers();
    press_all(visit, {"edit/undo"});
    CHECK(is_chosen(visit, "answer/kettle/pan"));
    press_all(visit, {"edit/undo", "edit/undo"});
    CHECK(visit.view().screen == "question/who-makes");
    CHECK_FALSE(is_chosen(visit, "answer/who-makes/one"));
    CHECK_FALSE(shows(visit, "edit/undo"));
    press_all(visit, {"edit/redo", "edit/redo", "edit/redo"});
    CHECK(visit.view().screen == "question/kettle");
    CHECK(visit.answers() == last);
    CHECK_FALSE(shows(visit, "edit/redo"));
}

TEST_CASE("a new answer ends what could be redone") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "edit/undo", "answer/who-makes/all"});
    CHECK_FALSE(shows(visit, "edit/redo"));
}

TEST_CASE("back and next go over the same questions again") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "go/next", "go/next", "go/back", "go/back"});
    CHECK(visit.view().screen == "question/kettle");
    press_all(visit, {"go/next"});
    CHECK(visit.view().screen == "question/cupboard");
    press_all(visit, {"go/back", "go/back"});
    CHECK(visit.view().screen == "start");
}

TEST_CASE("saying the same thing again takes it back, and the reason is the button's words") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/none", "go/next", "go/next", "go/next", "not-applicable/guests"});
    CHECK(visit.answers().find("\"guests\":{\"not_applicable\":\"Does not apply\"}") != std::string::npos);
    press_all(visit, {"not-applicable/guests"});
    CHECK(visit.answers().find("guests") == std::string::npos);
    CHECK_FALSE(shows(visit, "not-applicable/kettle"));
}

TEST_CASE("an empty tick list is an answer only when it is given") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "go/next", "tick/cupboard/milk", "tick/cupboard/milk"});
    CHECK(visit.answers().find("cupboard") == std::string::npos);
    press_all(visit, {"none/cupboard"});
    CHECK(visit.answers().find("\"cupboard\":{\"items\":[]}") != std::string::npos);
    press_all(visit, {"tick/cupboard/milk", "tick/cupboard/black"});
    CHECK(visit.answers().find("\"cupboard\":{\"items\":[\"black\",\"milk\"]}") != std::string::npos);
}

TEST_CASE("digits choose, arrows move, Enter and Backspace go") {
    flow::Visit visit(read_tea());
    CHECK(visit.press_key("Enter"));
    CHECK(visit.press_key("2"));
    CHECK(is_chosen(visit, "answer/who-makes/one"));
    CHECK(visit.press_key("ArrowDown"));
    CHECK(is_chosen(visit, "answer/who-makes/all"));
    CHECK(visit.press_key("ArrowDown"));
    CHECK(is_chosen(visit, "answer/who-makes/nobody"));
    CHECK(visit.press_key("ArrowUp"));
    CHECK(is_chosen(visit, "answer/who-makes/all"));
    CHECK(visit.press_key("Control+z"));
    CHECK(is_chosen(visit, "answer/who-makes/nobody"));
    CHECK(visit.press_key("2"));
    CHECK(visit.press_key("Enter"));
    CHECK(visit.view().screen == "question/kettle");
    CHECK(visit.press_key("Backspace"));
    CHECK(visit.view().screen == "question/who-makes");
    CHECK_FALSE(visit.press_key("9"));
    CHECK_FALSE(visit.press_key("q"));
}

TEST_CASE("a stale id changes nothing") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick"});
    const int revision = visit.revision();
    CHECK_FALSE(visit.press("answer/kettle/pan"));
    CHECK_FALSE(visit.press(""));
    CHECK(visit.revision() == revision);
}

TEST_CASE("a contradiction is asked about where it stands until it is meant so or an answer changes") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/all", "go/next", "answer/kettle/none"});
    CHECK(shows(visit, "confirm/who-heats"));
    press_all(visit, {"confirm/who-heats"});
    CHECK_FALSE(shows(visit, "confirm/who-heats"));
    CHECK(visit.answers().find("\"confirmed\":{\"who-heats\":\"Both are right\"}") != std::string::npos);
    press_all(visit, {"edit/undo"});
    CHECK(shows(visit, "confirm/who-heats"));
    press_all(visit, {"answer/kettle/pan"});
    CHECK_FALSE(shows(visit, "confirm/who-heats"));
}

TEST_CASE("an answer opened from the review leads back to the review") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/review", "change/kettle"});
    CHECK(heading(visit) == "What heats the water?");
    press_all(visit, {"answer/kettle/kettle", "go/next"});
    CHECK(visit.view().screen == "review");
    press_all(visit, {"change/kettle", "go/back"});
    CHECK(visit.view().screen == "review");
}

TEST_CASE("a question opened from one that was opened from the review leads back to the review too") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/all", "go/next", "answer/kettle/none", "go/review",
                      "change/kettle", "change/who-heats/who-makes"});
    CHECK(visit.view().screen == "question/who-makes");
    press_all(visit, {"go/next"});
    CHECK(visit.view().screen == "review");
}

TEST_CASE("back passes over a question that has been ruled out since") {
    flow::Visit visit(read_tea());
    press_all(visit,
              {"start/full", "answer/kettle/kettle", "go/next", "none/cupboard", "go/next", "answer/thermometer/yes",
               "go/next", "toggle/areas", "area/kitchen", "answer/kettle/pan", "go/back"});
    CHECK(visit.view().screen == "question/who-makes");
    press_all(visit, {"go/back"});
    CHECK(visit.view().screen == "question/cupboard");
}

TEST_CASE("going on asks what is open, not what was left by Back before") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/next", "none/cupboard", "go/next", "go/back", "go/back",
                      "go/back", "start/continue"});
    CHECK(visit.view().screen == "question/who-makes");
    press_all(visit, {"answer/who-makes/one", "go/next"});
    CHECK(visit.view().screen == "question/guests");
}

TEST_CASE("the result offers to go on while a question is unanswered, and not for what nobody knows") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "unknown/kettle", "go/review", "go/result", "start/continue"});
    CHECK(visit.view().screen == "question/cupboard");
    press_all(visit, {"unknown/cupboard", "go/next", "unknown/who-makes", "go/next", "unknown/guests", "go/next",
                      "unknown/favourite", "go/review", "go/result"});
    CHECK_FALSE(shows(visit, "start/continue"));
}

TEST_CASE("an answer that has been ruled out since is not counted at the start") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/next", "go/next", "answer/thermometer/yes", "go/back",
                      "go/back", "answer/kettle/pan", "go/back"});
    const auto& blocks = visit.view().blocks;
    CHECK(std::any_of(blocks.begin(), blocks.end(), [](const flow::Block& block) {
        const auto* paragraph = std::get_if<flow::Paragraph>(&block);
        return paragraph != nullptr && paragraph->text.find(" 1 of 5 questions") != std::string::npos;
    }));
}

TEST_CASE("an answer opened from why leads back to why") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/review", "go/result", "chapter/why", "why/bags/kettle",
                      "go/next"});
    CHECK(visit.view().screen == "result/why");
}

TEST_CASE("the result is told once, and again only after an answer has changed") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/review"});
    visit.take_effects();
    press_all(visit, {"go/result"});
    CHECK(count<flow::Complete>(visit.take_effects()) == 1);
    press_all(visit, {"go/review", "go/result", "chapter/plan"});
    CHECK(count<flow::Complete>(visit.take_effects()) == 0);
    press_all(visit, {"chapter/summary", "go/review", "change/kettle", "answer/kettle/none", "go/next", "go/result"});
    CHECK(count<flow::Complete>(visit.take_effects()) == 1);
}

TEST_CASE("of the stages in why one at most is unfolded, and it can be folded") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/none", "go/review", "go/result", "chapter/why"});
    CHECK(is_chosen(visit, "toggle/stage/bags"));
    press_all(visit, {"toggle/stage/leaves"});
    CHECK_FALSE(is_chosen(visit, "toggle/stage/bags"));
    CHECK(is_chosen(visit, "toggle/stage/leaves"));
    press_all(visit, {"toggle/stage/leaves"});
    CHECK_FALSE(is_chosen(visit, "toggle/stage/leaves"));
    CHECK_FALSE(is_chosen(visit, "toggle/stage/bags"));
}

namespace {

/// How many questions the quick check says to follow; nothing on another screen.
std::optional<int> shown_to_go(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* progress = std::get_if<flow::Progress>(&block)) return progress->total - progress->done;
    return std::nullopt;
}

/// One of the answers that the question shown offers.
std::string random_answer_id(support::Random& random, const flow::View& view) {
    std::vector<std::string> ids;
    for (const flow::Node& node : flow::list_nodes(view))
        if (node.control)
            for (const char* part : {"answer/", "tick/", "none/", "unknown/"})
                if (node.id->starts_with(part)) ids.push_back(*node.id);
    return ids[static_cast<std::size_t>(random.below(static_cast<int>(ids.size())))];
}

} // namespace

TEST_CASE("how many questions are to go never rises, whatever is answered and changed") {
    int screens = 0;
    CHECK(support::first_breach(300, [&](support::Random& random) {
              flow::Visit visit(support::random_rubric(random, {.questions_max = 16, .conditions_percent = 40}));
              press_all(visit, {"start/quick"});
              std::optional<int> before;
              while (const auto now = shown_to_go(visit)) {
                  if (before && *now > *before && *before > 0) return false;
                  before = now;
                  ++screens;
                  for (int presses = 1 + random.below(3); presses > 0; --presses)
                      visit.press(random_answer_id(random, visit.view()));
                  const auto answered = shown_to_go(visit);
                  if (!answered || *answered > std::max(*before, 1)) return false;
                  before = answered;
                  if (!shows(visit, "go/next")) return true;
                  press_all(visit, {"go/next"});
              }
              return true;
          }) == support::no_breach);
    CHECK(screens > 1'000);
}
