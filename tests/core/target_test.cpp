#include "core/compare/measure_target.hpp"
#include "core/score/fraction_sum.hpp"
#include "core/score/measure_profile.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace core;
using namespace support;

namespace {

Rubric three_dimensions() {
    Rubric rubric = rubric_of(4, {ladder("a", {0, 1, 2, 3, 4}), ladder("b", {0, 1, 2, 3, 4}),
                                  ladder("c", {0, 1, 2, 3, 4}), ladder("d", {0, 1, 2, 3, 4})});
    rubric.dimensions.resize(3);
    rubric.questions[2].dimension = 1;
    rubric.questions[3].dimension = 2;
    rubric.questions[3].allow_not_applicable = true;
    return rubric;
}

Answers aiming_at(Answers answers, std::optional<int> stage, const std::vector<std::optional<int>>& levels = {}) {
    answers.target = {stage, levels};
    return answers;
}

} // namespace

TEST_CASE("without a target there is no percentage, and a target of zeros is reached") {
    const Rubric rubric = three_dimensions();
    CHECK_FALSE(percent_to_target(rubric, answers_of(rubric, {4, 4, 4, 4})).has_value());
    CHECK(percent_to_target(rubric, aiming_at(no_answers(rubric), 0)) == 100);
    CHECK(percent_to_target(rubric, aiming_at(no_answers(rubric), {}, {{}, 0, {}})) == 100);
}

TEST_CASE("the percentage is of the levels aimed at, rounded down, and too much earns no credit") {
    const Rubric rubric = three_dimensions();
    const Answers answers = answers_of(rubric, {1, 2, 4, 0});                    // 1.5, 4 and 0
    CHECK(percent_to_target(rubric, aiming_at(answers, 3)) == 50);               // of 9, 1.5 and 3 are missing
    CHECK(percent_to_target(rubric, aiming_at(answers, 2)) == 58);               // of 6, 0.5 and 2
    CHECK(percent_to_target(rubric, aiming_at(answers, 3, {1, {}, {}})) == 57);  // of 1 + 3 + 3, 3
    CHECK(percent_to_target(rubric, aiming_at(answers, {}, {3, {}, {}})) == 50); // the others are no target
    CHECK(percent_to_target(rubric, aiming_at(answers, {}, {1, 4, {}})) == 100);
}

TEST_CASE("a dimension without a figure counts as 0, but one in which nothing applies is left out") {
    const Rubric rubric = three_dimensions();
    Answers answers = answers_of(rubric, {2, 2, 2});
    CHECK(percent_to_target(rubric, aiming_at(answers, 2)) == 66);
    answers.given[3] = unknown();
    CHECK(percent_to_target(rubric, aiming_at(answers, 2)) == 66);
    answers.given[3] = not_applicable();
    CHECK(percent_to_target(rubric, aiming_at(answers, 2)) == 100);
    CHECK(percent_to_target(rubric, aiming_at(answers, {}, {{}, {}, 4})) == 100);
}

TEST_CASE("a dimension whose questions are hidden has still to be reached") {
    Rubric rubric = three_dimensions();
    rubric.questions[2].visible_when = Condition{0, 3};
    CHECK(percent_to_target(rubric, aiming_at(answers_of(rubric, {2, 2, 2, 2}), 2)) == 66);
}

TEST_CASE("a hair's breadth below the target is 99 percent") {
    Rubric rubric = three_dimensions();
    rubric.questions[0].weight = 100;
    rubric.questions[1].weight = 1;
    CHECK(percent_to_target(rubric, aiming_at(answers_of(rubric, {4, 3, 4, 4}), 4)) == 99);
}

TEST_CASE("the percentage is the formula, by fractions over one common denominator") {
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.questions_max = 10, .weight_max = 9});
              Answers answers = random_answers(random, rubric);
              for (Answer& answer : answers.given)
                  if (answer.state == AnswerState::not_applicable) answer = unknown(); // every dimension stays in
              if (random.chance(70)) answers.target.stage = random.between(0, top_level(rubric));
              answers.target.levels.resize(rubric.dimensions.size());
              answers.target.levels[0] = random.between(0, top_level(rubric));
              const Profile profile = measure_profile(rubric, answers);
              std::int64_t common = 1;
              for (const ExactMean& mean : profile.means)
                  if (mean.weight > 0) common = std::lcm(common, mean.weight);
              std::int64_t missing = 0;
              std::int64_t levels = 0;
              for (std::size_t d = 0; d < profile.means.size(); ++d) {
                  bool any = false;
                  for (const Question& question : rubric.questions)
                      any = any || (is_scored(question) && question.dimension == static_cast<int>(d));
                  const auto level = target_level(answers.target, static_cast<int>(d));
                  if (!any || !level) continue;
                  const ExactMean& mean = profile.means[d];
                  const std::int64_t today = mean.weight > 0 ? mean.sum * (common / mean.weight) : 0;
                  missing += std::max<std::int64_t>(0, *level * common - today);
                  levels += *level * common;
              }
              const std::int64_t expected = levels == 0 ? 100 : 100 * (levels - missing) / levels;
              return percent_to_target(rubric, answers) == static_cast<int>(expected);
          }) == no_breach);
}

TEST_CASE("fractions are summed exactly, however many there are") {
    FractionSum sum;
    for (std::uint32_t whole = 2; whole < 200; ++whole) { // 1/2 + 1/6 + 1/12 + ... = 1 - 1/199
        sum.add(1, whole * (whole - 1));
        CHECK(sum.whole_part() == 0);
    }
    CHECK(sum.has_rest());
    sum.add(1, 199);
    CHECK(sum.whole_part() == 1);
    CHECK_FALSE(sum.has_rest());
}
