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

#include <algorithm>

using namespace core;
using namespace support;

namespace {

bool is_open(const Answer& answer) {
    return answer.state == AnswerState::unanswered || answer.state == AnswerState::unknown;
}

bool lies_in(const LevelRange& range, const Question& question, const Answer& answer) {
    const int level = level_of(question, answer);
    return range.lowest <= level && level <= range.highest;
}

/// Everything that the open answer could become; of a checklist, one for each number of ticks.
std::vector<Answer> all_answers(const Question& question, const Answer& today) {
    std::vector<Answer> list;
    Answer answer;
    answer.state = AnswerState::answered;
    if (!today.ticked.empty()) {
        answer.ticked = today.ticked;
        list.push_back(answer);
        for (std::size_t i = 0; i < answer.ticked.size(); ++i) {
            if (!today.unknown_lines[i]) continue;
            answer.ticked[i] = true;
            list.push_back(answer);
        }
        return list;
    }
    if (question.kind == QuestionKind::ladder) {
        for (answer.choice = 0; answer.choice < static_cast<int>(question.rungs.size()); ++answer.choice)
            list.push_back(answer);
    } else {
        answer.ticked.resize(question.items.size());
        list.push_back(answer);
        for (std::size_t i = 0; i < answer.ticked.size(); ++i) {
            answer.ticked[i] = true;
            list.push_back(answer);
        }
    }
    if (today.between)
        std::erase_if(list, [&](const Answer& each) { return !lies_in(*today.between, question, each); });
    if (question.allow_not_applicable && !today.between) list.push_back(not_applicable());
    return list;
}

std::vector<std::size_t> open_questions(const Rubric& rubric, const Answers& answers) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < answers.given.size(); ++i)
        if (is_scored(rubric.questions[i]) && is_open(answers.given[i])) open.push_back(i);
    return open;
}

/// The next one up: a rung higher or one item more. False when it is the highest already.
bool raise(const Question& question, Answer& answer) {
    if (question.kind == QuestionKind::ladder) {
        if (answer.choice + 1 >= static_cast<int>(question.rungs.size())) return false;
        ++answer.choice;
        return true;
    }
    const auto item = std::find(answer.ticked.begin(), answer.ticked.end(), false);
    if (item == answer.ticked.end()) return false;
    *item = true;
    if (!answer.unknown_lines.empty())
        answer.unknown_lines[static_cast<std::size_t>(item - answer.ticked.begin())] = false;
    settle_lines(question, answer);
    return true;
}

bool is_inside(const StageBounds& inner, const StageBounds& outer) {
    return outer.low <= inner.low && inner.low <= inner.high && inner.high <= outer.high;
}

/// Tries every completion of `answers` from the open question at `position` on.
bool all_completions_inside(const Rubric& rubric, Answers answers, const std::vector<std::size_t>& open,
                            std::size_t position, const StageBounds& bounds) {
    if (position == open.size()) {
        const int stage = plain_stage(rubric, answers);
        return bounds.low <= stage && stage <= bounds.high;
    }
    for (const Answer& answer : all_answers(rubric.questions[open[position]], answers.given[open[position]])) {
        answers.given[open[position]] = answer;
        if (!all_completions_inside(rubric, answers, open, position + 1, bounds)) return false;
    }
    return true;
}

} // namespace

TEST_CASE("with no answer at all, the stage lies between 0 and what the rubric can reach") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}};
    const Scorecard card = score_answers(rubric, no_answers(rubric));
    CHECK(card.low == 0);
    CHECK(card.high == 2);
    CHECK(card.stage == 0);
    CHECK_FALSE(is_certain(card));
    CHECK(card.settle_questions == std::vector<int>{0});
}

