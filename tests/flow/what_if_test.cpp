#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "support/tea.hpp"

#include <algorithm>
#include <string>
#include <vector>

using support::press_all;
using support::read_tea;

namespace {

const flow::StageHeadline& headline(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<flow::StageHeadline>(&block)) return *found;
    FAIL("no headline on " << visit.view().screen);
    return std::get<flow::StageHeadline>(visit.view().blocks.front());
}

const flow::Callout* aside(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<flow::Callout>(&block); found != nullptr && found->id == "aside")
            return found;
    return nullptr;
}

/// Stage 1, with a kettle between it and stage 2.
flow::Visit answer_tea() {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/next", "tick/cupboard/black", "tick/cupboard/green",
                      "tick/cupboard/milk", "go/next", "answer/who-makes/all", "go/next", "answer/guests/no", "go/next",
                      "go/next", "go/result"});
    REQUIRE(headline(visit).numeral == "1");
    return visit;
}

} // namespace

TEST_CASE("a what-if moves stage, path and advice, and never the answers") {
    flow::Visit visit = answer_tea();
    const std::string answers = visit.answers();
    const std::string result = visit.result();
    visit.take_effects();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/kettle"});
    CHECK(headline(visit).numeral == "1"); // where it is tried nothing moves above
    REQUIRE(aside(visit) != nullptr);
    CHECK(aside(visit)->title == "If so: stage 2, Loose leaves");
    CHECK(aside(visit)->text == "Now you are at stage 1. Tried: The kettle: a kettle.");
    press_all(visit, {"chapter/plan"});
    CHECK(headline(visit).numeral == "2");
    CHECK(headline(visit).eyebrow == "If so: stage 2 of 3");
    CHECK(headline(visit).certainty.empty());
    CHECK(visit.answers() == answers);
    CHECK(visit.result() == result);
    CHECK(visit.take_effects().empty());
    press_all(visit, {"aside/drop"});
    CHECK(headline(visit).numeral == "1");
    CHECK(aside(visit) == nullptr);
}

TEST_CASE("a what-if that is kept becomes the answers, and can be undone") {
    flow::Visit visit = answer_tea();
    const std::string answers = visit.answers();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/kettle", "aside/use"});
    CHECK(aside(visit) == nullptr);
    CHECK(headline(visit).numeral == "2");
    CHECK(visit.answers().find("\"kettle\":{\"rung\":\"kettle\"}") != std::string::npos);
    press_all(visit, {"chapter/summary", "go/review", "edit/undo"});
    CHECK(visit.answers() == answers);
}

TEST_CASE("leaving the result drops a what-if") {
    flow::Visit visit = answer_tea();
    const std::string answers = visit.answers();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/none", "chapter/why", "why/bags/kettle"});
    press_all(visit, {"go/next"});
    CHECK(aside(visit) == nullptr);
    CHECK(visit.answers() == answers);
}

TEST_CASE("ticks, “I don’t know” and “does not apply” can be tried too, and taken back by pressing them again") {
    flow::Visit visit = answer_tea();
    const std::string answers = visit.answers();
    press_all(visit, {"chapter/what-if", "toggle/try-area/kitchen", "toggle/try/cupboard", "tick/cupboard/milk"});
    CHECK(aside(visit)->text == "Now you are at stage 1. Tried: The cupboard: 2 of 3 ticked.");
    press_all(visit, {"tick/cupboard/milk"});
    CHECK(aside(visit)->text == "Now you are at stage 1. Nothing is different from your own answers.");
    press_all(visit, {"unknown/cupboard"});
    CHECK(aside(visit)->text == "Now you are at stage 1. Tried: The cupboard: “I don’t know”.");
    press_all(visit, {"toggle/try-area/people", "toggle/try/guests", "not-applicable/guests"});
    CHECK(visit.answers() == answers);
}

TEST_CASE("a what-if shows what a scoring of the same answers shows") {
    flow::Visit tried = answer_tea();
    press_all(tried, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/kettle", "aside/use"});
    CHECK(headline(tried).eyebrow == "Stage 2 of 3");
    const auto answers = core::read_answers(tried.answers(), tried.rubric()).value;
    REQUIRE(answers);
    CHECK(core::score_answers(tried.rubric(), *answers).stage == std::stoi(headline(tried).numeral));
}

TEST_CASE("what a try comes to stands below what is tried, and nothing above it moves") {
    flow::Visit visit = answer_tea();
    press_all(visit, {"chapter/what-if", "toggle/try-area/kitchen", "toggle/try/cupboard"});
    const auto list_ids = [&] {
        std::vector<std::string> ids;
        for (const flow::Block& block : visit.view().blocks) ids.push_back(flow::id_of(block));
        return ids;
    };
    const auto place_of = [&](const std::string& id) {
        const auto ids = list_ids();
        return std::find(ids.begin(), ids.end(), id) - ids.begin();
    };
    const auto before = list_ids();
    const auto tried = place_of("items/cupboard");
    press_all(visit, {"tick/cupboard/milk"});
    const auto after = list_ids();
    CHECK(std::equal(before.begin(), before.begin() + tried + 1, after.begin()));
    CHECK(place_of("aside") > tried);
    CHECK(place_of("aside") < place_of("unfold/try-area/people"));
    press_all(visit, {"toggle/try-area/kitchen"}); // what is tried stays in sight where it is folded
    CHECK(place_of("aside") == place_of("unfold/try-area/kitchen") + 1);
}

TEST_CASE("what is aimed at and worked out while something is tried is not lost when it is used") {
    flow::Visit visit = answer_tea();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/kettle", "chapter/compare", "target/3",
                      "chapter/value", "value/add-save", "chapter/what-if", "aside/use"});
    CHECK(visit.answers().find(R"("target":{"stage":"guests")") != std::string::npos);
    CHECK(visit.answers().find(R"("driver":"save")") != std::string::npos);
    CHECK(visit.answers().find(R"("kettle":{"rung":"kettle"})") != std::string::npos);
}

TEST_CASE("to try what one has answered is to try nothing") {
    flow::Visit visit = answer_tea();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/pan"});
    CHECK(aside(visit) == nullptr);
}

TEST_CASE("while something is tried the summary offers nothing that would act on other answers") {
    flow::Visit visit = answer_tea();
    press_all(visit, {"chapter/what-if", "toggle/try/kettle", "answer/kettle/none", "chapter/summary"});
    for (const char* id : {"save/report", "save/answers", "start/over", "go/review"})
        CHECK(flow::find_control(visit.view(), id) == nullptr);
}

TEST_CASE("what is tried on merged answers and used is settled by somebody") {
    const std::string head =
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"answers":{"kettle":{"rung":")";
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"a.json", head + "pan\"}}}"}, {"b.json", head + "kettle\"}}}"}}});
    press_all(visit,
              {"chapter/what-if", "toggle/try-area/kitchen", "toggle/try/kettle", "answer/kettle/kettle", "aside/use"});
    CHECK(visit.answers().find(R"("settled":{"kettle":"the group"})") != std::string::npos);
    CHECK(core::read_answers(visit.answers(), visit.rubric()).problems.empty());
}
