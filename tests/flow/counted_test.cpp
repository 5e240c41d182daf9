#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/show/show_report.hpp"
#include "support/shipped.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using support::press_all;
using support::read_tea;

namespace {

template <class Kind>
std::vector<Kind> list_blocks(const flow::View& view) {
    std::vector<Kind> blocks;
    for (const flow::Block& block : view.blocks)
        if (const auto* found = std::get_if<Kind>(&block)) blocks.push_back(*found);
    return blocks;
}

std::string text_of(const flow::View& view, const std::string& id) {
    for (const auto& paragraph : list_blocks<flow::Paragraph>(view))
        if (paragraph.id == id) return paragraph.text;
    return "";
}

flow::TableRow row_of(const flow::View& view, const std::string& table, const std::string& name) {
    for (const auto& each : list_blocks<flow::Table>(view))
        if (each.id == table)
            for (const flow::TableRow& row : each.rows)
                if (row.name == name) return row;
    return {};
}

bool has_text(const flow::View& view, const std::string& text) {
    for (const auto& paragraph : list_blocks<flow::Paragraph>(view))
        if (paragraph.text.find(text) != std::string::npos) return true;
    return false;
}

/// A cupboard of which one line is ticked and one is unknown: level 1, or 2.
flow::State know_in_part(const core::Rubric& rubric) {
    core::Read<core::Answers> read = core::read_answers(
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"answers":{)"
        R"("kettle":{"rung":"kettle"},"cupboard":{"items":["black","green"],"unknown":["milk"]}}})",
        rubric);
    REQUIRE(read.value);
    flow::State state;
    state.answers = *read.value;
    state.card = core::score_answers(rubric, state.answers);
    state.screen = flow::Screen::review;
    return state;
}

} // namespace

TEST_CASE("how many questions there are is one count wherever it is told, and a certain stage says of how many") {
    flow::Visit visit(support::read_shipped_rubric());
    const std::string all = std::to_string(visit.rubric().questions.size());
    CHECK(text_of(visit.view(), "extent").find(all + " questions at most;") == 0);
    press_all(visit, {"start/quick"});
    int answered = 0;
    while (visit.view().screen.starts_with("question/") && flow::find_control(visit.view(), "go/result") == nullptr) {
        REQUIRE(answered < 40);
        std::string first;
        for (const auto& rungs : list_blocks<flow::RungList>(visit.view())) first = rungs.rungs.front().id;
        if (first.empty()) first = "none/" + visit.view().screen.substr(9);
        REQUIRE(visit.press(first));
        ++answered;
        if (flow::find_control(visit.view(), "go/result") == nullptr) REQUIRE(visit.press("go/next"));
    }
    press_all(visit, {"go/result"});
    const auto headline = list_blocks<flow::StageHeadline>(visit.view()).front();
    const std::string counted = std::to_string(answered) + " of " + all + " question";
    CHECK(headline.certainty.find(counted) != std::string::npos);
    press_all(visit, {"chapter/profile"});
    CHECK(text_of(visit.view(), "profile/caption").find("You have answered " + counted) != std::string::npos);
    press_all(visit, {"chapter/summary", "go/review"});
    CHECK(text_of(visit.view(), "standing").find(counted) != std::string::npos);
}

std::string progress_of(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* progress = std::get_if<flow::Progress>(&block)) return progress->words;
    return "";
}

TEST_CASE("once the stage is certain the quick check goes on with what the next stage asks, and says so") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result"});
    const flow::Control* on = flow::find_control(visit.view(), "start/continue");
    REQUIRE(on != nullptr);
    CHECK(on->label == "Answer 1 open question about stage 2");
    CHECK(text_of(visit.view(), "complete/rest").find("They show what your plan lacks. ") == 0);
    press_all(visit, {"start/continue"});
    CHECK(visit.view().screen == "question/cupboard"); // guests comes before it by area
    CHECK(progress_of(visit) == "Question 1 of 1");
    CHECK(flow::find_control(visit.view(), "go/next") != nullptr);
    press_all(visit, {"none/cupboard"});
    CHECK(flow::find_control(visit.view(), "go/next") == nullptr); // what was promised is answered
    press_all(visit, {"go/result"});
    CHECK(flow::find_control(visit.view(), "start/continue")->label.find("complete") != std::string::npos);
    press_all(visit, {"start/continue"});
    CHECK(progress_of(visit) == "Question 4 of 5");
}

