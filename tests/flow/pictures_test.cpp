#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "flow/saving/list_answers.hpp"
#include "flow/show/show_pictures.hpp"
#include "support/tea.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

core::Answers read_tea_answers(const core::Rubric& rubric, const std::string& given) {
    core::Read<core::Answers> read = core::read_answers(
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},)" + given + "}",
        rubric);
    REQUIRE(read.value);
    return std::move(*read.value);
}

flow::State result_of(const core::Rubric& rubric, const std::string& given) {
    flow::State state;
    state.answers = read_tea_answers(rubric, given);
    state.card = core::score_answers(rubric, state.answers);
    return state;
}

const std::string some_answers =
    R"("answers":{"who-makes":{"rung":"one"},"kettle":{"rung":"pan"},"cupboard":{"items":["black","milk"]},
       "guests":{"not_applicable":"=1+1"}},"notes":{"kettle":"It whistles."})";

std::string text_of(const core::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::to_string(std::get<std::int64_t>(cell));
}

/// The row of a question, by its id.
std::vector<std::string> row_of(const core::Sheet& sheet, const std::string& id) {
    for (const auto& row : sheet) {
        if (text_of(row[1]) != id) continue;
        std::vector<std::string> texts;
        for (const core::Cell& cell : row) texts.push_back(text_of(cell));
        return texts;
    }
    FAIL("no row " << id);
    return {};
}

} // namespace

TEST_CASE("the pictures of a profile have a table of what they show, with the interval where answers are open") {
    const core::Rubric rubric = support::read_tea();
    const flow::State open = result_of(rubric, R"("answers":{"kettle":{"rung":"pan"}})");
    for (const flow::Picture& picture : {flow::show_radar(rubric, open), flow::show_bars(rubric, open)}) {
        CHECK(picture.columns.size() == 4);
        REQUIRE(picture.rows.size() == rubric.dimensions.size());
        for (std::size_t i = 0; i < picture.rows.size(); ++i) {
            CHECK(picture.rows[i].name == rubric.dimensions[i].name);
            CHECK(picture.rows[i].figures.size() == 3);
        }
        CHECK(picture.caption.find("still become") != std::string::npos);
    }
}

TEST_CASE("the staircase begins at today's stage and has a stair for the path and each stage after it") {
    const core::Rubric rubric = support::read_tea();
    flow::State state = result_of(rubric, R"("answers":{"who-makes":{"rung":"nobody"}})");
    REQUIRE(state.card.path);
    core::Path next = *state.card.path;
    next.stage = core::top_level(rubric);
    next.effort = 9;
    next.steps.clear();
    state.card.staircase = {next};
    const auto picture = flow::show_staircase(rubric, state.card);
    REQUIRE(picture);
    const auto& stairs = std::get<core::Staircase>(picture->diagram).stairs;
    REQUIRE(stairs.size() == 3);
    CHECK(stairs[0].stage == state.card.low);
    CHECK(stairs[1].stage == state.card.path->stage);
    CHECK(stairs[2].steps == "no steps");
    CHECK(stairs[2].effort == "9 points of effort");
    CHECK(picture->rows.size() == 2);
    state.card.path.reset();
    CHECK_FALSE(flow::show_staircase(rubric, state.card));
}

TEST_CASE("the gaps draw six groups at most and list all of them") {
    const core::Rubric rubric = support::read_tea();
    std::vector<core::Group> groups;
    for (int i = 0; i < 8; ++i) {
        core::Group group{"Group " + std::to_string(i), {}, {}, {}};
        group.profile.dimensions.resize(rubric.dimensions.size());
        for (core::DimensionProfile& dimension : group.profile.dimensions) dimension.figure.tenths = i * 2;
        groups.push_back(std::move(group));
    }
    std::vector<core::PerceptionGap> gaps(rubric.dimensions.size(), {14, 0, 7, false});
    gaps.front().is_finding = true;
    const auto picture = flow::show_gaps(rubric, groups, gaps);
    REQUIRE(picture);
    CHECK(std::get<core::Gaps>(picture->diagram).groups.size() == 6);
    CHECK(picture->columns.size() == 10);
    CHECK(picture->rows[0].figures.back() == "1.4");
    CHECK(picture->description.find(rubric.dimensions[0].name) != std::string::npos);
    CHECK(picture->caption.find("first 6 of 8") != std::string::npos);
    groups.resize(1);
    CHECK_FALSE(flow::show_gaps(rubric, groups, gaps));
}

TEST_CASE("the curve to save shows target and earlier answers") {
    const core::Rubric rubric = support::read_tea();
    flow::State state = result_of(rubric, some_answers);
    state.answers.target.stage = 2;
    state.earlier.push_back({"before", state.answers, state.card});
    const auto picture = flow::show_picture(rubric, state, flow::PictureKind::curve);
    REQUIRE(picture);
    const auto& curve = std::get<core::AdoptionCurve>(picture->diagram);
    CHECK(curve.target == 2);
    CHECK(curve.trail == std::vector<int>{state.card.low});
    CHECK_FALSE(picture->title.empty());
}

TEST_CASE("the sheet has a row a question, with state, words, level, note and what it is needed for") {
    const core::Rubric rubric = support::read_tea();
    const core::Sheet sheet = flow::list_answers(rubric, read_tea_answers(rubric, some_answers));
    CHECK(sheet.size() == rubric.questions.size() + 1);
    for (const auto& row : sheet) CHECK(row.size() == 10);
    const std::vector<std::string> kettle = row_of(sheet, "kettle");
    CHECK(kettle[4] == "answered");
    CHECK(kettle[5] == "A pan.");
    CHECK(kettle[7] == "It whistles.");
    CHECK(kettle[9].find("stage ") == 0);
    const auto guests = row_of(sheet, "guests");
    CHECK(guests[4] == "does not apply");
    CHECK(guests[5] == "=1+1"); // the writer of the file takes the sting out
    CHECK(guests[6].empty());
}

TEST_CASE("the sheet of several respondents has a column for each, and says where they differ and who settled it") {
    const core::Rubric rubric = support::read_tea();
    core::Answers answers = read_tea_answers(rubric, some_answers);
    const auto kettle = static_cast<std::size_t>(core::index_of(rubric.questions, "kettle"));
    core::Contribution nameless{{"", ""}, "", core::empty_answers(rubric).given};
    nameless.given[kettle].state = core::AnswerState::unknown;
    answers.contributions = {{{"Ada", "technology"}, "", answers.given}, nameless};
    answers.given[kettle] = {};
    answers.given[kettle].between = core::LevelRange{0, 2};
    answers.settled_by.assign(rubric.questions.size(), "");
    answers.settled_by[0] = "Grace";
    const core::Sheet sheet = flow::list_answers(rubric, answers);
    CHECK(text_of(sheet[0][10]) == "Settled by");
    CHECK(text_of(sheet[0][11]) == "Ada (technology)");
    CHECK(text_of(sheet[0][12]) == "Respondent 2");
    const std::vector<std::string> row = row_of(sheet, "kettle");
    CHECK(row[4] == "people differ");
    CHECK(row[5] == "level 0 to 2");
    CHECK(row[6].empty());
    CHECK(row[11] == "1");
    CHECK(row[12] == "“I don’t know”");
    CHECK(row_of(sheet, rubric.questions[0].id)[10] == "Grace");
}
