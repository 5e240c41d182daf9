#include "core/kinds/answer_levels.hpp"
#include "core/score/round_means.hpp"
#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <numeric>
#include <optional>
#include <utility>
#include <vector>

using namespace core;
using namespace support;

namespace {

/// As round_to_tenths should, by one common denominator: for small weights only.
int round_simply(const std::vector<WeightedMean>& means) {
    std::int64_t common = 1;
    std::int64_t weight = 0;
    for (const WeightedMean& each : means) {
        common = std::lcm(common, each.mean.weight);
        weight += each.weight;
    }
    std::int64_t sum = 0;
    for (const WeightedMean& each : means) sum += each.weight * each.mean.sum * (common / each.mean.weight);
    return static_cast<int>((20 * sum + common * weight) / (2 * common * weight));
}

} // namespace

TEST_CASE("tenths are rounded half up") {
    CHECK(round_to_tenths({{{1, 20}, 1}}) == 1); // 0.05
    CHECK(round_to_tenths({{{49, 1000}, 1}}) == 0);
    CHECK(round_to_tenths({{{5, 4}, 1}}) == 13); // 1.25
    CHECK(round_to_tenths({{{4, 3}, 1}}) == 13);
    CHECK(round_to_tenths({{{0, 7}, 1}}) == 0);
    CHECK(round_to_tenths({{{10, 2}, 1}}) == 50);
}

TEST_CASE("a mean of means is exact: only the whole of it is rounded") {
    CHECK(round_to_tenths({{{1, 30}, 1}, {{1, 15}, 1}}) ==
          1); // (0.0333.. + 0.0666..) / 2 = 0.05; rounded twice, 0.1 / 2
    CHECK(round_to_tenths({{{1, 30}, 2}, {{1, 15}, 1}}) == 0);               // 0.0444..
    CHECK(round_to_tenths({{{1, 3}, 1}, {{2, 3}, 1}, {{65, 100}, 1}}) == 6); // 1.65 / 3 = 0.55
}

TEST_CASE("denominators that multiply beyond 64 bits still tell a tie from what lies just below it") {
    std::vector<WeightedMean> means = {{{3, 4}, 1}};
    for (const std::int64_t prime : {49999, 49993, 49991, 49957, 49943, 49939}) {
        means.push_back({{1, prime}, 1});
        means.push_back({{prime - 1, prime}, 1});
    }
    // (6 + 3/4) / 13 is no tie; 7 more of 2/10 make it (6.75 + 4.25) / 20 = 0.55.
    for (int i = 0; i < 7; ++i) means.push_back({{i < 6 ? 6 : 65, i < 6 ? 10 : 100}, 1});
    CHECK(round_to_tenths(means) == 6);
    means[1].mean.sum = 0;
    CHECK(round_to_tenths(means) == 5);
}

