#include "core/kinds/answer_levels.hpp"
#include "core/score/find_visible.hpp"
#include "core/score/score_answers.hpp"
#include "core/score/tally_stages.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/plain_rule.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace core;
using namespace support;

namespace {

/// The effort, the number and the positions of the criteria that are met in the second answers and not in the first.
using Cost = std::tuple<int, std::size_t, std::vector<std::size_t>>;

Cost cost_of(const Rubric& rubric, const Answers& today, const Answers& raised, int stage) {
    const std::vector<bool> before = plain_met(rubric, today, stage);
    const std::vector<bool> after = plain_met(rubric, raised, stage);
    int effort = 0;
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before[i] || !after[i]) continue;
        effort += rubric.stages[static_cast<std::size_t>(stage)].criteria[i].effort;
        positions.push_back(i);
    }
    return {effort, positions.size(), positions};
}

/// Of a range the lower end.
int stored_level(const Question& question, const Answer& answer) {
    return answer.state == AnswerState::answered || !answer.ticked.empty() ? level_of(question, answer) : 0;
}

/// The cheapest of all raises of any questions to any of their levels that make the stage pass.
void find_cheapest(const Rubric& rubric, const Answers& today, Answers& raised, std::size_t question, int stage,
                   std::optional<Cost>& cheapest) {
    if (question == raised.given.size()) {
        if (!plain_passes(rubric, raised, stage)) return;
        Cost cost = cost_of(rubric, today, raised, stage);
        if (!cheapest || cost < *cheapest) cheapest = std::move(cost);
        return;
    }
    find_cheapest(rubric, today, raised, question + 1, stage, cheapest);
    const Answer before = raised.given[question];
    if (before.state == AnswerState::not_applicable) return;
    int last = stored_level(rubric.questions[question], before);
    for (const int level : outcome_levels(rubric.questions[question])) {
        if (level <= last) continue;
        last = level;
        raised.given[question] = at_level(rubric.questions[question], level);
        find_cheapest(rubric, today, raised, question + 1, stage, cheapest);
    }
    raised.given[question] = before;
}

int expected_aim(const Rubric& rubric, const Answers& answers, int stage) {
    int aim = stage + 1;
    while (aim <= top_level(rubric) &&
           rubric.stages[static_cast<std::size_t>(aim)].when_not_claimable == WhenNotClaimable::skip &&
           !plain_claimable(rubric, answers, aim))
        ++aim;
    return aim;
}

bool steps_are_sound(const Rubric& rubric, const Answers& answers, const Path& path) {
    Answers walked = answers;
    std::vector<int> seen;
    for (const PathStep& step : path.steps) {
        const auto index = static_cast<std::size_t>(step.question);
        const Question& question = rubric.questions[index];
        if (std::count(seen.begin(), seen.end(), step.question) > 0) return false;
        seen.push_back(step.question);
        const bool open = walked.given[index].state != AnswerState::answered;
        if (step.from.has_value() == open) return false;
        const int level = stored_level(question, walked.given[index]);
        if (step.from.value_or(level) != level || step.to <= level) return false;
        if (!find_visible(rubric, walked)[index]) return false; // its conditions come before it
        walked.given[index] = at_level(question, step.to);
    }
    return true;
}

const RubricSize small = {.top_level_max = 4,
                          .questions_max = 6,
                          .rungs_max = 4,
                          .items_max = 3,
                          .weight_max = 3,
                          .conditions_percent = 55,
                          .not_applicable_percent = 20};

/// Is this the cheapest way from these answers to the next stage after `stage`, or is there rightly none?
bool path_is_right(const Rubric& rubric, const Answers& answers, int stage, const std::optional<Path>& path) {
    const int aim = expected_aim(rubric, answers, stage);
    if (aim > top_level(rubric)) return !path;
    Answers raised = answers;
    std::optional<Cost> cheapest;
    find_cheapest(rubric, answers, raised, 0, aim, cheapest);
    if (!cheapest) return !path;
    if (!path || path->stage != aim) return false;
    const Answers taken = take(rubric, answers, *path);
    return steps_are_sound(rubric, answers, *path) && plain_passes(rubric, taken, aim) &&
           score_answers(rubric, taken).stages[static_cast<std::size_t>(aim) - 1].passed &&
           cost_of(rubric, answers, taken, aim) == *cheapest && path->effort == std::get<0>(*cheapest);
}

bool staircase_is_right(const Rubric& rubric, Answers answers) {
    const Scorecard card = score_answers(rubric, answers);
    if (!card.path) return card.staircase.empty();
    answers = take(rubric, answers, *card.path);
    int stage = card.path->stage;
    for (const Path& path : card.staircase) {
        if (!path_is_right(rubric, answers, stage, path)) return false;
        answers = take(rubric, answers, path);
        stage = path.stage;
    }
    return path_is_right(rubric, answers, stage, std::nullopt);
}

} // namespace

