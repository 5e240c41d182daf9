#include "core/answers_file/calendar_date.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/json/json_reader.hpp"
#include "core/limits.hpp"
#include "core/people/settle_question.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "support/bad_cases.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <utility>

using namespace core;
using namespace support;

namespace {

Rubric read_bakery() {
    auto read = read_rubric(read_source_file("tests/cases/bakery_rubric.json"));
    if (!read.value) FAIL("the bakery's rubric cannot be read");
    return std::move(*read.value);
}

void add_plans(Random& random, const Rubric& rubric, Answers& answers) {
    if (random.chance(60)) answers.date = "2024-02-29";
    if (random.chance(50)) answers.target.stage = random.between(0, top_level(rubric));
    if (random.chance(50)) {
        answers.target.levels.resize(rubric.dimensions.size());
        for (auto& level : answers.target.levels)
            if (random.chance(50)) level = random.between(0, top_level(rubric));
        answers.target.levels.front() = 0;
    }
    if (random.chance(30)) answers.business_case.currency = "€ \"k\"";
    for (int i = random.below(4); i > 0; --i) {
        BusinessRow row;
        row.driver = static_cast<Value>(random.between(1, 3));
        row.description = random.chance(70) ? "=1+1" : "";
        row.low = random.between(-1'000'000, 1'000'000);
        row.high = random.chance(20) ? limits::amount_max : row.low + random.below(1000);
        row.confidence = static_cast<ConfidenceLabel>(random.below(3));
        answers.business_case.rows.push_back(row);
    }
}

/// An answers file with this behind its rubric.
std::string file_with(const std::string& more) {
    return R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"bakery","version":"2.1.0"})" + more +
           "}";
}

double seconds_to_read(const std::string& bytes, const Rubric& rubric, std::string& sentence) {
    const auto begin = std::chrono::steady_clock::now();
    const Read<Answers> read = read_answers(bytes, rubric);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    REQUIRE_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    sentence = core::say(read.problems.front().sentence);
    return taken.count();
}

} // namespace

TEST_CASE("merged answers are read with their target, their business case and everyone in them") {
    const Read<Answers> read = read_answers(read_source_file("tests/cases/merged_bakery_answers.json"), read_bakery());
    REQUIRE(read.value.has_value());
    CHECK(read.problems.empty());
    const Answers& answers = *read.value;
    CHECK(answers.date == "2026-03-01");
    CHECK(answers.target.stage == 2);
    CHECK(answers.target.levels == std::vector<std::optional<int>>{std::nullopt, 1});
    CHECK(answers.business_case.currency == "EUR");
    REQUIRE(answers.business_case.rows.size() == 2);
    CHECK(answers.business_case.rows[0].driver == Value::save);
    CHECK(answers.business_case.rows[0].high == 2500);
    CHECK(answers.business_case.rows[1].description.empty());
    CHECK(answers.business_case.rows[1].confidence == ConfidenceLabel::low);
    REQUIRE(answers.contributions.size() == 3);
    CHECK(answers.contributions[0].respondent.group == "kitchen");
    CHECK(answers.contributions[0].date == "2026-02-28");
    CHECK(answers.contributions[0].notes[0] == "It smokes.");
    CHECK(answers.contributions[1].notes.empty());
    CHECK(answers.contributions[2].given[0].state == AnswerState::unknown);
    CHECK(answers.given[0].between == LevelRange{1, 2}); // in no file: it follows from what was said
    CHECK(answers.given[1] == answers.contributions[0].given[1]);
    CHECK(answers.given[2].choice == 1);
    CHECK(find_author(answers, 2) == "Zoë");
    CHECK(find_author(answers, 0).empty());
}

TEST_CASE("every mistake in merged answers and plans is told in its own sentence, and nothing else is") {
    const Rubric rubric = read_bakery();
    const auto cases = read_bad_cases("bad_merged_answers.json");
    CHECK(cases.size() >= 40);
    for (const BadCase& bad : cases) {
        CAPTURE(bad.name);
        const auto read = read_answers(make_bad("merged_bakery_answers.json", bad), rubric);
        CHECK(read.value.has_value() == bad.is_read);
        check_problems(read.problems, bad);
    }
}

TEST_CASE("target, business case, respondents and what they settled are read back as they were written") {
    CHECK(first_breach(3'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              Answers answers =
                  random.chance(70) ? random_merged_answers(random, rubric) : random_answers(random, rubric);
              add_plans(random, rubric, answers);
              const std::string file = write_answers(rubric, answers);
              const Read<Answers> read = read_answers(file, rubric);
              return read.value && read.problems.empty() && *read.value == answers &&
                     write_answers(rubric, *read.value) == file;
          }) == no_breach);
}

