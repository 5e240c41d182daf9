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

/// Every question that there is, with the first answer that it offers.
void answer_all(flow::Visit& visit) {
    visit.tell(flow::StartQuestions{flow::Mode::full});
    while (visit.view().screen.starts_with("question/")) {
        std::string first;
        for (const flow::Node& node : flow::list_nodes(visit.view()))
            if (first.empty() && (node.id->starts_with("answer/") || node.id->starts_with("unknown/")))
                first = *node.id;
        visit.press(first);
        REQUIRE(visit.press("go/next"));
    }
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

TEST_CASE("what the page hands over is opened, whatever the person meant to pick a file for") {
    flow::Visit other(read_tea());
    press_all(other, {"start/quick", "answer/who-makes/one"});
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/all", "go/next"});
    visit.tell(flow::PickFile{flow::Purpose::merge}); // and nothing was picked
    visit.take_effects();
    visit.tell(flow::LoadAnswers{other.answers()});
    CHECK(visit.answers() == other.answers());
    const flow::Effects effects = visit.take_effects();
    REQUIRE(find<flow::Loaded>(effects) != nullptr);
    CHECK(find<flow::Loaded>(effects)->opened);
    CHECK(find<flow::Loaded>(effects)->problems.empty());
}

TEST_CASE("what the page hands over and cannot be opened is for the page to hear: the person's screen stays as it is") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one"});
    visit.tell(flow::SaveFailed{"The disk is full."});
    const std::string said = notice(visit);
    const std::string answers = visit.answers();
    visit.take_effects();
    visit.tell(flow::LoadAnswers{R"({"answers": 1})"});
    CHECK(visit.answers() == answers);
    CHECK(notice(visit) == said);
    const flow::Effects effects = visit.take_effects();
    REQUIRE(effects.size() == 1);
    const auto* loaded = find<flow::Loaded>(effects);
    REQUIRE(loaded != nullptr);
    CHECK_FALSE(loaded->opened);
    CHECK_FALSE(loaded->problems.empty());
}

TEST_CASE("a result that the page hands over is no news to it; what is changed after that is") {
    flow::Visit other(read_tea());
    answer_all(other);
    flow::Visit visit(read_tea());
    visit.tell(flow::LoadAnswers{other.answers()});
    REQUIRE(visit.view().screen.starts_with("result"));
    CHECK(find<flow::Complete>(visit.take_effects()) == nullptr);
    visit.tell(flow::FilesOpened{{{"a.json", other.answers()}}});
    CHECK(find<flow::Complete>(visit.take_effects()) == nullptr);
    visit.tell(flow::StartOver{});
    visit.tell(flow::FilesOpened{{{"a.json", other.answers()}}});
    CHECK(find<flow::Complete>(visit.take_effects()) != nullptr);
}

TEST_CASE("the page is told of a start where a question is shown, begun or gone on with, and nowhere else") {
    flow::Visit visit(read_tea());
    visit.tell(flow::StartQuestions{flow::Mode::quick});
    CHECK(find<flow::Started>(visit.take_effects()) != nullptr);
    press_all(visit, {"answer/who-makes/one", "go/next"});
    CHECK(find<flow::Started>(visit.take_effects()) == nullptr);

    flow::Visit back(read_tea());
    back.tell(flow::Remembered{visit.answers(), "quick"});
    back.tell(flow::ContinueVisit{});
    CHECK(back.view().screen.starts_with("question/"));
    CHECK(find<flow::Started>(back.take_effects()) != nullptr);

    answer_all(back);
    back.tell(flow::GoToStart{});
    back.take_effects();
    back.tell(flow::StartQuestions{flow::Mode::quick}); // nothing is left to ask
    CHECK_FALSE(back.view().screen.starts_with("question/"));
    CHECK(find<flow::Started>(back.take_effects()) == nullptr);
}
