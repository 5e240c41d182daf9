#include "core/answers_file/read_answers.hpp"
#include "core/kinds/answer_levels.hpp"

#include "core/answers_file/write_result.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "support/bad_cases.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

namespace {

core::Rubric read_bakery() {
    auto read = core::read_rubric(support::read_source_file("tests/cases/bakery_rubric.json"));
    if (!read.value) FAIL("the bakery's rubric cannot be read");
    return std::move(*read.value);
}

const support::BadCase& find_case(const std::vector<support::BadCase>& cases, const std::string& name) {
    for (const support::BadCase& bad : cases)
        if (bad.name == name) return bad;
    FAIL("no case is called " << name);
    return cases.front();
}

/// The answers of a case that is read although it is of another version.
core::Answers read_old(const std::string& name) {
    const auto cases = support::read_bad_cases("bad_answers.json");
    auto read = core::read_answers(support::make_bad("bakery_answers.json", find_case(cases, name)), read_bakery());
    if (!read.value) FAIL("the answers are not read");
    return std::move(*read.value);
}

} // namespace

TEST_CASE("an answers file is read into one answer a question") {
    const core::Rubric rubric = read_bakery();
    const auto read = core::read_answers(support::read_source_file("tests/cases/bakery_answers.json"), rubric);
    REQUIRE(read.value.has_value());
    CHECK(read.problems.empty());
    const core::Answers& answers = *read.value;
    CHECK(answers.respondent.name == "Ada");
    CHECK(answers.respondent.group == "business");
    REQUIRE(answers.given.size() == rubric.questions.size());
    CHECK(answers.given[0].state == core::AnswerState::answered);
    CHECK(answers.given[0].choice == 1);
    CHECK(answers.given[2].state == core::AnswerState::not_applicable);
    CHECK(answers.given[2].words == "We bake for horses.");
    CHECK(answers.given[3].state == core::AnswerState::unknown);
    CHECK(answers.given[4].choice == 0);
    CHECK(answers.given[5].amount == -3);
    CHECK(answers.given[6].words == "Sleep.");
    CHECK(answers.notes[0] == "It smokes.");
    CHECK(answers.organisation == "Mill & Sons");
    CHECK(answers.prepared_by == "Ben");
    REQUIRE(answers.plan.size() == rubric.recommendations.size());
    CHECK(answers.plan[0].state == core::PlanState::doing);
    CHECK(answers.plan[0].note == "A smith is asked.");
    CHECK(answers.plan[1] == core::PlanMark{});
    CHECK(answers.notes[1].empty());
    REQUIRE(answers.confirmed.size() == 2);
    CHECK(answers.confirmed[0].first == "steam-alone");
    CHECK(answers.confirmed[1].first == "auto:bread:oven");
    CHECK(answers.confirmed[1].second == "It is on its way.");
}

TEST_CASE("a checklist is answered where its unknown lines cannot move its level, and else a range") {
    const core::Rubric rubric = read_bakery();
    const auto read = core::read_answers(support::read_source_file("tests/cases/bakery_answers.json"), rubric);
    REQUIRE(read.value.has_value());
    const core::Answer& tools = read.value->given[1];
    CHECK(tools.state == core::AnswerState::answered);
    CHECK(tools.ticked == std::vector<bool>{true, true, false});
    CHECK(tools.unknown_lines == std::vector<bool>{false, false, true});
    const auto open = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "2.1.0"}, "answers": {"tools": {"items": [], "unknown": ["mixer"]}}})",
                                         rubric);
    REQUIRE(open.value.has_value());
    CHECK(open.value->given[1].state == core::AnswerState::unknown);
    CHECK(core::is_range(open.value->given[1]));
}

TEST_CASE("an empty list of unknown lines is as if it were not there") {
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "2.1.0"}, "answers": {"tools": {"items": ["whisk"], "unknown": []}}})",
                                         read_bakery());
    REQUIRE(read.value.has_value());
    CHECK(read.value->given[1].unknown_lines.empty());
}

TEST_CASE("an empty list of ticks is an answer, and a missing question is none") {
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "2.1.0"}, "answers": {"tools": {"items": []}}})",
                                         read_bakery());
    REQUIRE(read.value.has_value());
    CHECK(read.value->given[1].state == core::AnswerState::answered);
    CHECK(read.value->given[1].ticked == std::vector<bool>{false, false, false});
    CHECK(read.value->given[0] == core::Answer{});
}

TEST_CASE("a file with nothing but its rubric holds empty answers") {
    const core::Rubric rubric = read_bakery();
    const auto read = core::read_answers(
        R"({"format": "streamstage-answers", "schema_version": 1, "rubric": {"id": "bakery", "version": "2.1.0"}})",
        rubric);
    REQUIRE(read.value.has_value());
    CHECK(*read.value == core::empty_answers(rubric));
}

TEST_CASE("every mistake in an answers file is told in its own sentence, naming the question, and nothing else is") {
    const core::Rubric rubric = read_bakery();
    const auto cases = support::read_bad_cases("bad_answers.json");
    CHECK(cases.size() >= 88);
    for (const support::BadCase& bad : cases) {
        CAPTURE(bad.name);
        const auto read = core::read_answers(support::make_bad("bakery_answers.json", bad), rubric);
        CHECK(read.value.has_value() == bad.is_read);
        support::check_problems(read.problems, bad);
    }
}

