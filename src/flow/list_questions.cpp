#include "flow/list_questions.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/find_visible.hpp"

#include <algorithm>
#include <iterator>

namespace flow {

namespace {

bool is_typed(const core::Question& question) {
    switch (form_of(question)) {
    case core::AnswerForm::choice:
    case core::AnswerForm::ticked: break;
    case core::AnswerForm::words:
    case core::AnswerForm::amount: return true;
    }
    return false;
}

} // namespace

std::vector<int> list_questions(const core::Rubric& rubric, const State& state) {
    const std::vector<bool> visible = core::find_visible(rubric, state.answers);
    std::vector<int> listed;
    for (std::size_t dimension = 0; dimension < rubric.dimensions.size(); ++dimension)
        for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
            const core::Question& question = rubric.questions[i];
            if (question.dimension == static_cast<int>(dimension) && visible[i] &&
                (state.offers.typing || !is_typed(question)))
                listed.push_back(static_cast<int>(i));
        }
    return listed;
}

Progressed count_answered(const core::Rubric& rubric, const State& state) {
    Progressed counted;
    for (const int question : list_questions(rubric, state)) {
        const core::Answer& given = state.answers.given[static_cast<std::size_t>(question)];
        ++counted.all;
        if (core::is_range(given)) ++counted.partly_known;
        if (!core::is_open(given) || core::is_range(given))
            ++counted.answered;
        else if (given.state == core::AnswerState::unknown)
            ++counted.unknown;
    }
    return counted;
}

int count_askable(const core::Rubric& rubric, const State& state) {
    const auto askable =
        std::count_if(rubric.questions.begin(), rubric.questions.end(),
                      [&](const core::Question& question) { return state.offers.typing || !is_typed(question); });
    return static_cast<int>(askable);
}

int first_unanswered(const core::Rubric& rubric, const State& state) {
    for (const int question : list_questions(rubric, state))
        if (is_unanswered(state.answers, question)) return question;
    return -1;
}

std::vector<int> list_open_of_next(const core::Rubric& rubric, const State& state) {
    std::vector<int> open;
    if (!core::is_certain(state.card) || !state.card.path) return open;
    const std::vector<int> listed = list_questions(rubric, state);
    for (const core::Criterion& criterion : rubric.stages[static_cast<std::size_t>(state.card.path->stage)].criteria)
        if (is_unanswered(state.answers, criterion.question) &&
            std::find(listed.begin(), listed.end(), criterion.question) != listed.end())
            open.push_back(criterion.question);
    return open;
}

std::vector<int> list_open_beside(const core::Rubric& rubric, const State& state, int question) {
    std::vector<int> open;
    for (const int other : list_questions(rubric, state)) {
        const core::Question& asked = core::question_at(rubric, other);
        if (other != question && asked.allow_not_applicable && is_unanswered(state.answers, other) &&
            asked.dimension == core::question_at(rubric, question).dimension)
            open.push_back(other);
    }
    return open;
}

bool is_through(const State& state) {
    if (!core::is_certain(state.card) || state.mode != Mode::quick) return false;
    const std::vector<int>& asked = state.completing_next;
    return !state.completing || (!asked.empty() && count_answered(state.answers, asked) == std::ssize(asked));
}

bool is_unanswered(const core::Answers& answers, int question) {
    return answers.given[static_cast<std::size_t>(question)].state == core::AnswerState::unanswered;
}

int count_answered(const core::Answers& answers, const std::vector<int>& questions) {
    return static_cast<int>(std::count_if(questions.begin(), questions.end(),
                                          [&](int question) { return !is_unanswered(answers, question); }));
}

} // namespace flow