TEST_CASE("an open question that may turn out not to apply keeps a stage from counting and from ending the count") {
    Rubric rubric = rubric_of(2, {ladder("regions", {0, 1}), ladder("a", {0, 1, 2})});
    rubric.questions[0].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .weight = 2}, {.question = 1, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 1, .at_least = 2}};
    rubric.threshold_percent = 33; // the second criterion alone is enough
    const Answers answers = answers_of(rubric, {-1, 2});
    SUBCASE("a stage that blocks is not counted: it may become unclaimable") {
        const Scorecard card = score_answers(rubric, answers);
        CHECK(card.low == 0);
        CHECK(card.high == 2);
        CHECK(card.stages[0].passed);
        CHECK_FALSE(card.stages[0].skipped);
    }
    SUBCASE("one that may be skipped is passed over, and so are its doubts") {
        rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
        const Scorecard card = score_answers(rubric, answers);
        CHECK(card.low == 2);
        CHECK(card.high == 2);
        CHECK(card.stages[0].passed);
        CHECK(card.stages[0].skipped);
    }
    SUBCASE("one that may be skipped but does not pass ends the lower count") {
        rubric.stages[1].when_not_claimable = WhenNotClaimable::skip;
        rubric.threshold_percent = 66;
        const Scorecard card = score_answers(rubric, answers);
        CHECK(card.low == 0);
        CHECK(card.high == 2);
        CHECK_FALSE(card.stages[0].skipped);
    }
}

TEST_CASE("what settles the stage: visible open questions, and the visible ones that would show others") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1}), ladder("d", {0, 1})});
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.questions[2].visible_when = Condition{1, 1};
    rubric.stages[1].criteria = {{.question = 2, .at_least = 1}};
    CHECK(score_answers(rubric, no_answers(rubric)).settle_questions == std::vector<int>{0});
    CHECK(score_answers(rubric, answers_of(rubric, {1})).settle_questions == std::vector<int>{1});
    CHECK(score_answers(rubric, answers_of(rubric, {1, 1})).settle_questions == std::vector<int>{2});
    CHECK(score_answers(rubric, answers_of(rubric, {1, 1, 1})).settle_questions.empty());
    CHECK(score_answers(rubric, answers_of(rubric, {0})).settle_questions.empty());
}

TEST_CASE("unknown is open like unanswered, and is listed where it is shown") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1})});
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    Answers answers = no_answers(rubric);
    answers.given[0] = answers.given[1] = unknown();
    const Scorecard card = score_answers(rubric, answers);
    CHECK(card.find_out == std::vector<int>{0});
    CHECK(card.settle_questions == std::vector<int>{0});
    CHECK_FALSE(card.next_question.has_value());
    answers.given[0] = at_level(rubric.questions[0], 1);
    CHECK(score_answers(rubric, answers).find_out == std::vector<int>{1});
}

TEST_CASE("raising any answer never lowers the stage, nor its upper bound") {
    CHECK(first_breach(8'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 40});
              const Answers answers = random_answers(random, rubric);
              const StageBounds before = bound_stage(rubric, answers);
              for (std::size_t i = 0; i < answers.given.size(); ++i) {
                  if (!is_scored(rubric.questions[i]) || answers.given[i].state != AnswerState::answered) continue;
                  Answers raised = answers;
                  while (raise(rubric.questions[i], raised.given[i])) {
                      const StageBounds after = bound_stage(rubric, raised);
                      if (after.low < before.low || after.high < before.high) return false;
                  }
              }
              return true;
          }) == no_breach);
}

TEST_CASE("an unknown answer widens the interval and never lowers it") {
    CHECK(first_breach(8'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              const Answers answers = random_answers(random, rubric);
              const StageBounds before = bound_stage(rubric, answers);
              for (std::size_t i = 0; i < answers.given.size(); ++i) {
                  if (!is_scored(rubric.questions[i])) continue;
                  Answers less_known = answers;
                  less_known.given[i] = unknown();
                  if (!is_inside(before, bound_stage(rubric, less_known))) return false;
              }
              return true;
          }) == no_breach);
}

TEST_CASE("every completion of the open answers, not applicable included, ends inside the interval") {
    CHECK(first_breach(10'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.top_level_max = 4, .questions_max = 8, .rungs_max = 4});
              const Answers answers = random_answers(random, rubric);
              std::vector<std::size_t> open = open_questions(rubric, answers);
              if (open.size() > 5) return true;
              return all_completions_inside(rubric, answers, open, 0, bound_stage(rubric, answers));
          }) == no_breach);
}

TEST_CASE("however the respondents settle what they differ in, the stage ends inside the interval") {
    int disputed = 0;
    CHECK(first_breach(10'000, [&](Random& random) {
              const Rubric rubric = random_rubric(random, {.top_level_max = 4, .questions_max = 8, .rungs_max = 4});
              const Answers answers = random_merged_answers(random, rubric);
              const std::vector<std::size_t> open = open_questions(rubric, answers);
              if (open.size() > 6) return true;
              for (const Answer& answer : answers.given) disputed += answer.between ? 1 : 0;
              return all_completions_inside(rubric, answers, open, 0, bound_stage(rubric, answers));
          }) == no_breach);
    CHECK(disputed > 5'000);
}

