#include "flow/update/update_answers.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/find_contradictions.hpp"
#include "core/text/fold_name.hpp"
#include "flow/list_questions.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/read_typed.hpp"
#include "flow/update/update_screens.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// Saying the same thing again takes it back.
void toggle_answer(Turn& turn, int question, const core::Answer& answer) {
    const bool again = shown_answers(turn.state).given[static_cast<std::size_t>(question)] == answer;
    change_answer(turn, question, again ? core::Answer{} : answer);
}

using Lines = std::vector<bool> core::Answer::*;

/// A line is ticked, unknown or neither. With the last one taken back, nothing has been answered.
void toggle_line(Turn& turn, int question, int item, Lines lines, Lines others) {
    const core::Question& asked = core::question_at(turn.rubric, question);
    const core::Answer& today = shown_answers(turn.state).given[static_cast<std::size_t>(question)];
    core::Answer answer;
    bool any = false;
    for (const Lines each : {lines, others}) {
        answer.*each = today.*each;
        (answer.*each).resize(asked.items.size());
        auto line = (answer.*each)[static_cast<std::size_t>(item)];
        line = each == lines && !line;
        any = any || std::find((answer.*each).begin(), (answer.*each).end(), true) != (answer.*each).end();
    }
    if (any) core::settle_lines(asked, answer);
    change_answer(turn, question, any ? answer : core::Answer{});
}

struct AboutField {
    std::string& text;
    const char* name;
};

AboutField find_about(core::Answers& answers, About about) {
    switch (about) {
    case About::name: return {answers.respondent.name, "name"};
    case About::group: return {answers.respondent.group, "group"};
    case About::organisation: return {answers.organisation, "organisation"};
    case About::prepared_by: break;
    }
    return {answers.prepared_by, "prepared_by"};
}

core::PlanMark& mark_of(const core::Rubric& rubric, core::Answers& answers, int recommendation) {
    answers.plan.resize(rubric.recommendations.size());
    return answers.plan[static_cast<std::size_t>(recommendation)];
}

/// What is done moves the stage by the answers that it changes, and by nothing else.
void ask_for_answers(Turn& turn, int recommendation) {
    const core::Advice* advice = find_advice(turn.state.card, recommendation);
    if (advice == nullptr || advice->because.empty()) return;
    const core::Recommendation& advised = turn.rubric.recommendations[static_cast<std::size_t>(recommendation)];
    if (advised.trigger == core::Trigger::stage) return; // no answer called for it
    Said said{.text = wording::marked_done(advice->because.size()), .place = Said::Place::below_used};
    // What was pressed has left its place; what it was to lead to has not.
    turn.state.used = "gap/" + core::question_at(turn.rubric, advice->because.front()).id + "/way";
    for (const int index : advice->because) {
        const core::Question& question = core::question_at(turn.rubric, index);
        said.actions.push_back({.id = "done/answer/" + question.id,
                                .label = question.short_name,
                                .shortcut = "",
                                .emphasis = Emphasis::quiet,
                                .command = GoToQuestion{index}});
    }
    say(turn, std::move(said));
}

} // namespace

void apply(const ChooseRung& command, Turn& turn) {
    core::Answer answer;
    answer.state = core::AnswerState::answered;
    answer.choice = command.rung;
    change_answer(turn, command.question, answer);
    if (!command.moved) go_on_by_itself(turn);
}

void apply(const ToggleItem& command, Turn& turn) {
    toggle_line(turn, command.question, command.item, &core::Answer::ticked, &core::Answer::unknown_lines);
}

void apply(const ToggleUnknownItem& command, Turn& turn) {
    toggle_line(turn, command.question, command.item, &core::Answer::unknown_lines, &core::Answer::ticked);
}

void apply(const DoubtOtherItems& command, Turn& turn) {
    const core::Question& asked = core::question_at(turn.rubric, command.question);
    core::Answer answer = shown_answers(turn.state).given[static_cast<std::size_t>(command.question)];
    answer.ticked.resize(asked.items.size());
    answer.unknown_lines = answer.ticked;
    answer.unknown_lines.flip();
    core::settle_lines(asked, answer);
    change_answer(turn, command.question, answer);
}

