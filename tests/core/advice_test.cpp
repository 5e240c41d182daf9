#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

using namespace core;
using namespace support;

namespace {

Recommendation recommend(Trigger trigger, int target, int when_at_or_below, int effort = 1) {
    Recommendation each;
    each.trigger = trigger;
    each.target = target;
    each.when_at_or_below = when_at_or_below;
    each.effort = effort;
    return each;
}

std::vector<int> order(const Rubric& rubric, const Answers& answers) {
    std::vector<int> list;
    for (const Advice& each : score_answers(rubric, answers).advice) list.push_back(each.recommendation);
    return list;
}

using Order = std::vector<int>;

/// Four ladders 0..4; a and b in dimension 0, c and d in 1; stage 1 asks nothing of c and d.
Rubric four_ladders() {
    Rubric rubric = rubric_of(4, {ladder("a", {0, 1, 2, 3, 4}), ladder("b", {0, 1, 2, 3, 4}),
                                  ladder("c", {0, 1, 2, 3, 4}), ladder("d", {0, 1, 2, 3, 4})});
    rubric.dimensions.resize(2);
    rubric.questions[2].dimension = rubric.questions[3].dimension = 1;
    for (int k = 1; k <= 4; ++k) rubric.stages[static_cast<std::size_t>(k)].criteria = {{.question = 0, .at_least = k}};
    return rubric;
}

} // namespace

TEST_CASE("a recommendation fires on the stage reached, on a low answer, or on a low mean") {
    Rubric rubric = four_ladders();
    rubric.recommendations = {recommend(Trigger::stage, 1, 0), recommend(Trigger::question, 1, 2),
                              recommend(Trigger::dimension, 1, 2)};
    CHECK(order(rubric, answers_of(rubric, {1, 3, 3, 3})) == Order{0});
    CHECK(order(rubric, answers_of(rubric, {2, 3, 3, 3})).empty());
    CHECK(order(rubric, answers_of(rubric, {0, 2, 3, 3})) == Order{1});
    CHECK(order(rubric, answers_of(rubric, {0, 3, 3, 1})) == Order{2});
    CHECK(order(rubric, answers_of(rubric, {0, 3, 3, 2})).empty()); // 2.5: the exact mean, not a rounded one
    CHECK(order(rubric, answers_of(rubric, {0, -1, -1, -1})).empty());
    rubric.questions[1].visible_when = Condition{0, 4};
    CHECK(order(rubric, answers_of(rubric, {0, 2, 3, 3})).empty());
}

TEST_CASE("what lies on the path comes before what does not") {
    Rubric rubric = four_ladders();
    rubric.recommendations = {recommend(Trigger::question, 2, 4), recommend(Trigger::question, 0, 0, 100),
                              recommend(Trigger::dimension, 0, 0, 50)};
    CHECK(order(rubric, answers_of(rubric, {0, 0, 0, 0})) == Order{2, 1, 0});
}

TEST_CASE("beside the path, what unblocks an unmet must comes first") {
    Rubric rubric = four_ladders();
    rubric.questions[3].visible_when =
        Condition{1, 2}; // d is hidden, with a good answer stored: no step, an unmet must
    rubric.stages[1].criteria = {{.question = 3, .at_least = 1, .must = true}};
    const Answers answers = answers_of(rubric, {0, 1, 0, 3});
    rubric.recommendations = {recommend(Trigger::question, 0, 4), recommend(Trigger::dimension, 1, 0, 100),
                              recommend(Trigger::question, 1, 1, 100)};
    CHECK(order(rubric, answers) == Order{2, 1, 0});
    SUBCASE("but not what names another unmet criterion") {
        rubric.stages[1].criteria[0].must = false;
        CHECK(order(rubric, answers) == Order{2, 0, 1});
    }
}

TEST_CASE("then the largest gap times weight for its effort, exactly, then the rubric's order") {
    Rubric rubric = four_ladders();
    rubric.questions[3].weight = 2;
    rubric.recommendations = {recommend(Trigger::question, 2, 0, 2),   // 1 * 1 / 2
                              recommend(Trigger::question, 3, 0, 4),   // 1 * 2 / 4: as much
                              recommend(Trigger::question, 2, 1, 3),   // 2 * 1 / 3: more
                              recommend(Trigger::stage, 0, 0, 2),      // 1 / 2
                              recommend(Trigger::dimension, 1, 1, 4),  // 2 * 1 / 4
                              recommend(Trigger::dimension, 1, 2, 4)}; // 3 / 4
    CHECK(order(rubric, answers_of(rubric, {0, 0, 0, 0})) == Order{5, 2, 0, 1, 3, 4});
}

TEST_CASE("advice waits for what it depends on, if that fired at all") {
    Rubric rubric = four_ladders();
    rubric.recommendations = {recommend(Trigger::question, 2, 4), recommend(Trigger::question, 3, 2),
                              recommend(Trigger::question, 3, 0), recommend(Trigger::question, 1, 3)};
    rubric.recommendations[0].depends_on = {2};
    rubric.recommendations[2].depends_on = {3};
    CHECK(order(rubric, answers_of(rubric, {0, 3, 0, 0})) == Order{1, 3, 2, 0});
    CHECK(order(rubric, answers_of(rubric, {0, 4, 0, 0})) == Order{1, 2, 0});
    CHECK(order(rubric, answers_of(rubric, {0, 4, 0, 1})) == Order{0, 1});
}

TEST_CASE("advice names the answers it is given for, in the rubric's order") {
    Rubric rubric = four_ladders();
    rubric.stages[1].criteria = {{.question = 3, .at_least = 1}, {.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {
        {.question = 2, .at_least = 2}, {.question = 1, .at_least = 2}, {.question = 0, .at_least = 1}};
    rubric.recommendations = {recommend(Trigger::stage, 1, 0), recommend(Trigger::question, 2, 4),
                              recommend(Trigger::dimension, 1, 2)};
    const auto because = [&](const Answers& answers, int recommendation) {
        for (const Advice& each : score_answers(rubric, answers).advice)
            if (each.recommendation == recommendation) return each.because;
        return std::vector<int>{-1};
    };
    const Answers answers = answers_of(rubric, {1, 1, 0, 1});
    CHECK(because(answers, 0) == std::vector<int>{1, 2});
    CHECK(because(answers, 1) == std::vector<int>{2});
    CHECK(because(answers, 2) == std::vector<int>{2, 3});
    CHECK(because(answers_of(rubric, {1, 1, 4, 1}), 2) == std::vector<int>{-1});
    CHECK(because(answers_of(rubric, {1, -1, -1, 1}), 0) == std::vector<int>{0, 3}); // none unmet by an answer
}
