#include "core/kinds/answer_levels.hpp"
#include "core/score/find_visible.hpp"
#include "core/score/score_answers.hpp"
#include "core/score/tally_stages.hpp"
#include "support/bound_stage.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/plain_rule.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

using namespace core;
using namespace support;

namespace {

/// Ladders 0..top, one criterion a question in every stage.
Rubric staged_rubric(int questions, int top) {
    std::vector<int> levels;
    for (int level = 0; level <= top; ++level) levels.push_back(level);
    std::vector<Question> list;
    for (int i = 0; i < questions; ++i) list.push_back(ladder("q" + std::to_string(i), levels));
    Rubric rubric = rubric_of(top, list);
    for (int k = 1; k <= top; ++k)
        for (int i = 0; i < questions; ++i) rubric.stages[static_cast<std::size_t>(k)].criteria.push_back({i, k});
    return rubric;
}

int stage_of(const Rubric& rubric, const std::vector<int>& levels) {
    return bound_stage(rubric, answers_of(rubric, levels)).low;
}

} // namespace

TEST_CASE("a threshold of 66 percent lets two of three pass, 67 does not") {
    Rubric rubric = staged_rubric(3, 1);
    rubric.threshold_percent = 66;
    CHECK(stage_of(rubric, {1, 1, 0}) == 1);
    rubric.threshold_percent = 67;
    CHECK(stage_of(rubric, {1, 1, 0}) == 0);
}

TEST_CASE("the share is compared by weight, exactly at the threshold") {
    Rubric rubric = staged_rubric(2, 1);
    rubric.threshold_percent = 60;
    rubric.stages[1].criteria[0].weight = 3;
    rubric.stages[1].criteria[1].weight = 2;
    CHECK(stage_of(rubric, {1, 0}) == 1);
    CHECK(stage_of(rubric, {0, 1}) == 0);
}

TEST_CASE("a stage needs every stage below it") {
    const Rubric rubric = staged_rubric(3, 3);
    CHECK(stage_of(rubric, {3, 3, 3}) == 3);
    CHECK(stage_of(rubric, {3, 3, 0}) == 3);
    CHECK(stage_of(rubric, {3, 1, 1}) == 1);
    CHECK(stage_of(rubric, {3, 0, 0}) == 0);
}

TEST_CASE("an unmet must holds a stage back whatever else is met") {
    Rubric rubric = staged_rubric(4, 1);
    rubric.stages[1].criteria[0].must = true;
    CHECK(stage_of(rubric, {0, 1, 1, 1}) == 0);
    CHECK(stage_of(rubric, {1, 1, 1, 0}) == 1);
}

TEST_CASE("a level at the need meets a criterion, one below does not") {
    Rubric rubric = staged_rubric(1, 3);
    rubric.stages[1].criteria[0].at_least = 2;
    CHECK(stage_of(rubric, {1}) == 0);
    CHECK(stage_of(rubric, {2}) == 2);
}

TEST_CASE("what does not apply leaves numerator and denominator") {
    Rubric rubric = staged_rubric(4, 1);
    rubric.threshold_percent = 60;
    rubric.questions[3].allow_not_applicable = true;
    Answers answers = answers_of(rubric, {1, 1, 0, 0});
    CHECK(bound_stage(rubric, answers).low == 0);
    answers.given[3] = not_applicable();
    CHECK(bound_stage(rubric, answers).low == 1);
}

TEST_CASE("a stage of which more than half does not apply cannot be claimed") {
    Rubric rubric = staged_rubric(3, 1);
    for (Question& question : rubric.questions) question.allow_not_applicable = true;
    rubric.stages[1].criteria[0].weight = 2;
    Answers answers = answers_of(rubric, {1, 1, 1});
    answers.given[0] = not_applicable();
    SUBCASE("exactly half can") {
        CHECK(bound_stage(rubric, answers).low == 1);
    }
    SUBCASE("less than half cannot") {
        answers.given[1] = not_applicable();
        CHECK(bound_stage(rubric, answers).low == 0);
        CHECK_FALSE(score_answers(rubric, answers).stages[0].claimable);
    }
}