TEST_CASE("answers to another version keep what this version knows") {
    const core::Answers rung = read_old("another version's unknown rung is dropped and named");
    CHECK(rung.given[0] == core::Answer{});
    CHECK(rung.given[3].state == core::AnswerState::unknown);
    const core::Answers item = read_old("another version's unknown item is dropped and named, the others stay");
    CHECK(item.given[1].ticked == std::vector<bool>{true, false, false});
    const core::Answers ticks = read_old("a checklist that loses its every tick is dropped");
    CHECK(ticks.given[1].state == core::AnswerState::unanswered);
    const core::Answers lines = read_old("another version's unknown lines and plans are dropped and named");
    CHECK(lines.given[1].ticked == std::vector<bool>{true, false, false});
    CHECK(lines.given[1].unknown_lines == std::vector<bool>{false, true, false});
    CHECK(read_old("a checklist that loses its every line is dropped").given[1] == core::Answer{});
    const core::Answers context = read_old("answers that moved into and out of the context are dropped");
    CHECK(context.given[0].choice == 1);
    CHECK(context.given[4].choice == 0);
    CHECK(context.given[5] == core::Answer{});
    const core::Answers notes = read_old("another version's unknown option, note and check are dropped");
    CHECK(notes.notes[0] == "It smokes.");
    CHECK(notes.confirmed.size() == 2);
}

TEST_CASE("answers under former ids stand where their questions, rungs, items and options are today") {
    const core::Answers moved = read_old("answers under former ids are moved, and said");
    CHECK(moved.given[0].choice == 2);
    CHECK(moved.given[1].ticked == std::vector<bool>{true, true, false});
    CHECK(moved.given[4].choice == 1);
    CHECK(moved.notes[0] == "It smokes.");
    REQUIRE(moved.confirmed.size() == 2);
    CHECK(moved.confirmed[1].first == "auto:bread:oven");
    const core::Answers merged =
        read_old("of two answers that would become one, the one under today's id stays, else the first");
    CHECK(merged.given[0].choice == 1);
    CHECK(merged.notes[0] == "Hot.");
    CHECK(merged.confirmed[1].second == "It is on its way.");
}

TEST_CASE("a single answer is kept in the singular") {
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "0.1"}, "answers": {"guild": {"rung": "yes"}}})",
                                         read_bakery());
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence).find("“2.1.0”; 1 answer is kept.") != std::string::npos);
}

TEST_CASE("of very many losses a hundred are named and the rest counted") {
    std::string answers;
    for (int i = 0; i < 130; ++i) answers += (i > 0 ? ",\"q" : "\"q") + std::to_string(i) + "\":{\"unknown\":true}";
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "0.1"}, "answers": {)" +
                                             answers + "}}",
                                         read_bakery());
    REQUIRE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence).find("“q99” and 30 more.") != std::string::npos);
}

TEST_CASE("the limits of texts and amounts are themselves allowed") {
    const std::string longest(4000, 'x');
    const auto file = [](const std::string& reason, const std::string& amount) {
        return R"({"format": "streamstage-answers", "schema_version": 1, "rubric": {"id": "bakery", "version": "2.1.0"},
            "answers": {"sugar": {"not_applicable": ")" +
               reason + R"("}}, "context": {"loaves": {"amount": )" + amount + "}}}";
    };
    const core::Rubric rubric = read_bakery();
    const auto most = core::read_answers(file(longest, "9007199254740992"), rubric);
    REQUIRE(most.value.has_value());
    CHECK(most.value->given[5].amount == 9007199254740992);
    CHECK(core::read_answers(file("x", "-9007199254740992"), rubric).value.has_value());
    const auto too_long = core::read_answers(file(longest + "x", "1"), rubric);
    REQUIRE(too_long.problems.size() == 1);
    CHECK(core::say(too_long.problems[0].sentence) ==
          "“not_applicable” of the answer to the question “sugar” has 4001 characters.");
}

TEST_CASE("people may write any character into notes") {
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "2.1.0"}, "notes": {"oven": "bell \u0007, zero \u0000."}})",
                                         read_bakery());
    REQUIRE(read.value.has_value());
    CHECK(read.value->notes[0] == std::string("bell \a, zero \0.", 15));
}

TEST_CASE("answers that are written are read again as they were") {
    const core::Rubric rubric = read_bakery();
    const auto read = core::read_answers(support::read_source_file("tests/cases/bakery_answers.json"), rubric);
    REQUIRE(read.value.has_value());
    const auto again = core::read_answers(core::write_answers(rubric, *read.value), rubric);
    REQUIRE(again.value.has_value());
    CHECK(*again.value == *read.value);
}

TEST_CASE("a result opens like the answers that it carries") {
    const core::Rubric rubric = read_bakery();
    auto read = core::read_answers(support::read_source_file("tests/cases/bakery_answers.json"), rubric);
    REQUIRE(read.value.has_value());
    const std::string result = core::write_result(rubric, *read.value, core::score_answers(rubric, *read.value));
    const auto opened = core::read_answers(result, rubric);
    REQUIRE(opened.value.has_value());
    CHECK(opened.problems.empty());
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (core::is_scored(rubric.questions[i])) CHECK(opened.value->given[i] == read.value->given[i]);
    CHECK(opened.value->notes == read.value->notes);
}

TEST_CASE("a confirmed contradiction may have an id with colons in it") {
    core::Rubric rubric = read_bakery();
    rubric.stages[1].id = "bread:fine";
    rubric.questions[0].id = "oven:big";
    const auto read = core::read_answers(R"({"format": "streamstage-answers", "schema_version": 1,
        "rubric": {"id": "bakery", "version": "2.1.0"}, "confirmed": {"auto:bread:fine:oven:big": "Yes."}})",
                                         rubric);
    CHECK(read.value.has_value());
}
