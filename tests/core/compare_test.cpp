#include "core/compare/compare_answers.hpp"
#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

using namespace core;
using namespace support;

TEST_CASE("each answer has moved up, moved down, stayed, come or gone") {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3}), ladder("c", {0, 1, 2, 3}),
                                  ladder("d", {0, 1, 2, 3}), ladder("e", {0, 1, 2, 3}), ladder("f", {0, 1, 2, 3})});
    rubric.questions[5].visible_when = Condition{1, 1};
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}};
    rubric.stages[3].criteria = {{.question = 0, .at_least = 3}};
    const Answers earlier = answers_of(rubric, {1, 2, 3, 1, -1, 2});
    Answers now = answers_of(rubric, {2, 0, 3, -1, 0, 3});
    const Comparison comparison = compare_answers(rubric, earlier, now);
    using enum Movement;
    CHECK(comparison.questions == std::vector<Movement>{up, down, same, gone, added, gone}); // the last is hidden now
    CHECK(comparison.earlier.stage == 1);
    CHECK(comparison.now.stage == 2);
    CHECK(comparison.earlier.tenths == std::vector<std::optional<int>>{18});
    CHECK(comparison.now.tenths == std::vector<std::optional<int>>{13});
    CHECK(comparison.now.levels[1] == 0);
    CHECK_FALSE(comparison.now.levels[3].has_value());
}

TEST_CASE("other ticks that come to the same level are no movement") {
    const Rubric rubric = rubric_of(1, {checklist("a", 3, {{2, 1}})});
    Answers earlier = no_answers(rubric);
    earlier.given[0] = at_level(rubric.questions[0], 1);
    Answers now = earlier;
    now.given[0].ticked = {false, true, true};
    CHECK(compare_answers(rubric, earlier, now).questions == std::vector<Movement>{Movement::same});
}

TEST_CASE("then and now each read as they are scored, and compared the other way round every movement turns") {
    CHECK(first_breach(3'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              const Answers earlier = random_answers(random, rubric);
              const Answers now = random_answers(random, rubric);
              const Comparison comparison = compare_answers(rubric, earlier, now);
              const Comparison turned = compare_answers(rubric, now, earlier);
              const Scorecard card = score_answers(rubric, now);
              bool right = comparison.now.stage == card.stage && comparison.now.low == card.low &&
                           comparison.now.high == card.high && comparison.now.overall.tenths == card.overall.tenths &&
                           turned.earlier.tenths == comparison.now.tenths;
              for (std::size_t d = 0; d < card.dimensions.size(); ++d)
                  right = right && comparison.now.tenths[d] == card.dimensions[d].figure.tenths;
              const auto turn = [](Movement movement) {
                  switch (movement) {
                  case Movement::up: return Movement::down;
                  case Movement::down: return Movement::up;
                  case Movement::added: return Movement::gone;
                  case Movement::gone: return Movement::added;
                  case Movement::same: break;
                  }
                  return Movement::same;
              };
              for (std::size_t i = 0; i < comparison.questions.size(); ++i)
                  right = right && turn(comparison.questions[i]) == turned.questions[i];
              return right;
          }) == no_breach);
}