TEST_CASE("no cheaper set of raises passes the path's stage, and none as cheap comes before it") {
    CHECK(first_breach(6'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, small);
              const Answers answers = random_answers(random, rubric);
              const Scorecard card = score_answers(rubric, answers);
              return path_is_right(rubric, answers, card.stage, card.path);
          }) == no_breach);
}

TEST_CASE("each flight of the staircase is the cheapest on top of the steps before, and it ends where none is left") {
    CHECK(first_breach(4'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, small);
              return staircase_is_right(rubric, random_answers(random, rubric));
          }) == no_breach);
}

TEST_CASE("the steps of path and staircase, applied in large rubrics, make each stage pass in turn") {
    const RubricSize large = {.top_level_max = 8, .questions_max = 60, .weight_max = 100, .conditions_percent = 50};
    CHECK(first_breach(400, [&](Random& random) {
              const Rubric rubric = random_rubric(random, large);
              Answers answers = random_answers(random, rubric);
              const Scorecard card = score_answers(rubric, answers);
              if (!card.path) return card.staircase.empty();
              std::vector<Path> paths = {*card.path};
              paths.insert(paths.end(), card.staircase.begin(), card.staircase.end());
              for (const Path& path : paths) {
                  const Answers taken = take(rubric, answers, path);
                  if (!steps_are_sound(rubric, answers, path) || !plain_passes(rubric, taken, path.stage) ||
                      std::get<0>(cost_of(rubric, answers, taken, path.stage)) != path.effort)
                      return false;
                  answers = taken;
              }
              return true;
          }) == no_breach);
}

TEST_CASE("the path takes all unmet musts, then the cheapest criteria that reach the threshold") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1}), ladder("d", {0, 1})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .effort = 3},
                                 {.question = 1, .at_least = 1, .must = true, .effort = 9},
                                 {.question = 2, .at_least = 1, .effort = 2},
                                 {.question = 3, .at_least = 1, .effort = 2}};
    const Scorecard card = score_answers(rubric, answers_of(rubric, {0, 0, -1, 0}));
    REQUIRE(card.path.has_value());
    CHECK(card.path->effort == 13);
    REQUIRE(card.path->steps.size() == 3);
    CHECK(card.path->steps[0].question == 1);
    CHECK(card.path->steps[1].question == 2);
    CHECK_FALSE(card.path->steps[1].from.has_value());
    CHECK(card.path->steps[2].question == 3);
    CHECK(card.path->steps[2].from == 0);
    CHECK(card.path->steps[2].to == 1);
    CHECK(card.next_percent == 0);
}

TEST_CASE("of equally cheap ways the path takes the fewest criteria, then those listed first") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1}), ladder("d", {0, 1})});
    rubric.threshold_percent = 50;
    SUBCASE("one of effort 2 rather than two of effort 1") {
        rubric.stages[1].criteria = {{.question = 0, .at_least = 1},
                                     {.question = 1, .at_least = 1},
                                     {.question = 2, .at_least = 1, .weight = 2, .effort = 2}};
        const auto path = score_answers(rubric, answers_of(rubric, {0, 0, 0, 0})).path;
        REQUIRE(path.has_value());
        CHECK(path->steps.size() == 1);
        CHECK(path->steps[0].question == 2);
    }
    SUBCASE("the first two of four alike") {
        rubric.stages[1].criteria = {{.question = 3, .at_least = 1},
                                     {.question = 2, .at_least = 1},
                                     {.question = 1, .at_least = 1},
                                     {.question = 0, .at_least = 1}};
        const auto path = score_answers(rubric, answers_of(rubric, {0, 0, 0, 0})).path;
        REQUIRE(path.has_value());
        REQUIRE(path->steps.size() == 2);
        CHECK(path->steps[0].question == 3);
        CHECK(path->steps[1].question == 2);
    }
}

TEST_CASE("a step goes to the lowest level that can be chosen at or above the need") {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 3}), checklist("b", 4, {{1, 1}, {4, 3}})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 2, .must = true},
                                 {.question = 1, .at_least = 2, .must = true}};
    const auto path = score_answers(rubric, answers_of(rubric, {1, 1})).path;
    REQUIRE(path.has_value());
    REQUIRE(path->steps.size() == 2);
    CHECK(path->steps[0].to == 3);
    CHECK(path->steps[1].to == 3);
}

