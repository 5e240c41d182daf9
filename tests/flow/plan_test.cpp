#include "core/answers_file/read_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/show_report.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

using support::press_all;
using support::read_tea;

namespace {

/// The plan's chapter of somebody who has a pan and wants it.
flow::Visit open_plan() {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false, false, false, true});
    visit.tell(flow::SetDate{"2026-11-27"});
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result",
                      "chapter/plan", "toggle/source/buy-kettle"});
    return visit;
}

const flow::AdviceRow* find_row(const flow::Visit& visit, const std::string& list) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* advice = std::get_if<flow::AdviceList>(&block); advice && advice->id == list)
            return &advice->rows.front();
    return nullptr;
}

core::Answers answers_of(const flow::Visit& visit) {
    core::Read<core::Answers> read = core::read_answers(visit.answers(), visit.rubric());
    REQUIRE(read.value);
    return std::move(*read.value);
}

std::string linked_name(flow::Visit& visit) {
    press_all(visit, {"link/copy"});
    for (const flow::Effect& effect : visit.take_effects())
        if (const auto* made = std::get_if<flow::MakeLink>(&effect)) {
            const core::Read<core::Answers> read = core::read_link(made->fragment, visit.rubric());
            REQUIRE(read.value);
            return read.value->organisation + "/" + read.value->respondent.name + "/" + read.value->date;
        }
    return "no link";
}

} // namespace

TEST_CASE("what became of a recommendation is kept, survives a new answer, and can be taken back") {
    flow::Visit visit = open_plan();
    press_all(visit, {"mark/buy-kettle/doing"});
    REQUIRE(find_row(visit, "gap/kettle/list"));
    CHECK(find_row(visit, "gap/kettle/list")->because == "Doing · Everyone · Now");
    REQUIRE(visit.type("plan-note/buy-kettle", "Ordered."));
    CHECK(core::mark_of(answers_of(visit), 0) == core::PlanMark{core::PlanState::doing, "Ordered."});
    press_all(visit, {"chapter/summary", "go/review", "change/who-makes", "answer/who-makes/all", "go/next"});
    CHECK(core::mark_of(answers_of(visit), 0).note == "Ordered.");
    press_all(visit, {"go/result", "chapter/plan", "toggle/source/buy-kettle", "mark/buy-kettle/doing"});
    CHECK(core::mark_of(answers_of(visit), 0) == core::PlanMark{});
    press_all(visit, {"edit/undo"});
    CHECK(core::mark_of(answers_of(visit), 0).note == "Ordered.");
}

TEST_CASE("what is done asks whether the answers that called for it still hold, and leads to them") {
    flow::Visit visit = open_plan();
    const auto asks = [&] { return flow::find_control(visit.view(), "done/answer/kettle") != nullptr; };
    press_all(visit, {"mark/buy-kettle/doing"});
    CHECK_FALSE(asks());
    press_all(visit, {"mark/buy-kettle/done"});
    REQUIRE(asks());
    const auto& blocks = visit.view().blocks;
    const auto said = std::find_if(blocks.begin(), blocks.end(), [](const flow::Block& block) {
        return std::holds_alternative<flow::Notice>(block);
    });
    REQUIRE(said != blocks.begin());
    CHECK(flow::id_of(*std::prev(said)) == "gap/kettle/way"); // where it stood
    press_all(visit, {"done/answer/kettle"});
    CHECK(visit.view().screen == "question/kettle");
    press_all(visit, {"answer/kettle/kettle", "go/next"});
    CHECK(visit.view().screen == "result/plan");
    CHECK_FALSE(asks());
}

