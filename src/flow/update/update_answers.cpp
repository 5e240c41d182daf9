#include "flow/update/update_answers.hpp"

#include "core/score/find_contradictions.hpp"
#include "core/text/fold_name.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/read_typed.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

void AnswerUpdates::operator()(const ChooseRung& command) {
    core::Answer answer;
    answer.state = core::AnswerState::answered;
    answer.choice = command.rung;
    change_answer(rubric, state, effects, command.question, answer);
}

void AnswerUpdates::operator()(const ToggleItem& command) {
    const auto at = static_cast<std::size_t>(command.question);
    core::Answer answer;
    answer.ticked = shown_answers(state).given[at].ticked;
    answer.ticked.resize(rubric.questions[at].items.size());
    answer.ticked[static_cast<std::size_t>(command.item)].flip();
    const bool any = std::find(answer.ticked.begin(), answer.ticked.end(), true) != answer.ticked.end();
    if (any) answer.state = core::AnswerState::answered;
    if (!any) answer.ticked.clear();
    change_answer(rubric, state, effects, command.question, answer);
}

void AnswerUpdates::operator()(const TickNothing& command) {
    core::Answer answer;
    answer.state = core::AnswerState::answered;
    answer.ticked.assign(rubric.questions[static_cast<std::size_t>(command.question)].items.size(), false);
    toggle_answer(command.question, answer);
}

void AnswerUpdates::operator()(const SayUnknown& command) {
    core::Answer answer;
    answer.state = core::AnswerState::unknown;
    toggle_answer(command.question, answer);
}

void AnswerUpdates::operator()(const SayNotApplicable& command) {
    core::Answer answer;
    answer.state = core::AnswerState::not_applicable;
    answer.words = command.reason;
    toggle_answer(command.question, answer);
}

void AnswerUpdates::toggle_answer(int question, const core::Answer& answer) {
    const bool again = shown_answers(state).given[static_cast<std::size_t>(question)] == answer;
    change_answer(rubric, state, effects, question, again ? core::Answer{} : answer);
}

void AnswerUpdates::operator()(const ConfirmContradiction& command) {
    if (core::is_confirmed(state.answers, command.id)) return;
    core::Answers answers = state.answers;
    answers.confirmed.emplace_back(command.id, command.reason);
    replace_answers(rubric, state, effects, std::move(answers), -1);
}

void AnswerUpdates::operator()(const UndoConfirmation& command) {
    core::Answers answers = state.answers;
    std::erase_if(answers.confirmed, [&](const auto& confirmed) { return confirmed.first == command.id; });
    replace_answers(rubric, state, effects, std::move(answers), -1);
}

void AnswerUpdates::operator()(const TypeNote& command) {
    core::Answers answers = state.answers;
    answers.notes[static_cast<std::size_t>(command.question)] = cut_text(command.text);
    type_answers(rubric, state, effects, std::move(answers), "note/" + core::question_at(rubric, command.question).id,
                 command.question);
}

void AnswerUpdates::operator()(const TypeContext& command) {
    const auto at = static_cast<std::size_t>(command.question);
    const std::string text = cut_text(command.text);
    core::Answer answer;
    if (form_of(rubric.questions[at]) == core::AnswerForm::words) {
        answer.words = text;
        answer.state = core::is_blank(text) ? core::AnswerState::unanswered : core::AnswerState::answered;
    } else {
        const auto amount = read_typed_amount("answer/" + core::question_at(rubric, command.question).id, text);
        if (!amount) return;
        answer.amount = *amount;
        answer.state = text.empty() ? core::AnswerState::unanswered : core::AnswerState::answered;
    }
    core::Answers answers = state.answers;
    put_answer(rubric, answers, command.question, answer);
    type_answers(rubric, state, effects, std::move(answers), "answer/" + core::question_at(rubric, command.question).id,
                 command.question);
}

void AnswerUpdates::operator()(const TypeName& command) {
    core::Answers answers = state.answers;
    answers.respondent.name = cut_text(command.text);
    type_answers(rubric, state, effects, std::move(answers), "name");
}

void AnswerUpdates::operator()(const TypeGroup& command) {
    core::Answers answers = state.answers;
    answers.respondent.group = cut_text(command.text);
    type_answers(rubric, state, effects, std::move(answers), "group");
}

std::optional<std::int64_t> AnswerUpdates::read_typed_amount(const std::string& field, const std::string& text) {
    const TypedAmount typed = text.empty() ? TypedAmount{TypedAmount::State::whole} : read_amount(text);
    std::erase_if(state.refused, [&](const Refused& refused) { return refused.field == field; });
    if (typed.state == TypedAmount::State::whole) {
        state.typing = Refused{field, text};
        return typed.amount;
    }
    state.refused.push_back({field, text});
    if (typed.state == TypedAmount::State::refused) effects.push_back(Announce{wording::amount_refused()});
    return std::nullopt;
}

void AnswerUpdates::warn(std::string sentence) {
    state.notice = std::move(sentence);
    state.notice_warns = true;
    state.awaited.reset();
    effects.push_back(Announce{state.notice});
}

} // namespace flow