TEST_CASE("a stage that cannot be claimed is passed over only if it says so") {
    Rubric rubric = staged_rubric(2, 2);
    rubric.questions.push_back(ladder("regions", {0, 1}));
    rubric.questions[2].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 2, .at_least = 1}};
    Answers answers = answers_of(rubric, {2, 2, -1});
    answers.given[2] = not_applicable();
    CHECK(bound_stage(rubric, answers).low == 0);
    rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
    CHECK(bound_stage(rubric, answers).low == 2);
    const Scorecard card = score_answers(rubric, answers);
    CHECK(card.stages[0].skipped);
    CHECK_FALSE(card.stages[0].passed);
    CHECK(card.stages[0].share_percent == 0);
}

TEST_CASE("a stage that may be skipped counts like any other where it can be claimed for certain") {
    Rubric rubric = staged_rubric(1, 2);
    rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
    CHECK(stage_of(rubric, {0}) == 0);
    const Scorecard card = score_answers(rubric, answers_of(rubric, {1}));
    CHECK(card.stage == 1);
    CHECK(card.stages[0].passed);
    CHECK_FALSE(card.stages[0].skipped);
}

TEST_CASE("a must that does not apply makes its stage unclaimable") {
    Rubric rubric = staged_rubric(3, 2);
    rubric.questions[0].allow_not_applicable = true;
    rubric.stages[1].criteria[0].must = true;
    rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
    Answers answers = answers_of(rubric, {-1, 2, 2});
    answers.given[0] = not_applicable();
    const Scorecard card = score_answers(rubric, answers);
    CHECK_FALSE(card.stages[0].claimable);
    CHECK(card.stages[0].share_percent == 100);
    CHECK(card.stage == 2);
}

TEST_CASE("a hidden question counts as level 0, whatever is stored for it") {
    Rubric rubric = staged_rubric(2, 1);
    rubric.threshold_percent = 100;
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.stages[1].criteria = {{.question = 1, .at_least = 1}};
    CHECK(stage_of(rubric, {1, 1}) == 1);
    CHECK(stage_of(rubric, {0, 1}) == 0);
    const Answers hidden = answers_of(rubric, {0, 1});
    CHECK(find_visible(rubric, hidden) == std::vector<bool>{true, false});
    const Scorecard card = score_answers(rubric, hidden);
    CHECK(card.stages[0].criteria[0].state == ShownState::hidden);
    CHECK_FALSE(card.stages[0].criteria[0].level.has_value());
}

TEST_CASE("a question is hidden while one further up its chain is") {
    Rubric rubric = staged_rubric(3, 1);
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.questions[2].visible_when = Condition{1, 1};
    CHECK(find_visible(rubric, answers_of(rubric, {0, 1, 1})) == std::vector<bool>{true, false, false});
    CHECK(find_visible(rubric, answers_of(rubric, {1, 1, 1})) == std::vector<bool>{true, true, true});
    CHECK(find_visible(rubric, answers_of(rubric, {-1, 1, 1})) == std::vector<bool>{true, false, false});
}

TEST_CASE("a checklist's level is the highest whose number of ticks is reached, in whatever order they are listed") {
    const Question question = checklist("c", 5, {{5, 3}, {2, 1}, {3, 2}});
    Answer answer;
    answer.state = AnswerState::answered;
    const int expected[] = {0, 0, 1, 2, 2, 3};
    for (std::size_t ticks = 0; ticks <= 5; ++ticks) {
        answer.ticked.assign(5, false);
        for (std::size_t i = 0; i < ticks; ++i) answer.ticked[4 - i] = true;
        CHECK(level_of(question, answer) == expected[ticks]);
    }
}

TEST_CASE("with nothing open, low and high are the stage of the plain rule") {
    CHECK(first_breach(20'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              const Answers answers = random_complete_answers(random, rubric);
              const StageBounds bounds = bound_stage(rubric, answers);
              const int stage = plain_stage(rubric, answers);
              return bounds.low == stage && bounds.high == stage;
          }) == no_breach);
}

TEST_CASE("what is stored for hidden questions never moves the stage") {
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 70});
              Answers answers = random_answers(random, rubric);
              const std::vector<bool> visible = find_visible(rubric, answers);
              const int stage = bound_stage(rubric, answers).low;
              for (std::size_t i = 0; i < visible.size(); ++i)
                  if (!visible[i]) answers.given[i] = random_answer(random, rubric.questions[i]);
              return bound_stage(rubric, answers).low == stage;
          }) == no_breach);
}
