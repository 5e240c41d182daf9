#include "flow/update/change_answers.hpp"

#include "core/answers_file/write_result.hpp"
#include "core/people/settle_question.hpp"
#include "core/score/score_answers.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace flow {

namespace {

constexpr std::size_t undo_steps_max = 200;

void set_answers(Turn& turn, core::Answers answers) {
    State& state = turn.state;
    const core::Scorecard before = std::move(state.card);
    if (answers.given != state.answers.given) state.completed = false;
    state.answers = std::move(answers);
    state.card = core::score_answers(turn.rubric, state.answers);
    state.link.clear();
    if (!state.changed_elsewhere.empty()) turn.effects.push_back(Store{"elsewhere", state.changed_elsewhere});
    turn.effects.push_back(Store{"answers", core::write_answers(turn.rubric, state.answers)});
    if (before.low != state.card.low || before.high != state.card.high)
        turn.effects.push_back(Announce{wording::stage_range(state.card)});
    if (core::is_certain(state.card) && !core::is_certain(before)) turn.effects.push_back(Settled{});
}

void tell_answered(Turn& turn, int question) {
    if (question >= 0) turn.effects.push_back(Answered{turn.rubric.questions[static_cast<std::size_t>(question)].id});
}

/// Shows the question where a change happened, without making a detour of it.
void return_to(State& state, int question) {
    if (state.screen != Screen::question || question < 0 || question == state.question) return;
    const auto seen = std::find(state.trail.begin(), state.trail.end(), question);
    if (seen == state.trail.end()) {
        std::erase(state.ahead, question);
        state.trail.push_back(state.question);
    } else {
        state.ahead.push_back(state.question);
        for (auto later = state.trail.end() - 1; later != seen; --later) state.ahead.push_back(*later);
        state.trail.erase(seen, state.trail.end());
    }
    state.question = question;
}

void try_answer(Turn& turn, int question, const core::Answer& answer) {
    State& state = turn.state;
    if (is_shared(state)) return; // it is to be read
    if (shown_answers(state).given[static_cast<std::size_t>(question)] == answer) return;
    if (!state.aside) state.aside = Aside{Aside::Kind::what_if, state.answers, {}};
    put_answer(turn.rubric, state.aside->answers, question, answer);
    state.aside->card = core::score_answers(turn.rubric, state.aside->answers);
}

Change make_change(const State& state, int question, const std::string& typed_into) {
    return {std::make_shared<const core::Answers>(state.answers), question, typed_into};
}

void remember(State& state, int question, const std::string& typed_into) {
    state.past.push_back(make_change(state, question, typed_into));
    if (state.past.size() > undo_steps_max) state.past.erase(state.past.begin());
}

} // namespace

void replace_answers(Turn& turn, core::Answers answers, int question) {
    State& state = turn.state;
    if (answers == state.answers) return;
    remember(state, question, "");
    state.future.clear();
    set_answers(turn, std::move(answers));
    tell_answered(turn, question);
}

void type_answers(Turn& turn, core::Answers answers, const std::string& field, int question) {
    State& state = turn.state;
    if (answers == state.answers) return;
    const bool goes_on = state.future.empty() && !state.past.empty() && state.past.back().typed_into == field;
    if (!goes_on) remember(state, question, field);
    state.future.clear();
    set_answers(turn, std::move(answers));
}

void put_answer(const core::Rubric& rubric, core::Answers& answers, int question, const core::Answer& answer) {
    answers.date.clear();
    if (answers.contributions.empty())
        answers.given[static_cast<std::size_t>(question)] = answer;
    else if (answer.state == core::AnswerState::unanswered)
        core::unsettle_question(rubric, answers, question);
    else
        core::settle_question(answers, question, answer, wording::author(answers.respondent));
}

void change_answer(Turn& turn, int question, const core::Answer& answer) {
    if (turn.state.screen == Screen::result) return try_answer(turn, question, answer);
    core::Answers answers = turn.state.answers;
    put_answer(turn.rubric, answers, question, answer);
    replace_answers(turn, std::move(answers), question);
}

void step_in_time(Turn& turn, std::vector<Change>& from, std::vector<Change>& to) {
    if (from.empty()) return;
    const Change change = std::move(from.back());
    from.pop_back();
    to.push_back(make_change(turn.state, change.question, change.typed_into));
    set_answers(turn, *change.before);
    tell_answered(turn, change.question);
    return_to(turn.state, change.question);
}

} // namespace flow
