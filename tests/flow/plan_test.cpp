#include "core/answers_file/read_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/show_report.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <string>

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
    CHECK(std::get<flow::Paragraph>(report.blocks.front()).text ==
          "Tea & Co · Ada · Prepared by Grace · 27 November 2026");

    CHECK(linked_name(visit) == "//");
    press_all(visit, {"link/about"});
    CHECK(linked_name(visit) == "Tea & Co/Ada/2026-11-27");
    press_all(visit, {"link/about"});
    CHECK(linked_name(visit) == "//");
}