TEST_CASE("a checklist with an unknown line tells what is ticked, wherever its answer is told") {
    const core::Rubric rubric = read_tea();
    flow::State state = know_in_part(rubric);
    const std::string told = "2 of 3 ticked, 1 not known";
    const flow::View review = flow::show(rubric, state);
    CHECK(row_of(review, "area/kitchen/answers", "The cupboard").detail == told);
    CHECK(row_of(review, "to-find-out", "The cupboard").detail.find(told) == 0);
    CHECK(text_of(review, "standing").find("1 answer is known in part.") != std::string::npos);
    CHECK(text_of(review, "standing").find("unknown") == std::string::npos);
    state.screen = flow::Screen::result;
    state.chapter = flow::Chapter::why;
    state.unfolded.push_back({{flow::Part::Kind::stage, 2}, true});
    CHECK(row_of(flow::show(rubric, state), "stage/" + rubric.stages[2].id + "/criteria", "The cupboard")
              .detail.find(told) == 0);
}

TEST_CASE("the mean of an area lies within what stands beside it as what can become of it") {
    const core::Rubric rubric = read_tea();
    const flow::State state = know_in_part(rubric);
    const auto kitchen = static_cast<std::size_t>(core::index_of(rubric.dimensions, "kitchen"));
    const core::Figure& measured = state.card.dimensions[kitchen].figure;
    REQUIRE(*measured.high_tenths < *measured.tenths); // the mean leaves out what is open, of which the best is less
    const auto drawn = std::get<core::Bars>(flow::show_bars(rubric, state).diagram).areas[kitchen].figure;
    CHECK(*drawn.low_tenths <= *drawn.tenths);
    CHECK(*drawn.high_tenths >= *drawn.tenths);
    CHECK(*drawn.low_tenths == *measured.low_tenths);
}

TEST_CASE("what is known to fall short stands in the plan before what is merely open") {
    const core::Rubric rubric = support::read_shipped_rubric();
    core::Answers answers = core::empty_answers(rubric);
    const auto choose = [&](const char* question, int rung) {
        core::Answer& given = answers.given[static_cast<std::size_t>(core::index_of(rubric.questions, question))];
        given.state = core::AnswerState::answered;
        given.choice = rung;
    };
    for (const char* question : {"in-production", "exchange", "share-of-applications", "projects-together"})
        choose(question, 1);
    choose("who-builds", 0);
    choose("value-known", 0);
    flow::State state;
    state.answers = answers;
    state.card = core::score_answers(rubric, answers);
    const flow::View report = flow::show_report(rubric, state);
    const core::Stage& next = rubric.stages[static_cast<std::size_t>(state.card.path->stage)];
    std::size_t told = 0, position = 0;
    for (const flow::Block& block : report.blocks) {
        ++position;
        if (flow::id_of(block) == "steps/" + next.id + "/known") told = position;
        if (flow::id_of(block) == "steps/" + next.id + "/open") CHECK(told > 0);
    }
    for (const char* question : {"who-builds", "value-known"}) {
        const int index = core::index_of(rubric.questions, question);
        bool is_gap = false;
        for (const core::PlanGap& gap : state.card.gaps) is_gap |= gap.question == index;
        const std::string name = core::question_at(rubric, index).short_name;
        const std::string known = text_of(report, "steps/" + next.id + "/known");
        CHECK((is_gap || known.find(name) != std::string::npos));
    }
    CHECK(has_text(report, "Not answered yet, and so without an action"));
}

TEST_CASE("what waits for the actions of a gap stands under it, and its days in the sum") {
    const core::Rubric rubric = support::read_shipped_rubric();
    int named = 0;
    for (const support::Variant& variant : support::list_variants(rubric)) {
        if (variant.name.find(',') != std::string::npos) continue; // the organisations as they are
        flow::State state;
        state.answers = variant.answers;
        state.card = core::score_answers(rubric, state.answers);
        state.screen = flow::Screen::result;
        const flow::View report = flow::show_report(rubric, state);
        int days = 0;
        for (const core::PlanGap& gap : state.card.gaps) {
            const core::Question& question = core::question_at(rubric, gap.question);
            for (const core::Withheld& each : state.card.withheld) {
                const auto& advised = rubric.recommendations[static_cast<std::size_t>(each.recommendation)];
                if (advised.trigger != core::Trigger::question || advised.target != gap.question) continue;
                INFO(variant.name, ": ", advised.text);
                CHECK(text_of(report, "gap/" + question.id + "/then").find("Then: " + advised.text) !=
                      std::string::npos);
                days += advised.days_high;
                ++named;
            }
        }
        INFO(variant.name);
        CHECK((days > 0) == (text_of(report, "plan/effort").find(" another ") != std::string::npos));
        if (days > 0)
            CHECK(text_of(report, "plan/effort").find(std::to_string(days) + " working day") != std::string::npos);
    }
    CHECK(named >= 10);
}