TEST_CASE("ties are seen among twenty means of any denominators, in any order") {
    CHECK(first_breach(2'000, [](Random& random) {
              std::vector<WeightedMean> means = {{{0, 1}, 1}, {{0, 1}, 1}};
              for (int i = 0; i < 9; ++i) { // two that come to 1
                  const int weight = random.between(2, 50'000);
                  const int part = random.between(1, weight - 1);
                  means.push_back({{part, weight}, 1});
                  means.push_back({{weight - part, weight}, 1});
              }
              for (std::size_t i = means.size(); i > 1; --i)
                  std::swap(means[i - 1], means[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
              if (round_to_tenths(means) != 5) return false; // 9 / 20 = 0.45
              for (WeightedMean& each : means) {
                  if (each.mean.sum == 0) continue;
                  --each.mean.sum;
                  break;
              }
              return round_to_tenths(means) == 4;
          }) == no_breach);
}

TEST_CASE("rounding agrees with one common denominator") {
    CHECK(first_breach(20'000, [](Random& random) {
              std::vector<WeightedMean> means;
              for (int i = random.between(1, 5); i > 0; --i) {
                  const int weight = random.between(1, 40);
                  means.push_back({{random.between(0, 5 * weight), weight}, random.between(1, 9)});
              }
              return round_to_tenths(means) == round_simply(means);
          }) == no_breach);
}

TEST_CASE("a dimension's mean is over its visible answered questions, by their weights") {
    Rubric rubric = rubric_of(5, {ladder("a", {0, 1, 2, 3, 4, 5}), ladder("b", {0, 1, 2}), ladder("c", {0, 5}),
                                  ladder("d", {0, 1, 2, 3, 4}), ladder("e", {0, 3})});
    rubric.questions[0].weight = 3;
    rubric.questions[2].allow_not_applicable = true;
    rubric.questions[3].visible_when = Condition{1, 2};
    Answers answers = answers_of(rubric, {4, 1, -1, 4, -1});
    answers.given[2] = not_applicable();
    const DimensionProfile profile = score_answers(rubric, answers).dimensions[0];
    CHECK(profile.figure.tenths == 33);      // (3 * 4 + 1) / 4; d is hidden, e unanswered
    CHECK(profile.figure.low_tenths == 26);  // 13 / 5
    CHECK(profile.figure.high_tenths == 32); // 16 / 5: lower than today's mean, as e reaches 3 at most
    CHECK(profile.level_min == 1);
    CHECK(profile.level_max == 4);
    CHECK(profile.answered == 2);
    CHECK(profile.applicable == 3);
}

TEST_CASE("the overall figures are over the dimensions that have them") {
    Rubric rubric = rubric_of(4, {ladder("a", {0, 1, 2, 3, 4}), ladder("b", {0, 4}), ladder("c", {0, 4})});
    rubric.dimensions.resize(4);
    rubric.dimensions[0].weight = 2;
    rubric.questions[1].dimension = 1;
    rubric.questions[2].dimension = 2;
    rubric.questions[2].allow_not_applicable = true;
    Answers answers = answers_of(rubric, {1, -1, -1});
    answers.given[2] = not_applicable();
    const Scorecard card = score_answers(rubric, answers);
    CHECK(card.overall.tenths == 10);
    CHECK(card.overall.low_tenths == 7);   // (2 * 1 + 0) / 3
    CHECK(card.overall.high_tenths == 20); // (2 * 1 + 4) / 3
    CHECK_FALSE(card.dimensions[1].figure.tenths.has_value());
    CHECK(card.dimensions[1].figure.high_tenths == 40);
    CHECK_FALSE(card.dimensions[2].figure.low_tenths.has_value());
    CHECK_FALSE(card.dimensions[3].figure.low_tenths.has_value());
    CHECK(card.dimensions[2].applicable == 0);
}

TEST_CASE("with nothing answered there is no overall mean, and with nothing to answer no interval") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1})});
    rubric.questions[0].allow_not_applicable = true;
    Answers answers = no_answers(rubric);
    CHECK_FALSE(score_answers(rubric, answers).overall.tenths.has_value());
    CHECK(score_answers(rubric, answers).overall.high_tenths == 10);
    answers.given[0] = not_applicable();
    CHECK_FALSE(score_answers(rubric, answers).overall.high_tenths.has_value());
}

TEST_CASE("the mean lies inside its interval once every shown question has a level") {
    CHECK(first_breach(3'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 0, .not_applicable_percent = 0});
              Answers answers = random_answers(random, rubric);
              const Scorecard before = score_answers(rubric, answers);
              for (std::size_t i = 0; i < answers.given.size(); ++i) {
                  Answer& given = answers.given[i];
                  if (!given.unknown_lines.empty()) {
                      const auto unknown = std::find(given.unknown_lines.begin(), given.unknown_lines.end(), true);
                      given.ticked[static_cast<std::size_t>(unknown - given.unknown_lines.begin())] = random.chance(50);
                      given.unknown_lines.clear();
                      settle_lines(rubric.questions[i], given);
                  } else if (given.state != AnswerState::answered) {
                      given = random_answer(random, rubric.questions[i]);
                  }
              }
              const Scorecard after = score_answers(rubric, answers);
              for (std::size_t d = 0; d < before.dimensions.size(); ++d) {
                  const Figure& interval = before.dimensions[d].figure;
                  const Figure& mean = after.dimensions[d].figure;
                  if (mean.tenths && (*mean.tenths < *interval.low_tenths || *mean.tenths > *interval.high_tenths))
                      return false;
              }
              return true;
          }) == no_breach);
}