TEST_CASE("what is done or dropped is not the next thing, and stands last") {
    for (const char* mark : {"mark/buy-kettle/done", "mark/buy-kettle/dropped"}) {
        flow::Visit visit = open_plan();
        press_all(visit, {"chapter/summary"});
        const auto next = [&] {
            for (const flow::Block& block : visit.view().blocks)
                if (const auto* callout = std::get_if<flow::Callout>(&block); callout && callout->id == "one-thing")
                    return callout->title;
            return std::string();
        };
        const std::string kettle = visit.rubric().recommendations.front().text;
        CHECK(next() == kettle);
        press_all(visit, {"chapter/plan", mark, "chapter/summary"});
        CHECK(next() != kettle);
        press_all(visit, {"chapter/plan", "toggle/advice/over"});
        REQUIRE(find_row(visit, "advice/over/list"));
        CHECK(find_row(visit, "advice/over/list")->text == kettle);
    }
}

TEST_CASE("names are in the answers' file and the report, and in a link only where the person says so") {
    flow::Visit visit = open_plan();
    press_all(visit, {"chapter/keep"});
    CHECK_FALSE(visit.press("link/about")); // there is nothing to tell yet
    REQUIRE(visit.type("respondent/name", "Ada"));
    REQUIRE(visit.type("respondent/organisation", "Tea & Co"));
    REQUIRE(visit.type("respondent/prepared-by", "Grace"));
    const core::Answers answers = answers_of(visit);
    CHECK(answers.organisation == "Tea & Co");
    CHECK(answers.prepared_by == "Grace");
    const flow::View report =
        flow::show_report(visit.rubric(), answers, core::score_answers(visit.rubric(), answers), "2026-11-27");
    CHECK(std::get<flow::Paragraph>(report.blocks[1]).text == "For Tea & Co");
    CHECK(std::get<flow::Paragraph>(report.blocks[2]).text == "Prepared by Grace · Answered by Ada · 27 November 2026");

    CHECK(linked_name(visit) == "//");
    press_all(visit, {"link/about"});
    CHECK(linked_name(visit) == "Tea & Co/Ada/2026-11-27");
    press_all(visit, {"link/about"});
    CHECK(linked_name(visit) == "//");
}

namespace {

template <class Kind>
const Kind* find_block(const flow::View& view, const std::string& id) {
    for (const flow::Block& block : view.blocks)
        if (const auto* found = std::get_if<Kind>(&block); found && found->id == id) return found;
    return nullptr;
}

std::string text_of(const flow::Visit& visit, const std::string& id) {
    const auto* found = find_block<flow::Paragraph>(visit.view(), id);
    return found ? found->text : "";
}

/// Tea whose advice says who does it, in how many days, how to begin, and when it is done.
core::Rubric read_rich_tea() {
    core::Rubric rubric = read_tea();
    core::Recommendation& buy = rubric.recommendations.front();
    buy.who = "Whoever is thirsty";
    buy.first_step = "Ask what it costs.";
    buy.done_when = "It whistles.";
    buy.why = "A pan spills.";
    buy.value = core::Value::save;
    buy.days_low = 1;
    buy.days_high = 2;
    return rubric;
}

flow::Visit open_plan_of(core::Rubric rubric) {
    flow::Visit visit(std::move(rubric));
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result"});
    return visit;
}

} // namespace

TEST_CASE(
    "a gap says where one is, where it leads, and what to do, with who, how long, how to begin and when it is done") {
    flow::Visit visit = open_plan_of(read_rich_tea());
    const auto* next = find_block<flow::Callout>(visit.view(), "one-thing");
    REQUIRE(next);
    CHECK(next->text == "First step: Ask what it costs.");
    CHECK(next->caption ==
          "Whoever is thirsty · 1 to 2 working days · Now · Reason: The kettle · a pan · Advice by The tea shop");
    press_all(visit, {"chapter/plan"});
    CHECK(std::holds_alternative<flow::Picture>(visit.view().blocks[2])); // below headline and chapters
    CHECK(text_of(visit, "gap/kettle/way") == "Now: a pan · required\nYou are there when: A kettle.");
    const flow::AdviceRow* row = find_row(visit, "gap/kettle/list");
    REQUIRE(row);
    CHECK(row->text == "Buy a kettle");
    CHECK(row->because == "Whoever is thirsty · 1 to 2 working days · Now");
    CHECK(row->details == "First step: Ask what it costs.\nDone when: It whistles.");
    CHECK(row->more == "A pan spills.\nWhat it is for: it saves money.");
    CHECK(text_of(visit, "plan/effort") ==
          "About 1 to 2 working days for 1 of the 2 actions; the others have no estimate.");
    CHECK(find_row(visit, "of-stage/list")->text == "Taste a new tea each week");
}

