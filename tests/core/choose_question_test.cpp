#include "core/kinds/answer_levels.hpp"
#include "core/score/choose_question.hpp"
#include "core/score/choose_quick.hpp"
#include "core/score/score_answers.hpp"
#include "core/score/tally_stages.hpp"
#include "support/bound_stage.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace core;
using namespace support;

namespace {

/// The rule word by word: one answer a rung, of a checklist one a distinct level.
std::vector<Answer> all_outcomes(const Question& question) {
    std::vector<Answer> list;
    Answer answer;
    answer.state = AnswerState::answered;
    if (question.kind == QuestionKind::ladder) {
        for (answer.choice = 0; answer.choice < static_cast<int>(question.rungs.size()); ++answer.choice)
            list.push_back(answer);
        return list;
    }
    std::set<int> levels;
    for (std::size_t ticks = 0; ticks <= question.items.size(); ++ticks) {
        answer.ticked.assign(question.items.size(), false);
        for (std::size_t i = 0; i < ticks; ++i) answer.ticked[i] = true;
        if (levels.insert(level_of(question, answer)).second) list.push_back(answer);
    }
    return list;
}

/// Where respondents differ, one per level between the lowest and the highest that they gave.
std::vector<Answer> outcomes(const Question& question, const Answer& today) {
    std::vector<Answer> list = all_outcomes(question);
    std::set<int> levels;
    if (today.between)
        std::erase_if(list, [&](const Answer& each) {
            const int level = level_of(question, each);
            return level < today.between->lowest || level > today.between->highest || !levels.insert(level).second;
        });
    return list;
}

struct Promise {
    int question = 0;
    double mean = 0; ///< of high - low over the outcomes
    int criteria = 0;
};

bool promises_more(const Promise& left, const Promise& right) {
    // A division of such small numbers gives the same double for the same fraction.
    return left.mean < right.mean || (!(right.mean < left.mean) && left.criteria > right.criteria);
}

int width(const StageBounds& bounds) {
    return bounds.high - bounds.low;
}

std::vector<Promise> list_by_the_rule(const Rubric& rubric, const Answers& answers) {
    const StageBounds bounds = bound_stage(rubric, answers);
    const std::vector<int> settling = score_answers(rubric, answers).settle_questions;
    std::vector<Promise> promises;
    if (width(bounds) == 0) return promises;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const Question& question = rubric.questions[i];
        if (!question.material || std::count(settling.begin(), settling.end(), static_cast<int>(i)) == 0) continue;
        if (answers.given[i].state != AnswerState::unanswered) continue;
        int sum = 0;
        const std::vector<Answer> list = outcomes(question, answers.given[i]);
        for (const Answer& outcome : list) {
            Answers next = answers;
            next.given[i] = outcome;
            sum += width(bound_stage(rubric, next));
        }
        Promise promise{static_cast<int>(i), static_cast<double>(sum) / static_cast<double>(list.size()), 0};
        for (int k = bounds.low + 1; k <= bounds.high; ++k)
            for (const Criterion& criterion : rubric.stages[static_cast<std::size_t>(k)].criteria)
                if (criterion.question == static_cast<int>(i)) ++promise.criteria;
        promises.push_back(promise);
    }
    std::stable_sort(promises.begin(), promises.end(), promises_more);
    return promises;
}

std::optional<int> choose_by_the_rule(const Rubric& rubric, const Answers& answers) {
    const std::vector<Promise> promises = list_by_the_rule(rubric, answers);
    return promises.empty() ? std::nullopt : std::optional(promises.front().question);
}

/// What is left open after this question and the best that follows it, in the mean.
double look_ahead_by_the_rule(const Rubric& rubric, const Answers& answers, int question) {
    const auto i = static_cast<std::size_t>(question);
    double sum = 0;
    const std::vector<Answer> list = outcomes(rubric.questions[i], answers.given[i]);
    for (const Answer& outcome : list) {
        Answers next = answers;
        next.given[i] = outcome;
        double least = width(bound_stage(rubric, next));
        for (const Promise& promise : list_by_the_rule(rubric, next)) least = std::min(least, promise.mean);
        sum += least;
    }
    return sum / static_cast<double>(list.size());
}

std::optional<int> choose_quick_by_the_rule(const Rubric& rubric, const Answers& answers) {
    std::vector<Promise> promises = list_by_the_rule(rubric, answers);
    promises.resize(std::min<std::size_t>(promises.size(), 6));
    std::optional<int> best;
    double least = 0;
    for (const Promise& promise : promises) {
        const double left = look_ahead_by_the_rule(rubric, answers, promise.question);
        if (best && left >= least) continue;
        best = promise.question;
        least = left;
    }
    return best;
}

} // namespace

