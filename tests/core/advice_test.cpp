#include "core/score/find_leadership.hpp"
#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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
    // At most three for the stage stand before more ideas; here one.
    CHECK(order(rubric, answers_of(rubric, {0, 0, 0, 0})) == Order{3, 5, 2, 0, 1, 4});
}

TEST_CASE("advice is withheld while what it depends on has fired and is still to be done") {
    Rubric rubric = four_ladders();
    rubric.recommendations = {recommend(Trigger::question, 2, 4), recommend(Trigger::question, 3, 2),
                              recommend(Trigger::question, 3, 0), recommend(Trigger::question, 1, 3)};
    rubric.recommendations[0].depends_on = {2};
    rubric.recommendations[2].depends_on = {3};
    CHECK(order(rubric, answers_of(rubric, {0, 3, 0, 0})) == Order{1, 3});
    const std::vector<Withheld> withheld = score_answers(rubric, answers_of(rubric, {0, 3, 0, 0})).withheld;
    REQUIRE(withheld.size() == 2);
    CHECK(withheld[0].recommendation == 0);
    CHECK(withheld[0].until == Order{2});
    CHECK(withheld[1].until == Order{3});
    CHECK(order(rubric, answers_of(rubric, {0, 4, 0, 0})) == Order{1, 2});
    CHECK(order(rubric, answers_of(rubric, {0, 4, 0, 1})) == Order{0, 1});
    Answers marked = answers_of(rubric, {0, 3, 0, 0});
    marked.plan.resize(4);
    marked.plan[3].state = PlanState::done;
    CHECK(order(rubric, marked) == Order{1, 2, 3}); // what is done stands last
    marked.plan[3].state = PlanState::doing;
    CHECK(order(rubric, marked) == Order{1, 3});
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

TEST_CASE("a condition holds of an answer that is shown and definite, and of an option that is chosen") {
    Rubric rubric = four_ladders();
    rubric.questions.push_back({.id = "where"});
    rubric.questions[4].kind = QuestionKind::choice;
    rubric.questions[4].options = {{"here", ""}, {"there", ""}};
    rubric.recommendations = {recommend(Trigger::question, 0, 4), recommend(Trigger::question, 0, 4)};
    rubric.recommendations[0].only_when = {{.question = 1, .at_least = 1, .at_most = 2}};
    rubric.recommendations[1].only_when = {{.question = 4, .options = {1}}};
    CHECK(order(rubric, answers_of(rubric, {0, 1, 0, 0})) == Order{0});
    CHECK(order(rubric, answers_of(rubric, {0, 0, 0, 0})).empty());
    CHECK(order(rubric, answers_of(rubric, {0, 3, 0, 0})).empty());
    CHECK(order(rubric, answers_of(rubric, {0, -1, 0, 0})).empty());
    Answers answers = answers_of(rubric, {0, 0, 0, 0});
    answers.given[4] = {AnswerState::answered, 1, {}, {}, 0};
    CHECK(order(rubric, answers) == Order{1});
    answers.given[4].choice = 0;
    CHECK(order(rubric, answers).empty());
    answers.given[4].choice = 1;
    rubric.questions[4].visible_when = Condition{2, 1};
    CHECK(order(rubric, answers).empty());
}

TEST_CASE("the first thing to do is not for later, where another is not") {
    Rubric rubric = four_ladders();
    rubric.recommendations = {recommend(Trigger::question, 0, 4), recommend(Trigger::question, 2, 4)};
    rubric.recommendations[0].horizon = Horizon::later;
    const Scorecard card = score_answers(rubric, answers_of(rubric, {0, 0, 0, 0}));
    REQUIRE(card.gaps.size() == 1);
    CHECK(card.gaps[0].advice == Order{0});
    CHECK(order(rubric, answers_of(rubric, {0, 0, 0, 0})) == Order{1, 0});
}

TEST_CASE("what fires is shown or withheld, never both, and if anything waits, something is shown") {
    int waiting = 0;
    CHECK(first_breach(10'000, [&](Random& random) {
              const Rubric rubric = random_rubric(random);
              Answers answers = random_answers(random, rubric);
              add_plan(random, rubric, answers);
              const Scorecard card = score_answers(rubric, answers);
              std::vector<int> seen(rubric.recommendations.size());
              bool any_to_do = false;
              for (const Advice& each : card.advice) {
                  ++seen[static_cast<std::size_t>(each.recommendation)];
                  any_to_do = any_to_do || !is_over(mark_of(answers, each.recommendation).state);
              }
              for (const Withheld& each : card.withheld) {
                  ++seen[static_cast<std::size_t>(each.recommendation)];
                  if (each.until.empty() || is_over(mark_of(answers, each.recommendation).state)) return false;
              }
              waiting += static_cast<int>(card.withheld.size());
              for (const PlanGap& gap : card.gaps)
                  if (gap.advice.size() > 3) return false;
              return std::all_of(seen.begin(), seen.end(), [](int times) { return times <= 1; }) &&
                     (card.withheld.empty() || any_to_do);
          }) == no_breach);
    CHECK(waiting > 500);
}

TEST_CASE("leadership questions are those of the path's stage, else of the nearest claimable one that has some") {
    Rubric rubric = four_ladders();
    rubric.leadership_questions = {{0, "zero", ""}, {1, "one", ""}, {3, "three", ""}};
    const auto at = [&](int level) {
        return find_leadership_questions(rubric, score_answers(rubric, answers_of(rubric, {level, 0, 0, 0})));
    };
    CHECK(at(0) == Order{1});
    CHECK(at(1) == Order{1}); // the path aims at 2, which has none; of 1 and 3 the lower
    CHECK(at(2) == Order{2});
    CHECK(at(4) == Order{2});
}