TEST_CASE("a gap without an action says what it waits for") {
    core::Rubric rubric = read_rich_tea();
    core::Recommendation turns = rubric.recommendations.front();
    turns.id = "take-turns";
    turns.text = "Take turns";
    turns.target = core::index_of(rubric.questions, "who-makes");
    turns.depends_on = {0};
    rubric.recommendations.push_back(turns);
    flow::Visit visit = open_plan_of(std::move(rubric));
    press_all(visit, {"chapter/plan"});
    CHECK(text_of(visit, "gap/who-makes/waits") == "Waits for: “Buy a kettle”.");
    CHECK(text_of(visit, "steps/leaves/unanswered") ==
          "One question on this path is still open. Answer it to see what to do:");
    REQUIRE(flow::find_control(visit.view(), "answer-gap/cupboard"));
    press_all(visit, {"toggle/source/buy-kettle", "mark/buy-kettle/done"});
    CHECK(text_of(visit, "gap/who-makes/waits").empty());
    CHECK(text_of(visit, "gap/kettle/waits") ==
          "All its actions are done or dropped. Change the answer once “You are there when” holds.");
    REQUIRE(find_row(visit, "gap/who-makes/list"));
    press_all(visit, {"toggle/source/take-turns", "mark/take-turns/dropped", "toggle/advice/over"});
    CHECK(find_row(visit, "advice/over/list")->because == "Done · Whoever is thirsty · 1 to 2 working days · Now");
}

TEST_CASE("what was marked stays in the plan when answers no longer call for it") {
    flow::Visit visit = open_plan_of(read_rich_tea());
    press_all(visit, {"chapter/plan", "toggle/source/buy-kettle", "mark/buy-kettle/doing"});
    press_all(visit, {"chapter/summary", "rests-on/kettle", "answer/kettle/kettle", "go/next", "chapter/plan"});
    CHECK(find_row(visit, "gap/kettle/list") == nullptr);
    REQUIRE(find_row(visit, "under-way/list"));
    CHECK(find_row(visit, "under-way/list")->text == "Buy a kettle");
    CHECK(find_row(visit, "under-way/list")->because.starts_with("Doing"));
    const core::Answers answers = answers_of(visit);
    const flow::View report =
        flow::show_report(visit.rubric(), answers, core::score_answers(visit.rubric(), answers), "2026-11-27");
    bool told = false;
    for (const flow::Block& block : report.blocks)
        if (const auto* paragraph = std::get_if<flow::Paragraph>(&block))
            told |= paragraph->text == "Also under way: “Buy a kettle”.";
    CHECK(told);
    press_all(visit, {"mark/buy-kettle/dropped", "toggle/advice/over"});
    CHECK(find_row(visit, "under-way/list") == nullptr);
    REQUIRE(find_row(visit, "advice/over/list"));
    CHECK(find_row(visit, "advice/over/list")->text == "Buy a kettle");
}

TEST_CASE("any number of actions can be unfolded beside each other") {
    flow::Visit visit = open_plan_of(read_rich_tea());
    press_all(visit, {"chapter/plan", "toggle/source/buy-kettle", "toggle/source/taste"});
    CHECK(flow::find_control(visit.view(), "toggle/source/buy-kettle")->chosen);
    CHECK(flow::find_control(visit.view(), "toggle/source/taste")->chosen);
    press_all(visit, {"toggle/source/buy-kettle"});
    CHECK_FALSE(flow::find_control(visit.view(), "toggle/source/buy-kettle")->chosen);
    CHECK(flow::find_control(visit.view(), "toggle/source/taste")->chosen);
}