void apply(const TickNothing& command, Turn& turn) {
    core::Answer answer;
    answer.state = core::AnswerState::answered;
    answer.ticked.assign(turn.rubric.questions[static_cast<std::size_t>(command.question)].items.size(), false);
    toggle_answer(turn, command.question, answer);
}

void apply(const SayUnknown& command, Turn& turn) {
    core::Answer answer;
    answer.state = core::AnswerState::unknown;
    toggle_answer(turn, command.question, answer);
}

void apply(const SayNotApplicable& command, Turn& turn) {
    core::Answer answer;
    answer.state = core::AnswerState::not_applicable;
    answer.words = command.reason;
    if (!command.of_area) return toggle_answer(turn, command.question, answer);
    core::Answers answers = turn.state.answers;
    for (const int other : list_open_beside(turn.rubric, turn.state, command.question))
        put_answer(turn.rubric, answers, other, answer);
    replace_answers(turn, std::move(answers), command.question);
}

void apply(const ConfirmContradiction& command, Turn& turn) {
    if (core::is_confirmed(turn.state.answers, command.id)) return;
    core::Answers answers = turn.state.answers;
    answers.confirmed.emplace_back(command.id, command.reason);
    replace_answers(turn, std::move(answers), -1);
}

void apply(const UndoConfirmation& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    std::erase_if(answers.confirmed, [&](const auto& confirmed) { return confirmed.first == command.id; });
    replace_answers(turn, std::move(answers), -1);
}

void apply(const TypeNote& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    answers.notes[static_cast<std::size_t>(command.question)] = cut_text(command.text);
    type_answers(turn, std::move(answers), "note/" + core::question_at(turn.rubric, command.question).id,
                 command.question);
}

void apply(const TypeContext& command, Turn& turn) {
    const auto at = static_cast<std::size_t>(command.question);
    const std::string text = cut_text(command.text);
    core::Answer answer;
    if (form_of(turn.rubric.questions[at]) == core::AnswerForm::words) {
        answer.words = text;
        answer.state = core::is_blank(text) ? core::AnswerState::unanswered : core::AnswerState::answered;
    } else {
        const auto amount =
            read_typed_amount(turn, "answer/" + core::question_at(turn.rubric, command.question).id, text);
        if (!amount) return;
        answer.amount = *amount;
        answer.state = text.empty() ? core::AnswerState::unanswered : core::AnswerState::answered;
    }
    core::Answers answers = turn.state.answers;
    put_answer(turn.rubric, answers, command.question, answer);
    type_answers(turn, std::move(answers), "answer/" + core::question_at(turn.rubric, command.question).id,
                 command.question);
}

void apply(const TypeAbout& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    const auto& [field, name] = find_about(answers, command.about);
    field = cut_text(command.text);
    type_answers(turn, std::move(answers), name);
}

void apply(const MarkAdvice& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    core::PlanMark& mark = mark_of(turn.rubric, answers, command.recommendation);
    mark = mark.state == command.state ? core::PlanMark{} : core::PlanMark{command.state, mark.note};
    const bool done = mark.state == core::PlanState::done;
    replace_answers(turn, std::move(answers), -1);
    if (done) ask_for_answers(turn, command.recommendation);
}

void apply(const TypePlanNote& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    core::PlanMark& mark = mark_of(turn.rubric, answers, command.recommendation);
    if (mark.state == core::PlanState::none) return;
    mark.note = cut_text(command.text);
    type_answers(turn, std::move(answers), "plan-note/" + std::to_string(command.recommendation));
}

std::optional<std::int64_t> read_typed_amount(Turn& turn, const std::string& field, const std::string& text) {
    const TypedAmount typed = text.empty() ? TypedAmount{TypedAmount::State::whole} : read_amount(text);
    std::erase_if(turn.state.refused, [&](const Refused& refused) { return refused.field == field; });
    if (typed.state == TypedAmount::State::whole) {
        turn.state.typing = Refused{field, text};
        return typed.amount;
    }
    turn.state.refused.push_back({field, text});
    if (typed.state == TypedAmount::State::refused) turn.effects.push_back(Announce{wording::amount_refused()});
    return std::nullopt;
}

} // namespace flow
