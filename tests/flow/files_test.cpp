#include "support/tea.hpp"

#include <string>

using support::press_all;
using support::read_tea;

namespace {

std::string notice(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<flow::Notice>(&block)) return found->text;
    return "";
}

template <class Kind>
const Kind* find(const flow::Effects& effects) {
    const Kind* found = nullptr;
    for (const flow::Effect& effect : effects)
        if (const auto* one = std::get_if<Kind>(&effect)) found = one;
    return found;
}

} // namespace

TEST_CASE("every change of an answer is stored, and what is stored brings the visit back") {
    flow::Visit first(read_tea());
    press_all(first, {"start/quick", "answer/who-makes/one"});
    const flow::Effects effects = first.take_effects();
    const auto* stored = find<flow::Store>(effects);
    REQUIRE(stored != nullptr);
    CHECK(stored->name == "answers");
    CHECK(stored->text == first.answers());

    flow::Visit second(read_tea());
    second.tell(flow::Remembered{stored->text, "quick"});
    CHECK(second.answers() == first.answers());
    press_all(second, {"start/continue"});
    CHECK(second.view().screen == "question/kettle");
}

TEST_CASE("“I don’t know” is remembered of a question that scores nothing, too") {
    flow::Visit first(read_tea());
    press_all(first, {"start/full", "go/next", "go/next", "go/next", "go/next", "unknown/favourite"});

    flow::Visit second(read_tea());
    second.tell(flow::Remembered{first.answers(), "full"});
    CHECK(notice(second).empty());
    CHECK(second.answers() == first.answers());
}

TEST_CASE("what was remembered comes too late once somebody has answered") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one"});
    const std::string answers = visit.answers();
    visit.tell(flow::Remembered{
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"answers":{}})",
        "quick"});
    CHECK(visit.answers() == answers);
}

TEST_CASE("a file of another rubric is refused with a sentence and nothing is lost") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one"});
    const std::string answers = visit.answers();
    visit.tell(flow::FilesOpened{
        {{"coffee.json",
          R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"coffee","version":"1.0.0"},"answers":{}})"}}});
    CHECK(visit.answers() == answers);
    CHECK(visit.view().screen == "question/who-makes");
    CHECK(notice(visit).find("“coffee.json” was not opened, and your answers are unchanged.") == 0);
}

TEST_CASE("a saved file opens to the same answers, and opening it can be undone") {
    flow::Visit first(read_tea());
    press_all(first,
              {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/none", "go/result", "save/answers"});
    const flow::Effects effects = first.take_effects();
    const auto* saved = find<flow::Save>(effects);
    REQUIRE(saved != nullptr);
    CHECK(saved->file_name == "tea-answers.json");

    flow::Visit second(read_tea());
    second.tell(flow::FilesOpened{{{"tea-answers.json", saved->text}}});
    CHECK(second.view().screen == "result/summary");
    CHECK(second.result() == first.result());
    press_all(second, {"go/review", "edit/undo"});
    CHECK(second.answers() != first.answers());
}

TEST_CASE("what cannot be read is kept aside before anything is stored in its place") {
    flow::Visit visit(read_tea());
    visit.tell(flow::Remembered{"{ not answers", "quick"});
    const flow::Effects effects = visit.take_effects();
    const auto* kept = find<flow::Store>(effects);
    REQUIRE(kept != nullptr);
    CHECK(kept->name == "unreadable");
    CHECK(kept->text == "{ not answers");
    CHECK_FALSE(notice(visit).empty());
}

TEST_CASE("starting over forgets what was stored and can be undone") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/back"});
    const std::string answers = visit.answers();
    visit.take_effects();
    press_all(visit, {"start/over"});
    const flow::Effects effects = visit.take_effects();
    CHECK(find<flow::Store>(effects)->text.empty());
    CHECK(notice(visit) == "Your answers are cleared.");
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers() == answers);
}

TEST_CASE("a place that cannot store or save says so and goes on") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick"});
    visit.tell(flow::StoreFailed{"Storage is full."});
    CHECK(notice(visit).find("Storage is full.") != std::string::npos);
    CHECK(visit.press("answer/who-makes/one"));
    CHECK(notice(visit).empty());
    visit.tell(flow::SaveFailed{"The disk is full."});
    CHECK(notice(visit).find("The disk is full.") != std::string::npos);
}