TEST_CASE("what a hidden question stands on is raised before it, and pays where it meets a criterion itself") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), ladder("b", {0, 1, 2}), ladder("c", {0, 1, 2})});
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.questions[2].visible_when = Condition{1, 2};
    rubric.stages[1].criteria = {{.question = 2, .at_least = 1, .must = true, .effort = 1},
                                 {.question = 0, .at_least = 1, .effort = 5}};
    SUBCASE("nothing stored") {
        const auto path = score_answers(rubric, answers_of(rubric, {0})).path;
        REQUIRE(path.has_value());
        CHECK(path->effort == 6);
        REQUIRE(path->steps.size() == 3);
        CHECK(path->steps[0].question == 0);
        CHECK(path->steps[1].question == 1);
        CHECK(path->steps[1].to == 2);
        CHECK(path->steps[2].question == 2);
    }
    SUBCASE("a stored answer that is enough is no step, but its criterion's effort counts") {
        const auto path = score_answers(rubric, answers_of(rubric, {0, 2, 1})).path;
        REQUIRE(path.has_value());
        CHECK(path->effort == 6);
        REQUIRE(path->steps.size() == 1);
        CHECK(path->steps[0].question == 0);
    }
    SUBCASE("a stored answer that is too low is raised from where it is") {
        const auto path = score_answers(rubric, answers_of(rubric, {0, 1, 0})).path;
        REQUIRE(path.has_value());
        REQUIRE(path->steps.size() == 3);
        CHECK(path->steps[1].from == 1);
        CHECK(path->steps[2].from == 0);
    }
}

TEST_CASE("there is no path at the last stage, nor to a stage that cannot be claimed") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), ladder("regions", {0, 1, 2})});
    rubric.questions[1].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 1, .at_least = 2}};
    CHECK_FALSE(score_answers(rubric, answers_of(rubric, {2, 2})).path.has_value());
    Answers answers = answers_of(rubric, {1, -1});
    answers.given[1] = not_applicable();
    CHECK_FALSE(score_answers(rubric, answers).path.has_value());
    CHECK_FALSE(score_answers(rubric, answers).next_percent.has_value());
    rubric.stages[2].when_not_claimable = WhenNotClaimable::skip;
    CHECK_FALSE(score_answers(rubric, answers).path.has_value());
    rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
    rubric.stages[1].criteria = {{.question = 1, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}};
    const auto path = score_answers(rubric, answers).path;
    REQUIRE(path.has_value());
    CHECK(path->stage == 2);
}

TEST_CASE("a stage that passes but may become unclaimable is aimed at without a step") {
    Rubric rubric = rubric_of(1, {ladder("regions", {0, 1}), ladder("a", {0, 1})});
    rubric.questions[0].allow_not_applicable = true;
    rubric.threshold_percent = 33;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .weight = 2}, {.question = 1, .at_least = 1}};
    const Scorecard card = score_answers(rubric, answers_of(rubric, {-1, 1}));
    CHECK(card.stage == 0);
    REQUIRE(card.path.has_value());
    CHECK(card.path->stage == 1);
    CHECK(card.path->effort == 0);
    CHECK(card.path->steps.empty());
    CHECK(card.next_percent == 33);
}

TEST_CASE("the staircase goes on to every later stage, without a step where the steps before are enough") {
    Rubric rubric = rubric_of(4, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3, 4}), ladder("regions", {0, 1})});
    rubric.questions[2].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 2, .effort = 2}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2, .effort = 5}};
    rubric.stages[3].criteria = {{.question = 2, .at_least = 1}};
    rubric.stages[3].when_not_claimable = WhenNotClaimable::skip;
    rubric.stages[4].criteria = {{.question = 0, .at_least = 3}, {.question = 1, .at_least = 4, .effort = 3}};
    Answers answers = answers_of(rubric, {-1, 0});
    answers.given[2] = not_applicable();
    const Scorecard card = score_answers(rubric, answers);
    REQUIRE(card.path.has_value());
    CHECK(card.path->stage == 1);
    REQUIRE(card.staircase.size() == 2);
    CHECK(card.staircase[0].stage == 2);
    CHECK(card.staircase[0].effort == 0);
    CHECK(card.staircase[0].steps.empty());
    CHECK(card.staircase[1].stage == 4);
    CHECK(card.staircase[1].effort == 4);
    REQUIRE(card.staircase[1].steps.size() == 2);
    CHECK(card.staircase[1].steps[0].from == 2); // where the path has led to
    CHECK(card.staircase[1].steps[0].to == 3);
    CHECK(card.staircase[1].steps[1].from == 0);
    rubric.stages[3].when_not_claimable = WhenNotClaimable::block;
    CHECK(score_answers(rubric, answers).staircase.size() == 1);
}