TEST_CASE("settling what the respondents differ in only narrows the interval") {
    CHECK(first_breach(10'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.questions_max = 16, .not_applicable_percent = 50});
              Answers answers = random_merged_answers(random, rubric);
              StageBounds bounds = bound_stage(rubric, answers);
              for (const std::size_t next : open_questions(rubric, answers)) {
                  const std::vector<Answer> list = all_answers(rubric.questions[next], answers.given[next]);
                  answers.given[next] = list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))];
                  const StageBounds narrower = bound_stage(rubric, answers);
                  if (!is_inside(narrower, bounds)) return false;
                  bounds = narrower;
              }
              return bounds.low == bounds.high;
          }) == no_breach);
}

TEST_CASE("as answers come in, the interval only narrows; settled is final") {
    CHECK(first_breach(10'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.questions_max = 16, .not_applicable_percent = 50});
              Answers answers = random_answers(random, rubric);
              StageBounds bounds = bound_stage(rubric, answers);
              std::vector<std::size_t> open = open_questions(rubric, answers);
              while (!open.empty()) {
                  const auto next = open.begin() + random.below(static_cast<int>(open.size()));
                  const std::vector<Answer> list = all_answers(rubric.questions[*next], answers.given[*next]);
                  answers.given[*next] = list[static_cast<std::size_t>(random.below(static_cast<int>(list.size())))];
                  open.erase(next);
                  const StageBounds narrower = bound_stage(rubric, answers);
                  if (!is_inside(narrower, bounds)) return false;
                  bounds = narrower;
              }
              return bounds.low == bounds.high;
          }) == no_breach);
}

TEST_CASE("settling an unknown line, ticked or not, only narrows the interval") {
    int lines = 0;
    CHECK(first_breach(10'000, [&](Random& random) {
              const Rubric rubric = random_rubric(random, {.questions_max = 16, .conditions_percent = 40});
              const Answers answers = random_answers(random, rubric);
              const StageBounds bounds = bound_stage(rubric, answers);
              for (std::size_t q = 0; q < answers.given.size(); ++q)
                  for (std::size_t line = 0; line < answers.given[q].unknown_lines.size(); ++line)
                      for (const bool ticked : {false, true}) {
                          if (!answers.given[q].unknown_lines[line]) continue;
                          Answers settled = answers;
                          settled.given[q].ticked[line] = ticked;
                          settled.given[q].unknown_lines[line] = false;
                          settle_lines(rubric.questions[q], settled.given[q]);
                          if (!is_inside(bound_stage(rubric, settled), bounds)) return false;
                          ++lines;
                      }
              return true;
          }) == no_breach);
    CHECK(lines > 5'000);
}

TEST_CASE("a range says that the question applies, so its stage cannot become unclaimable") {
    Rubric rubric = rubric_of(1, {checklist("a", 2, {{1, 1}})});
    rubric.questions[0].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    Answers answers = no_answers(rubric);
    answers.given[0].ticked = {false, false};
    answers.given[0].unknown_lines = {true, true};
    settle_lines(rubric.questions[0], answers.given[0]);
    const Scorecard card = score_answers(rubric, answers);
    CHECK(card.low == 0);
    CHECK(card.high == 1);
    CHECK(card.find_out == std::vector<int>{0});
    CHECK(card.settle_questions == std::vector<int>{0});
    CHECK_FALSE(card.next_question.has_value());
}

TEST_CASE("as long as the stage is open, answering what is named under settle_questions settles it") {
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 60});
              Answers answers = random_answers(random, rubric);
              while (true) {
                  const Scorecard card = score_answers(rubric, answers);
                  if (is_certain(card)) return card.settle_questions.empty();
                  if (card.settle_questions.empty()) return false;
                  const int pick = random.below(static_cast<int>(card.settle_questions.size()));
                  const auto question = static_cast<std::size_t>(card.settle_questions[static_cast<std::size_t>(pick)]);
                  if (!is_open(answers.given[question]) || !find_visible(rubric, answers)[question]) return false;
                  answers.given[question] = random_answer(random, rubric.questions[question]);
              }
          }) == no_breach);
}
