#include "core/score/score_answers.hpp"
#include "support/bound_stage.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace core;
using namespace support;

namespace {

Rubric one_criterion_each(int questions) {
    std::vector<Question> list;
    for (int i = 0; i < questions; ++i) list.push_back(ladder("q" + std::to_string(i), {0, 1}));
    Rubric rubric = rubric_of(1, list);
    for (int i = 0; i < questions; ++i) rubric.stages[1].criteria.push_back({.question = i, .at_least = 1});
    return rubric;
}

/// The answers with one rung or one tick more (1) or less (-1); nothing changed where there is no such neighbour.
Answers neighbour(const Rubric& rubric, Answers answers, std::size_t question, int step) {
    Answer& answer = answers.given[question];
    if (rubric.questions[question].kind == QuestionKind::ladder) {
        const int rungs = static_cast<int>(rubric.questions[question].rungs.size());
        if (answer.choice + step >= 0 && answer.choice + step < rungs) answer.choice += step;
    } else {
        for (std::size_t i = answer.ticked.size(); i-- > 0;) {
            if (answer.ticked[i] != (step < 0)) continue;
            answer.ticked[i] = step > 0;
            break;
        }
    }
    return answers;
}

using Moves = std::vector<std::array<int, 3>>; // question, step, stage

Moves moves(const Confidence& confidence) {
    Moves list;
    for (const Sensitivity& each : confidence.sensitive) list.push_back({each.question, each.step, each.stage});
    return list;
}

} // namespace

TEST_CASE("coverage is the weight answered of the weight that is shown and applies") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1}), ladder("d", {0, 1})});
    rubric.questions[0].weight = 2;
    rubric.questions[1].weight = 1;
    rubric.questions[2].allow_not_applicable = true;
    rubric.questions[3].visible_when = Condition{1, 1};
    Answers answers = answers_of(rubric, {0, -1, -1, 1});
    answers.given[2] = not_applicable();
    CHECK(score_answers(rubric, answers).confidence.coverage_percent == 66);
    CHECK(score_answers(rubric, no_answers(rubric)).confidence.coverage_percent == 0);
}

TEST_CASE("coverage is 100 where nothing applies") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1})});
    rubric.questions[0].allow_not_applicable = true;
    Answers answers = no_answers(rubric);
    answers.given[0] = not_applicable();
    CHECK(score_answers(rubric, answers).confidence.coverage_percent == 100);
}

TEST_CASE("confidence is high when the stage is settled, uncontradicted and hangs on three questions at most") {
    Rubric rubric = one_criterion_each(4);
    SUBCASE("three answers, each of which holds the stage") {
        rubric.stages[1].criteria.pop_back();
        rubric.threshold_percent = 100;
        const Confidence confidence = score_answers(rubric, answers_of(rubric, {1, 1, 1, 0})).confidence;
        CHECK(confidence.sensitive.size() == 3);
        CHECK(confidence.label == ConfidenceLabel::high);
    }
    SUBCASE("four are too many") {
        rubric.threshold_percent = 100;
        const Confidence confidence = score_answers(rubric, answers_of(rubric, {1, 1, 1, 1})).confidence;
        CHECK(confidence.sensitive.size() == 4);
        CHECK(confidence.label == ConfidenceLabel::medium);
    }
    SUBCASE("an open contradiction spoils it, a confirmed one does not") {
        rubric.checks.push_back({"odd", {{.question = 0, .at_least = 1, .at_most = {}}}, "Is it so?"});
        Answers answers = answers_of(rubric, {1, 1, 1, 1});
        CHECK(score_answers(rubric, answers).confidence.label == ConfidenceLabel::medium);
        answers.confirmed.push_back({"odd", "It is."});
        CHECK(score_answers(rubric, answers).confidence.label == ConfidenceLabel::high);
    }
}

TEST_CASE("confidence is low when the interval spans two stages") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    CHECK(score_answers(rubric, no_answers(rubric)).confidence.label == ConfidenceLabel::medium);
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}};
    CHECK(score_answers(rubric, no_answers(rubric)).confidence.label == ConfidenceLabel::low);
}

TEST_CASE("sensitive are the answers that move the stage, one rung or one tick away, down before up") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), checklist("b", 3, {{2, 2}})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2, .must = true},
                                 {.question = 1, .at_least = 2, .must = true}};
    const Scorecard card = score_answers(rubric, answers_of(rubric, {1, 2}));
    CHECK(moves(card.confidence) == Moves{{0, -1, 0}, {0, 1, 2}});
    const Scorecard higher = score_answers(rubric, answers_of(rubric, {2, 2}));
    CHECK(moves(higher.confidence) == Moves{{0, -1, 1}, {1, -1, 1}});
}

TEST_CASE("sensitivity is what scoring each neighbouring answer anew says") {
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 40});
              const Answers answers = random_answers(random, rubric);
              const int stage = bound_stage(rubric, answers).low;
              Moves expected;
              for (std::size_t i = 0; i < answers.given.size(); ++i) {
                  if (!is_scored(rubric.questions[i]) || answers.given[i].state != AnswerState::answered) continue;
                  for (const int step : {-1, 1}) {
                      const int moved = bound_stage(rubric, neighbour(rubric, answers, i, step)).low;
                      if (moved != stage) expected.push_back({static_cast<int>(i), step, moved});
                  }
              }
              return moves(score_answers(rubric, answers).confidence) == expected;
          }) == no_breach);
}
