#include "support/simulated.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/score/score_answers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace support {
namespace {

/// How one organisation answers.
struct Habit {
    int level = 0;
    bool in_one_place = false;
    int open_percent = 0;
    int stray_percent = 0; ///< of answers that have nothing to do with the level
};

core::Answer choose_rung(const core::Question& question, int level) {
    core::Answer answer{core::AnswerState::answered, 0, {}, {}, 0};
    for (std::size_t i = 0; i < question.rungs.size(); ++i)
        if (question.rungs[i].level <= level) answer.choice = static_cast<int>(i);
    return answer;
}

/// Any lines, as many as give the level or the most below it.
core::Answer tick(const core::Question& question, int level, Random& random) {
    core::Answer answer{core::AnswerState::answered, -1, std::vector<bool>(question.items.size(), false), {}, 0};
    std::vector<std::size_t> order(question.items.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    for (const std::size_t line : order) {
        answer.ticked[line] = true;
        if (core::level_of(question, answer) <= level) continue;
        answer.ticked[line] = false;
        break;
    }
    return answer;
}

core::Answer answer_one(const core::Question& question, const Habit& habit, int top, Random& random) {
    core::Answer answer;
    if (habit.in_one_place && question.allow_not_applicable) {
        answer.state = core::AnswerState::not_applicable;
        answer.words = "In one country.";
        return answer;
    }
    if (random.chance(habit.open_percent)) {
        if (random.chance(50)) answer.state = core::AnswerState::unknown;
        return answer;
    }
    const int off = random.chance(65) ? 0 : random.chance(50) ? -1 : 1;
    const int level = random.chance(habit.stray_percent) ? random.between(0, top) : habit.level + off;
    return question.kind == core::QuestionKind::ladder ? choose_rung(question, std::clamp(level, 0, top))
                                                       : tick(question, std::clamp(level, 0, top), random);
}

} // namespace

core::Answers simulate_answers(const core::Rubric& rubric, Random& random) {
    const int top = core::top_level(rubric);
    const Habit habit{random.between(0, top), random.below(3) == 0, random.below(4) == 0 ? 30 : 0,
                      random.below(4) == 0 ? 40 : 4};
    core::Answers answers = core::empty_answers(rubric);
    const bool chooses = random.below(3) == 0;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const core::Question& question = rubric.questions[i];
        if (core::is_scored(question))
            answers.given[i] = answer_one(question, habit, top, random);
        else if (chooses && !question.options.empty())
            answers.given[i] = {
                core::AnswerState::answered, random.below(static_cast<int>(question.options.size())), {}, {}, 0};
    }
    return answers;
}

void each_organisation(const core::Rubric& rubric,
                       const std::function<void(const core::Answers&, const core::Scorecard&)>& look) {
    for (const core::TestOrganisation& organisation : rubric.test_organisations) {
        CAPTURE(organisation.id);
        look(organisation.answers, core::score_answers(rubric, organisation.answers));
    }
    Random random(20261127);
    for (int i = 0; i < simulated_organisations; ++i) {
        CAPTURE(i);
        core::Answers answers = simulate_answers(rubric, random);
        if (random.below(3) == 0) answers.target.stage = random.between(1, core::top_level(rubric));
        look(answers, core::score_answers(rubric, answers));
    }
}

} // namespace support
