#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "flow/show/show_report.hpp"
#include "support/tea.hpp"

#include <algorithm>
#include <string>
#include <vector>

using support::check_ids;
using support::press_all;
using support::read_tea;

namespace {

core::Answers read_tea_answers(const core::Rubric& rubric) {
    const std::string file =
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},
        "respondent":{"name":"Ada","group":"business"},
        "answers":{"who-makes":{"rung":"one"},"kettle":{"rung":"pan"},"cupboard":{"items":["black","milk"]},
        "guests":{"not_applicable":"We have none."}},"context":{"favourite":{"choice":"green"}},"notes":{"kettle":"It whistles."}})";
    core::Read<core::Answers> read = core::read_answers(file, rubric);
    for (const core::Problem& problem : read.problems)
        MESSAGE(problem.place.pointer << " " << core::say(problem.sentence));
    REQUIRE(read.value);
    return std::move(*read.value);
}

flow::View report_tea(const std::string& date = "") {
    const core::Rubric rubric = read_tea();
    const core::Answers answers = read_tea_answers(rubric);
    return flow::show_report(rubric, answers, core::score_answers(rubric, answers), date);
}

template <class Kind>
std::vector<Kind> list_blocks(const flow::View& view) {
    std::vector<Kind> found;
    for (const flow::Block& block : view.blocks)
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
    return found;
}

/// From 0, in reading order; the number of blocks where there is none with this id.
std::size_t position_of(const flow::View& view, const std::string& id) {
    std::size_t position = 0;
    for (const flow::Block& block : view.blocks) {
        if (flow::id_of(block) == id) break;
        ++position;
    }
    return position;
}

/// What the report's tables say about this name, in reading order.
std::vector<std::string> list_details(const flow::View& view, const std::string& name) {
    std::vector<std::string> details;
    for (const flow::Table& table : list_blocks<flow::Table>(view))
        for (const flow::TableRow& row : table.rows)
            if (row.name == name) details.push_back(row.detail);
    return details;
}

} // namespace

TEST_CASE("the report of several people says who said what where they differ, and what each of them noted") {
    const core::Rubric rubric = read_tea();
    core::Answers ada = read_tea_answers(rubric);
    core::Answers ben = ada;
    ben.respondent = {"Ben", ""};
    const auto change = [&](const char* question, const core::Answer& answer, const char* note) {
        const auto at = static_cast<std::size_t>(core::index_of(rubric.questions, question));
        ben.given[at] = answer;
        ben.notes[at] = note;
    };
    core::Answer other;
    other.state = core::AnswerState::answered;
    other.choice = 0;
    change("favourite", other, "");
    change("guests", other, "One last year.");
    const core::Read<core::Answers> merged = core::merge_respondents(rubric, {ada, ben});
    const flow::View report =
        flow::show_report(rubric, *merged.value, core::score_answers(rubric, *merged.value), "2026-03-01");
    const auto said = [&](const char* question) {
        return list_details(report, core::question_at(rubric, core::index_of(rubric.questions, question)).short_name)
            .back();
    };
    CHECK(said("favourite") == "people differ\nGreen: Ada\nBlack: Ben");
    CHECK(said("guests") == "people differ\nNo.: Ben\nBen: “One last year.”\ndoes not apply: Ada");
    CHECK(said("kettle") == "A pan.\nAda: “It whistles.”\nBen: “It whistles.”");
    CHECK(said("who-makes") == "One person does.");
}

TEST_CASE("a report holds nothing to press, and every part of it has an id of its own") {
    const flow::View view = report_tea();
    check_ids(view);
    for (const flow::Node& node : flow::list_nodes(view)) {
        INFO(*node.id);
        CHECK(node.control == nullptr);
    }
    CHECK(list_blocks<flow::Disclosure>(view).empty());
    CHECK(list_blocks<flow::Actions>(view).empty());
}

TEST_CASE("a report unfolds every advice and every stage above the first") {
    const core::Rubric rubric = read_tea();
    const core::Answers answers = read_tea_answers(rubric);
    const core::Scorecard card = core::score_answers(rubric, answers);
    const flow::View view = flow::show_report(rubric, answers, card);
    std::size_t advised = 0;
    for (const flow::AdviceList& list : list_blocks<flow::AdviceList>(view))
        if (!list.id.starts_with("signs/") && !list.id.starts_with("board/")) advised += list.rows.size();
    CHECK(advised == card.advice.size());
    for (std::size_t stage = 1; stage < rubric.stages.size(); ++stage) {
        const std::string id = "stage/" + rubric.stages[stage].id + "/criteria";
        const auto tables = list_blocks<flow::Table>(view);
        const auto found =
            std::find_if(tables.begin(), tables.end(), [&](const flow::Table& table) { return table.id == id; });
        if (card.stages[stage - 1].skipped) {
            CHECK(found == tables.end());
            continue;
        }
        REQUIRE(found != tables.end());
        CHECK(found->rows.size() == rubric.stages[stage].criteria.size());
    }
}

TEST_CASE("a report gives every answer in full words, with ticked lines, reason and note") {
    const flow::View view = report_tea();
    CHECK(list_details(view, "The kettle").back() == "A pan.\nNote: It whistles.");
    CHECK(list_details(view, "The cupboard").back() == "Black tea · Milk\nNot ticked: Green tea");
    CHECK(list_details(view, "Do guests get tea?").back() == "does not apply: We have none.");
    CHECK(list_details(view, "Which tea do you like best?").back() == "Green");
}