TEST_CASE("on a phone many gaps are lines to unfold, any number beside each other, and the first is open") {
    flow::Visit visit = open_plan_of(read_rich_tea());
    visit.tell(flow::SetWidth{flow::Width::narrow});
    press_all(visit, {"chapter/plan"});
    CHECK(find_row(visit, "gap/kettle/list") != nullptr);
    CHECK(text_of(visit, "gap/who-makes/way").empty());
    press_all(visit, {"toggle/gap/who-makes"});
    CHECK_FALSE(text_of(visit, "gap/who-makes/way").empty());
    CHECK(find_row(visit, "gap/kettle/list") != nullptr);
    press_all(visit, {"toggle/gap/kettle"});
    CHECK(find_row(visit, "gap/kettle/list") == nullptr);
    CHECK_FALSE(text_of(visit, "gap/who-makes/way").empty());
}

TEST_CASE("the target is set on the plan, which then aims at it, stage by stage") {
    flow::Visit visit = open_plan_of(read_rich_tea());
    press_all(visit, {"chapter/plan"});
    CHECK(flow::find_control(visit.view(), "plan/aim/2")->chosen);
    CHECK(text_of(visit, "plan/target").empty());
    press_all(visit, {"plan/aim/3"});
    CHECK(visit.answers().find(R"("target":{"stage":"guests")") != std::string::npos);
    CHECK(text_of(visit, "plan/target") == "This plan aims at your target: stage 3, Tea for guests.");
    CHECK(find_block<flow::Heading>(visit.view(), "steps/leaves")->text == "Steps to stage 2, Loose leaves");
    CHECK(find_block<flow::Heading>(visit.view(), "steps/guests") != nullptr);
    CHECK(flow::find_control(visit.view(), "answer-gap/guests") != nullptr);
    CHECK(text_of(visit, "plan/effort").find("stage 2") == std::string::npos); // the days are those of the way to 3
    press_all(visit, {"plan/aim/2"});
    CHECK(visit.answers().find("target") == std::string::npos);
    CHECK(flow::find_control(visit.view(), "answer-gap/guests") == nullptr);
}

TEST_CASE("the result says what is missing as a sentence, and names the answers that the stage rests on to press") {
    flow::Visit visit = open_plan_of(read_tea());
    CHECK(text_of(visit, "missing") == "To reach stage 2, two things are missing: The kettle and Tea makers. Not "
                                       "known yet on this path: The cupboard.");
    CHECK(text_of(visit, "rests-on") == "Your stage rests on these answers. Check that they are right:");
    CHECK(flow::find_control(visit.view(), "rests-on/kettle")->label.starts_with("The kettle: "));
    press_all(visit, {"rests-on/kettle"});
    CHECK(visit.view().screen == "question/kettle");
}

TEST_CASE("a phone shows four chapters and more, and the one that is open") {
    flow::Visit visit = open_plan_of(read_tea());
    visit.tell(flow::SetWidth{flow::Width::narrow});
    const auto count = [&] { return find_block<flow::Chapters>(visit.view(), "chapters")->chapters.size(); };
    CHECK(count() == 5);
    CHECK_FALSE(visit.press("chapter/value"));
    press_all(visit, {"chapters/more"});
    CHECK(count() == 9);
    press_all(visit, {"chapter/value", "chapters/more"});
    CHECK(count() == 6);
    CHECK(flow::find_control(visit.view(), "chapter/value")->chosen);
    visit.tell(flow::SetWidth{flow::Width::wide});
    CHECK(count() == 8);
}