TEST_CASE("the answers file with everything in it, byte by byte") {
    const Rubric rubric = read_bakery();
    const auto read = read_answers(read_source_file("tests/cases/merged_bakery_answers.json"), rubric);
    REQUIRE(read.value.has_value());
    CHECK(write_answers(rubric, *read.value) ==
          file_with(R"(,"date":"2026-03-01","answers":{"tools":{"items":["whisk","scale"]},"sugar":{"rung":"one"}},)"
                    R"("context":{"flour":{"choice":"rye"}},"notes":{"oven":"We talked about it for an hour."},)"
                    R"("target":{"stage":"cake","levels":{"people":1}},"business_case":{"currency":"EUR","rows":[)"
                    R"({"driver":"save","description":"Less flour thrown away","low":1000,"high":2500,)"
                    R"("confidence":"medium"},{"driver":"make","low":-3,"high":0,"confidence":"low"}]},)"
                    R"("respondents":[{"name":"Ada","group":"kitchen","date":"2026-02-28","answers":)"
                    R"({"oven":{"rung":"wood"},"tools":{"items":["whisk","scale"]},)"
                    R"("sugar":{"not_applicable":"We bake for horses."}},"context":{"flour":{"choice":"rye"}},)"
                    R"("notes":{"oven":"It smokes."}},{"name":"Ada","group":"kitchen","answers":)"
                    R"({"oven":{"rung":"steam"},"sugar":{"rung":"one"}}},)"
                    R"({"group":"office","answers":{"oven":{"unknown":true}}}],"settled":{"sugar":"Zoë"})") +
              "\n");
}

TEST_CASE("a date is a day that there is") {
    for (const char* day : {"2026-02-28", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
        CHECK(is_calendar_date(day));
    for (const char* day : {"2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-10", "2026-01-00",
                            "0000-01-01", "2026-1-1", "2026-01-01 ", "2026/01/01", "", "２０２６-01-01"})
        CHECK_FALSE(is_calendar_date(day));
}

TEST_CASE("a hundred rows and a thousand respondents are allowed, one more is not") {
    const Rubric rubric = read_bakery();
    const auto list = [](int count, const std::string& item) {
        std::string items;
        for (int i = 0; i < count; ++i) items += (i == 0 ? "" : ",") + item;
        return "[" + items + "]";
    };
    const std::string row = R"({"driver":"save","low":1,"high":2,"confidence":"low"})";
    CHECK(read_answers(file_with(",\"business_case\":{\"rows\":" + list(100, row) + "}"), rubric).value.has_value());
    const auto rows = read_answers(file_with(",\"business_case\":{\"rows\":" + list(101, row) + "}"), rubric);
    REQUIRE(rows.problems.size() == 1);
    CHECK(core::say(rows.problems[0].sentence) == "“rows” of the business case has 101 items.");
    CHECK(read_answers(file_with(",\"respondents\":" + list(1000, "{}")), rubric).value.has_value());
    const auto people = read_answers(file_with(",\"respondents\":" + list(1001, "{}")), rubric);
    REQUIRE(people.problems.size() == 1);
    CHECK(core::say(people.problems[0].sentence) == "“respondents” of the answers file has 1001 items.");
}

TEST_CASE("a file of ten megabytes is refused in a sentence, and fast") {
    const Rubric rubric = read_bakery();
    constexpr std::size_t bytes = 10 << 20;
    constexpr double seconds_max = 5; // under the sanitizers; without them it is some hundredths
    std::string zeros = "[0";
    while (zeros.size() < bytes) zeros += ",0";
    std::string sentence;
    CHECK(seconds_to_read(zeros, rubric, sentence) < seconds_max);
    CHECK(sentence == "The file holds more than 500000 values.");
    CHECK(seconds_to_read(std::string(bytes, 'x'), rubric, sentence) < seconds_max);
    CHECK(seconds_to_read(std::string(bytes, '['), rubric, sentence) < seconds_max);
    CHECK(sentence == "The file nests lists and objects deeper than 32 levels.");
    CHECK(seconds_to_read("\"" + std::string(bytes, 'x'), rubric, sentence) < seconds_max);
    CHECK(seconds_to_read(std::string(bytes, '\xFF'), rubric, sentence) < seconds_max);
    CHECK(seconds_to_read(std::string(limits::answers_file_bytes + 1, ' '), rubric, sentence) < seconds_max);
    CHECK(sentence == "The file is larger than 16 MiB.");
}

TEST_CASE("the values of an answers file are counted as its reader counts them") {
    support::Random random(11);
    for (int round = 0; round < 300; ++round) {
        const Rubric rubric = support::random_rubric(random);
        const Answers answers = support::random_merged_answers(random, rubric);
        const std::string file = write_answers(rubric, answers);
        const int values = count_values(rubric, answers);
        ProblemList problems;
        CHECK(read_json(file, problems, {limits::answers_file_bytes, values}).has_value());
        CHECK_FALSE(read_json(file, problems, {limits::answers_file_bytes, values - 1}).has_value());
    }
}
