#include "core/answers_file/merge_respondents.hpp"
#include "core/limits.hpp"
#include "core/words/say.hpp"
#include "support/build_rubric.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core;
using namespace support;

namespace {

Rubric ask_once() {
    return rubric_of(3, {ladder("a", {0, 1, 2, 3})});
}

Answers who_expects(const Rubric& rubric, const std::string& name, const std::string& currency,
                    const std::vector<std::string>& descriptions) {
    Answers answers = answers_of(rubric, {1});
    answers.respondent.name = name;
    answers.business_case.currency = currency;
    for (const std::string& description : descriptions)
        answers.business_case.rows.push_back({.description = description, .low = 1, .high = 2});
    return answers;
}

std::vector<std::string> expected(const Answers& merged) {
    std::vector<std::string> descriptions;
    for (const BusinessRow& row : merged.business_case.rows) descriptions.push_back(row.description);
    return descriptions;
}

std::vector<std::string> sentences(const std::vector<Problem>& problems) {
    std::vector<std::string> said;
    for (const Problem& problem : problems) said.push_back(core::say(problem.sentence));
    return said;
}

} // namespace

TEST_CASE("a business case of several holds the rows of all, each with the name of the one who brought it") {
    const Rubric rubric = ask_once();
    const Answers ada = who_expects(rubric, "Ada", "EUR", {"Fewer copies", "No nightly batch"});
    const Answers ben = who_expects(rubric, "Ben", "", {"No nightly batch", "Faster offers", ""});
    const Answers nobody = who_expects(rubric, "", "eur", {"Less fraud"});
    const auto read = merge_respondents(rubric, {ada, ben, nobody});
    const std::vector<std::string> rows{"Fewer copies (Ada)", "No nightly batch", "Faster offers (Ben)", "Ben",
                                        "Less fraud"};
    CHECK(expected(*read.value) == rows);
    CHECK(read.value->business_case.currency == "EUR");
    CHECK(sentences(read.problems) == std::vector<std::string>{"The business case holds the rows of several people."});
    Answers settled = *read.value;
    settled.respondent.name = "Cleo"; // who settles what they see differently
    const auto again = merge_respondents(rubric, {settled, ada, ben});
    CHECK(expected(*again.value) == rows);
    CHECK(again.problems.size() == 2); // two people are there twice
    CHECK(merge_respondents(rubric, {ada, who_expects(rubric, "Ben", "", {})}).problems.empty());
}

TEST_CASE("rows in another currency, or too many, are left out and that is said") {
    const Rubric rubric = ask_once();
    const Answers ada = who_expects(rubric, "Ada", "EUR", {"Fewer copies"});
    const auto foreign =
        merge_respondents(rubric, {ada, who_expects(rubric, "Ben", "USD", {"Faster offers", "Fewer copies"})});
    CHECK(expected(*foreign.value) == std::vector<std::string>{"Fewer copies (Ada)"});
    CHECK(sentences(foreign.problems) ==
          std::vector<std::string>{"Rows in a currency other than “EUR” were left out."});
    std::vector<std::string> many;
    for (std::size_t i = 0; i < limits::business_rows; ++i) many.push_back("Row " + std::to_string(i));
    const auto full = merge_respondents(rubric, {who_expects(rubric, "Ben", "EUR", many), ada});
    CHECK(full.value->business_case.rows.size() == limits::business_rows);
    CHECK(sentences(full.problems) == std::vector<std::string>{"There is no room for more than 100 rows."});
}

TEST_CASE("a description that a name would make too long goes without it, so that the file can be read again") {
    const Rubric rubric = ask_once();
    const std::string longest(static_cast<std::size_t>(limits::text_characters), 'x');
    const auto read = merge_respondents(rubric, {who_expects(rubric, "Ada", "", {longest}), answers_of(rubric, {1})});
    CHECK(expected(*read.value) == std::vector<std::string>{longest});
}

TEST_CASE("of each mark in the plan the latest is kept, and that marks differ is said") {
    Rubric rubric = ask_once();
    rubric.recommendations.resize(3);
    std::vector<Answers> files(3, answers_of(rubric, {1}));
    files[0].date = "2026-03-01";
    files[0].plan = {{PlanState::doing, "Since May"}, {}, {PlanState::done}};
    files[2].date = "2026-04-01";
    files[2].plan = {{PlanState::done, "Ready"}, {PlanState::dropped}, {PlanState::done}};
    const auto read = merge_respondents(rubric, files);
    CHECK(read.value->plan == files[2].plan);
    CHECK(sentences(read.problems) ==
          std::vector<std::string>{"1 action is marked differently in the files, and the latest mark is kept."});
    files[2].plan = {{}, {PlanState::dropped}, {}};
    const auto apart = merge_respondents(rubric, files);
    CHECK(apart.problems.empty());
    CHECK(apart.value->plan == std::vector<PlanMark>{files[0].plan[0], files[2].plan[1], files[0].plan[2]});
}
