#include "core/answers_file/merge_respondents.hpp"
#include "core/compare/compare_groups.hpp"
#include "core/people/find_spread.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace support;

namespace {

Answers said_by(const Rubric& rubric, const std::string& group, const std::vector<int>& levels) {
    Answers answers = answers_of(rubric, levels);
    answers.respondent.group = group;
    return answers;
}

Rubric two_dimensions() {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3}), ladder("c", {0, 1, 2, 3})});
    rubric.dimensions.push_back({.id = "e", .name = "", .about = ""});
    rubric.questions[2].dimension = 1;
    return rubric;
}

std::vector<PerceptionGap> gaps_of(const Rubric& rubric, const std::vector<Answers>& files) {
    return measure_gaps(rubric, find_groups(rubric, *merge_respondents(rubric, files).value));
}

} // namespace

TEST_CASE("a group's name may be written in several ways, and who names none is in none") {
    const Rubric rubric = two_dimensions();
    const Answers merged = *merge_respondents(rubric, {said_by(rubric, " Business", {1}), said_by(rubric, "", {1}),
                                                       said_by(rubric, "technology", {1}),
                                                       said_by(rubric, "business\n", {1}), said_by(rubric, " ", {1})})
                                .value;
    const std::vector<Group> groups = find_groups(rubric, merged);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].name == "Business");
    CHECK(groups[0].members == std::vector<int>{0, 3});
    CHECK(groups[1].name == "technology");
    CHECK(groups[1].members == std::vector<int>{2});
}

TEST_CASE("a group's profile is that of its median answers") {
    const Rubric rubric = two_dimensions();
    const Answers merged = *merge_respondents(rubric, {said_by(rubric, "x", {3, 0}), said_by(rubric, "x", {0, 2}),
                                                       said_by(rubric, "x", {2, 2}), said_by(rubric, "x", {1, -1}),
                                                       said_by(rubric, "y", {3, 3, 3})})
                                .value;
    const std::vector<Group> groups = find_groups(rubric, merged);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].median.given[0] == at_level(rubric.questions[0], 1)); // of 0, 1, 2, 3
    CHECK(groups[0].median.given[1] == at_level(rubric.questions[1], 2)); // of 0, 2, 2
    CHECK(groups[0].median.given[2] == Answer{});
    CHECK(groups[0].profile.dimensions[0].figure.tenths == 15);
    CHECK_FALSE(groups[0].profile.dimensions[1].figure.tenths.has_value());
}

TEST_CASE("the perception gap is the largest difference between two groups, and a finding from exactly 1.0") {
    Rubric rubric = two_dimensions();
    rubric.questions[0].weight = 2;
    auto gaps = gaps_of(rubric, {said_by(rubric, "x", {1, 1, 0}), said_by(rubric, "y", {2, 1}),
                                 said_by(rubric, "z", {2, 2}), said_by(rubric, "", {3, 3, 3})});
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].tenths == 10);
    CHECK(gaps[0].lowest_group == 0);
    CHECK(gaps[0].highest_group == 2);
    CHECK(gaps[0].is_finding);
    CHECK_FALSE(gaps[1].tenths.has_value()); // only one group has answered
    CHECK_FALSE(gaps[1].is_finding);
    rubric.questions[0].weight = 96;
    rubric.questions[1].weight = 4;
    gaps = gaps_of(rubric, {said_by(rubric, "x", {1, 1}), said_by(rubric, "y", {2, 1})});
    CHECK(gaps[0].tenths == 10); // 0.96 is shown as 1.0, but is less
    CHECK_FALSE(gaps[0].is_finding);
}

TEST_CASE("no two groups are further apart than the gap says, and some two are exactly so far") {
    CHECK(first_breach(3'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.weight_max = 100});
              const std::vector<Group> groups = find_groups(rubric, random_merged_answers(random, rubric));
              const std::vector<PerceptionGap> gaps = measure_gaps(rubric, groups);
              for (std::size_t d = 0; d < gaps.size(); ++d) {
                  std::optional<int> widest;
                  bool finding = false;
                  for (const Group& a : groups)
                      for (const Group& b : groups) {
                          const ExactMean& high = a.profile.means[d];
                          const ExactMean& low = b.profile.means[d];
                          if (&a == &b || high.weight == 0 || low.weight == 0) continue;
                          const std::int64_t difference = high.sum * low.weight - low.sum * high.weight;
                          const std::int64_t weight = high.weight * low.weight;
                          if (difference < 0) continue;
                          const int tenths = static_cast<int>((20 * difference + weight) / (2 * weight));
                          widest = std::max(widest.value_or(0), tenths);
                          finding = finding || difference >= weight;
                      }
                  if (gaps[d].tenths != widest || gaps[d].is_finding != finding) return false;
              }
              return true;
          }) == no_breach);
}