TEST_CASE("a report says who answered and when, as far as that is known") {
    CHECK(list_blocks<flow::Paragraph>(report_tea()).front().text == "Answered by Ada (business)");
    CHECK(list_blocks<flow::Paragraph>(report_tea("1 May 2026")).front().text ==
          "Answered by Ada (business) · 1 May 2026");
}

TEST_CASE("the result offers its report as a page to save, and tells what the page is") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/none", "go/result"});
    CHECK(flow::find_control(visit.view(), "save/report")->emphasis == flow::Emphasis::primary);
    CHECK(flow::find_control(visit.view(), "save/answers")->emphasis != flow::Emphasis::primary);
    visit.take_effects();
    press_all(visit, {"save/report"});
    const flow::Effects effects = visit.take_effects();
    REQUIRE(effects.size() == 1);
    const auto& page = std::get<flow::SavePage>(effects.front());
    CHECK(page.file_name == "tea-report.html");
    CHECK(page.language == "en");
    CHECK(page.title == "How far has your team come with tea?");
    CHECK(page.page.screen == "report");
}

TEST_CASE("the first page of a report is for the board, and the appendix begins a page of its own") {
    const flow::View view = report_tea();
    std::vector<std::string> pages;
    for (const flow::Heading& heading : list_blocks<flow::Heading>(view))
        if (heading.begins_page) pages.push_back(heading.id);
    REQUIRE(pages.size() == 2);
    CHECK(pages.back() == "why/title");
    for (const flow::AdviceList& list : list_blocks<flow::AdviceList>(view))
        if (list.id.starts_with("board/")) CHECK(list.rows.size() <= 3);
}

TEST_CASE(
    "the first page tells what became of the first actions, has a line for owner and date, and what it is worth") {
    const core::Rubric rubric = read_tea();
    flow::State state;
    state.answers = read_tea_answers(rubric);
    state.answers.plan.resize(rubric.recommendations.size());
    state.answers.business_case.currency = "EUR";
    state.answers.business_case.rows.push_back({core::Value::save, "Time", 1000, 2500, core::ConfidenceLabel::low});
    state.card = core::score_answers(rubric, state.answers);
    REQUIRE_FALSE(state.card.advice.empty());
    const auto first = static_cast<std::size_t>(state.card.advice.front().recommendation);
    const auto actions = [&] {
        const flow::View view = flow::show_report(rubric, state);
        for (const flow::AdviceList& list : list_blocks<flow::AdviceList>(view))
            if (list.id == "board/actions") return list;
        return flow::AdviceList{};
    };
    CHECK(actions().rows.front().because.find("Doing") == std::string::npos);
    CHECK(actions().rows.front().details.find("Owner: __") == 0);
    state.answers.plan[first] = {core::PlanState::doing, "Ordered."};
    CHECK(actions().rows.front().because.find("Doing") == 0);
    CHECK(actions().rows.front().more == "Note: Ordered.");
    state.answers.plan[first] = {core::PlanState::done, ""};
    state.card = core::score_answers(rubric, state.answers);
    const flow::View view = flow::show_report(rubric, state);
    std::string over, worth;
    for (const flow::Paragraph& paragraph : list_blocks<flow::Paragraph>(view)) {
        if (paragraph.id == "board/marked") over = paragraph.text;
        if (paragraph.id == "board/value") worth = paragraph.text;
    }
    CHECK(over == "Done: “" + rubric.recommendations[first].text + "”.");
    CHECK(worth == "What moving up is worth per year: 1,000 to 2,500 EUR, low confidence.");
    for (const char* id : {"board/marked", "board/value"}) CHECK(position_of(view, id) < position_of(view, "grounds"));
}

TEST_CASE("a report tells what has moved since earlier answers, new ones by name alone") {
    const core::Rubric rubric = read_tea();
    flow::State state;
    state.answers = read_tea_answers(rubric);
    state.card = core::score_answers(rubric, state.answers);
    flow::Earlier earlier{"old.json", state.answers, {}};
    earlier.answers.date = "2026-03-03";
    earlier.answers.given[1].choice = 0;
    earlier.answers.given[2] = {};
    earlier.card = core::score_answers(rubric, earlier.answers);
    state.earlier.push_back(earlier);
    const flow::View view = flow::show_report(rubric, state);
    const auto text_of = [&](const std::string& id) {
        for (const flow::Paragraph& paragraph : list_blocks<flow::Paragraph>(view))
            if (paragraph.id == id) return paragraph.text;
        return std::string();
    };
    std::vector<std::string> headings;
    for (const flow::Heading& heading : list_blocks<flow::Heading>(view)) headings.push_back(heading.text);
    CHECK(std::find(headings.begin(), headings.end(), "Since 3 March 2026") != headings.end());
    CHECK(text_of("earlier/counts") == "1 answer moved up. 1 answer is new.");
    CHECK(text_of("earlier/new") == "Answered since: The cupboard.");
    CHECK(list_details(view, "The kettle").front() == "before: nothing · now: a pan");
    // on the first page by name
    CHECK(text_of("board/since/moves").find("Moved up: The kettle. 1 answer is new.") != std::string::npos);
    CHECK(position_of(view, "board/since/moves") < position_of(view, "board/actions"));
}

TEST_CASE("what a stage that does not apply asks for is in no report, and no answer says it twice") {
    const core::Rubric rubric = read_tea();
    core::Answers answers = read_tea_answers(rubric);
    for (core::Answer& answer : answers.given)
        if (answer.state == core::AnswerState::not_applicable) answer.words = "Does not apply";
    const flow::View view = flow::show_report(rubric, answers, core::score_answers(rubric, answers));
    CHECK(list_details(view, "Do guests get tea?") == std::vector<std::string>{"does not apply"});
}
