// What earlier releases wrote opens for good: tests/saved is added to and never written anew.
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/link/read_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.cpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

core::Rubric read_saved_rubric(const std::string& name) {
    core::Read<core::Rubric> read = core::read_rubric(support::read_source_file(name));
    REQUIRE(read.value);
    return std::move(*read.value);
}

/// Opens without a word, comes to the result of then, and loses nothing by being stored again.
void check_saved(const std::string& folder, const std::string& answers, const std::string& result) {
    CAPTURE(answers);
    const core::Rubric rubric = read_saved_rubric(folder + "rubric.json");
    const auto read = core::read_answers(support::read_source_file(folder + answers), rubric);
    REQUIRE(read.value);
    CHECK(read.problems.empty());
    CHECK(core::write_result(rubric, *read.value, core::score_answers(rubric, *read.value)) ==
          support::read_source_file(folder + result));
    const auto again = core::read_answers(core::write_answers(rubric, *read.value), rubric);
    REQUIRE(again.value);
    CHECK(*again.value == *read.value);
}

} // namespace

TEST_CASE("answers saved with unknown lines, names and a plan open, of one person and of several") {
    const std::string folder = "tests/saved/second_edition/";
    check_saved(folder, "answers.json", "result.json");
    check_saved(folder, "together.json", "together_result.json");
}

TEST_CASE("a link of the second version opens to what it was made of") {
    const std::string folder = "tests/saved/second_edition/";
    const core::Rubric rubric = read_saved_rubric(folder + "rubric.json");
    const auto file = core::read_answers(support::read_source_file(folder + "answers.json"), rubric);
    REQUIRE(file.value);
    std::string link = support::read_source_file(folder + "link_2.txt");
    link.pop_back();
    const auto read = core::read_link(link, rubric);
    REQUIRE(read.value);
    CHECK(read.problems.empty());
    CHECK(read.value->given == file.value->given);
    CHECK(read.value->confirmed == file.value->confirmed);
    CHECK(read.value->respondent == file.value->respondent);
    CHECK(read.value->organisation == file.value->organisation);
    CHECK(read.value->prepared_by == file.value->prepared_by);
}

TEST_CASE("a link of the shipped questions' first edition is refused with a sentence") {
    const core::Rubric rubric = read_saved_rubric("rubric/event-streaming.json");
    std::string link = support::read_source_file("tests/saved/first_edition_link_1.txt");
    link.pop_back();
    const auto read = core::read_link(link, rubric);
    CHECK_FALSE(read.value);
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence) == "The link was made with another version of these questions.");
}
