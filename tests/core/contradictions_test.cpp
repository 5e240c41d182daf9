#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

using namespace core;
using namespace support;

namespace {

std::vector<std::string> found(const Rubric& rubric, const Answers& answers) {
    std::vector<std::string> ids;
    for (const Contradiction& each : score_answers(rubric, answers).contradictions) ids.push_back(each.id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a check fires when all its clauses hold for visible answers") {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3})});
    rubric.checks.push_back(
        {"odd", {{.question = 0, .at_least = 2, .at_most = {}}, {.question = 1, .at_least = {}, .at_most = 1}}, "?"});
    CHECK(found(rubric, answers_of(rubric, {2, 1})) == Ids{"odd"});
    CHECK(found(rubric, answers_of(rubric, {1, 1})).empty());
    CHECK(found(rubric, answers_of(rubric, {2, 2})).empty());
    CHECK(found(rubric, answers_of(rubric, {2, -1})).empty());
    rubric.questions[1].visible_when = Condition{0, 3};
    CHECK(found(rubric, answers_of(rubric, {2, 1})).empty());
}

TEST_CASE("a confirmed contradiction is no longer open, and moves no number either way") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.checks.push_back({"odd", {{.question = 0, .at_least = 1, .at_most = {}}}, "?"});
    Answers answers = answers_of(rubric, {1});
    CHECK(found(rubric, answers) == Ids{"odd"});
    answers.confirmed = {{"even", "?"}, {"odd", "Both are right."}};
    CHECK(found(rubric, answers).empty());
    CHECK(score_answers(rubric, answers).stage == 1);
}

TEST_CASE("an unmet must contradicts a later stage of which three criteria are met") {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3}), ladder("c", {0, 1, 2, 3}),
                                  ladder("d", {0, 1, 2, 3})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .must = true}, {.question = 1, .at_least = 1}};
    rubric.stages[3].criteria = {
        {.question = 1, .at_least = 3}, {.question = 2, .at_least = 3}, {.question = 3, .at_least = 3}};
    const Scorecard card = score_answers(rubric, answers_of(rubric, {0, 3, 3, 3}));
    REQUIRE(card.contradictions.size() == 1);
    CHECK(card.contradictions[0].id == "auto:s1:a");
    CHECK(card.contradictions[0].check == -1);
    CHECK(card.contradictions[0].questions == std::vector<int>{0});
    CHECK(card.contradictions[0].stage == 1);
    CHECK(card.contradictions[0].later_stage == 3);
    SUBCASE("two are not enough") {
        CHECK(found(rubric, answers_of(rubric, {0, 3, 3, 2})).empty());
    }
    SUBCASE("an open must contradicts nothing") {
        CHECK(found(rubric, answers_of(rubric, {-1, 3, 3, 3})).empty());
    }
    SUBCASE("nor does a met one") {
        CHECK(found(rubric, answers_of(rubric, {1, 3, 3, 3})).empty());
    }
    SUBCASE("nor one that is no must") {
        rubric.stages[1].criteria[0].must = false;
        CHECK(found(rubric, answers_of(rubric, {0, 3, 3, 3})).empty());
    }
    SUBCASE("nor do three of its own stage") {
        rubric.stages[1].criteria.insert(rubric.stages[1].criteria.end(), rubric.stages[3].criteria.begin() + 1,
                                         rubric.stages[3].criteria.end());
        rubric.stages[3].criteria.clear();
        CHECK(found(rubric, answers_of(rubric, {0, 3, 3, 3})).empty());
    }
    SUBCASE("the three must be of a single stage") {
        rubric.stages[2].criteria = {rubric.stages[3].criteria.back()};
        rubric.stages[3].criteria.pop_back();
        CHECK(found(rubric, answers_of(rubric, {0, 3, 3, 3})).empty());
    }
    SUBCASE("it can be confirmed") {
        Answers answers = answers_of(rubric, {0, 3, 3, 3});
        answers.confirmed = {{"auto:s1:a", "It is."}};
        CHECK(found(rubric, answers).empty());
    }
}

TEST_CASE("the rubric's contradictions come first, then the automatic ones by stage and criterion") {
    Rubric rubric = rubric_of(
        3, {ladder("a", {0, 3}), ladder("b", {0, 3}), ladder("c", {0, 3}), ladder("d", {0, 3}), ladder("e", {0, 3})});
    rubric.stages[1].criteria = {{.question = 1, .at_least = 1, .must = true},
                                 {.question = 0, .at_least = 1, .must = true}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2, .must = true}};
    rubric.stages[3].criteria = {
        {.question = 2, .at_least = 3}, {.question = 3, .at_least = 3}, {.question = 4, .at_least = 3}};
    rubric.checks.push_back({"second", {{.question = 4, .at_least = 1, .at_most = {}}}, "?"});
    rubric.checks.push_back({"first", {{.question = 0, .at_least = {}, .at_most = 0}}, "?"});
    CHECK(found(rubric, answers_of(rubric, {0, 0, 3, 3, 3})) ==
          Ids{"second", "first", "auto:s1:b", "auto:s1:a", "auto:s2:a"});
}
