#include "core/rubric_file/check_rubric.hpp"

#include "core/json/nearest_name.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "support/bad_cases.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("the good rubric of the bad cases has no problem") {
    CHECK(core::check_rubric(support::read_source_file("tests/cases/bakery_rubric.json")).empty());
}

TEST_CASE("every mistake in a rubric is told in its own sentence, at its place, and nothing else is") {
    const auto cases = support::read_bad_cases("bad_rubrics.json");
    CHECK(cases.size() >= 177);
    std::set<std::string> names;
    for (const support::BadCase& bad : cases) {
        CAPTURE(bad.name);
        CHECK(names.insert(bad.name).second);
        const std::string bytes = support::make_bad("bakery_rubric.json", bad);
        support::check_problems(core::check_rubric(bytes), bad);
    }
}

TEST_CASE("a mistake that scoring cannot see keeps a rubric from being read") {
    for (const support::BadCase& bad : support::read_bad_cases("bad_rubrics.json")) {
        const bool only_scoring_sees = bad.name.find("off their expected") != std::string::npos ||
                                       bad.name.find("off its expected") != std::string::npos;
        CAPTURE(bad.name);
        CHECK(core::read_rubric(support::make_bad("bakery_rubric.json", bad)).value.has_value() == only_scoring_sees);
    }
}

TEST_CASE("a test organisation off its stage is told with line and column") {
    std::string bytes = support::read_source_file("tests/cases/bakery_rubric.json");
    const std::string expected = "\"expect\": { \"stage\": 0 }";
    bytes.replace(bytes.find(expected), expected.size(), "\"expect\": { \"stage\": 1 }");
    const auto problems = core::check_rubric(bytes);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].place.pointer == "/test_organisations/1");
    CHECK(problems[0].place.line == 67);
    CHECK(problems[0].place.column == 5);
}

TEST_CASE("the nearest known name is one that a slip of the finger could have meant") {
    const std::vector<std::string> known = {"pilot-run", "pilot-size", "owner", "at_least", "at_most"};
    CHECK(core::nearest_name("pilot-rum", known) == "pilot-run");
    CHECK(core::nearest_name("Pilot-Run", known) == "pilot-run");
    CHECK(core::nearest_name("pilot_run", known) == "pilot-run");
    CHECK(core::nearest_name("pliot-run", known) == "pilot-run");
    CHECK(core::nearest_name("atleast", known) == "at_least");
    CHECK(core::nearest_name("onwer", known) == "owner");
    CHECK(core::nearest_name("budget", known).empty());
    CHECK(core::nearest_name("", known).empty());
    CHECK(core::nearest_name("x", {}).empty());
    CHECK(core::nearest_name(std::string(100'000, 'x'), known).empty());
}

TEST_CASE("the shipped rubric has no problem, its test organisations included") {
    for (const core::Problem& problem : core::check_rubric(support::read_source_file("rubric/event-streaming.json")))
        FAIL_CHECK(problem.place.pointer << ": " << core::say(problem.sentence));
}