TEST_CASE("the next question is the one whose outcomes leave the narrowest interval on average") {
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.conditions_percent = 40});
              const Answers answers = random_answers(random, rubric);
              return choose_question(rubric, answers) == choose_by_the_rule(rubric, answers);
          }) == no_breach);
    CHECK(first_breach(5'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              const Answers answers = random_merged_answers(random, rubric);
              return choose_question(rubric, answers) == choose_by_the_rule(rubric, answers);
          }) == no_breach);
}

TEST_CASE("quick mode asks what leaves least open together with the question after it") {
    CHECK(first_breach(1'000, [](Random& random) {
              Rubric rubric = random_rubric(random, {.questions_max = 10, .conditions_percent = 30});
              for (Question& question : rubric.questions) question.quick = false;
              const Answers answers = random_answers(random, rubric);
              return choose_quick_question(rubric, answers) == choose_quick_by_the_rule(rubric, answers);
          }) == no_breach);
}

TEST_CASE("what respondents differ in takes one question each to settle") {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), checklist("b", 4, {{1, 1}, {2, 2}, {4, 3}})});
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}};
    rubric.stages[3].criteria = {{.question = 1, .at_least = 3}};
    Answers answers = no_answers(rubric);
    answers.given[0].between = LevelRange{1, 3};
    answers.given[1].between = LevelRange{2, 3};
    CHECK(count_to_go(rubric, answers) == 2);
    answers.given[1].between = LevelRange{1, 2};
    CHECK(choose_question(rubric, answers) == 0);
    CHECK(count_to_go(rubric, answers) == 1);
}

TEST_CASE("of two questions as good as each other, the one in more open criteria comes first, then the earlier one") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), ladder("b", {0, 1, 2}), ladder("c", {0, 1, 2})});
    rubric.threshold_percent = 100;
    rubric.stages[1].criteria = {
        {.question = 0, .at_least = 1}, {.question = 1, .at_least = 1}, {.question = 2, .at_least = 1}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 1}, {.question = 1, .at_least = 1}};
    CHECK(choose_question(rubric, no_answers(rubric)) == 0);
    rubric.stages[2].criteria = {{.question = 2, .at_least = 1}, {.question = 1, .at_least = 1}};
    CHECK(choose_question(rubric, no_answers(rubric)) == 1);
}

TEST_CASE("what is answered, unknown, hidden or not material is never asked next") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1}), ladder("d", {0, 1})});
    rubric.questions[2].material = false;
    rubric.questions[3].visible_when = Condition{0, 1};
    rubric.stages[1].criteria = {
        {.question = 1, .at_least = 1, .must = true}, {.question = 2, .at_least = 1}, {.question = 3, .at_least = 1}};
    Answers answers = answers_of(rubric, {0, -1, -1, -1});
    CHECK(choose_question(rubric, answers) == 1);
    answers.given[1] = unknown();
    CHECK_FALSE(choose_question(rubric, answers).has_value());
    answers.given[1] = at_level(rubric.questions[1], 0);
    CHECK_FALSE(choose_question(rubric, answers).has_value());
}

TEST_CASE("quick mode asks the quick questions first, settled or not, and then only until the stage is settled") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1}), ladder("c", {0, 1})});
    rubric.questions[1].quick = rubric.questions[2].quick = true;
    rubric.stages[1].criteria = {{.question = 1, .at_least = 1, .must = true}};
    CHECK(choose_quick_question(rubric, no_answers(rubric)) == 1);
    CHECK(choose_quick_question(rubric, answers_of(rubric, {-1, 1, -1})) == 2);
    CHECK_FALSE(choose_quick_question(rubric, answers_of(rubric, {-1, 1, 0})).has_value());
    CHECK(count_to_go(rubric, no_answers(rubric)) == 2);
    CHECK(count_to_go(rubric, answers_of(rubric, {-1, 1, 0})) == 0);
}

TEST_CASE("the stage that quick mode settles on is the stage of the full answers") {
    CHECK(first_breach(8'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.questions_max = 20, .conditions_percent = 35});
              const Answers truth = random_complete_answers(random, rubric);
              Answers answers = no_answers(rubric);
              while (const auto next = choose_quick_question(rubric, answers)) {
                  const auto question = static_cast<std::size_t>(*next);
                  if (answers.given[question].state != AnswerState::unanswered) return false;
                  answers.given[question] = truth.given[question];
              }
              const StageBounds quick = bound_stage(rubric, answers);
              const int full = bound_stage(rubric, truth).low;
              return quick.low <= full && full <= quick.high;
          }) == no_breach);
}
