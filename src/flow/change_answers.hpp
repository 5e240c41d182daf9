#pragma once

#include "core/rubric.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"

#include <vector>

namespace flow {

/// Gives one question this answer: remembered for undo, scored, stored and told. Does nothing when it is the same. On
/// the result's screen it is a what-if: only State::aside changes.
void change_answer(const core::Rubric& rubric, State& state, Effects& effects, int question,
                   const core::Answer& answer);

/// Puts it into its place; where several people have answered, as what they settle on.
void put_answer(const core::Rubric& rubric, core::Answers& answers, int question, const core::Answer& answer);

/// The same for all answers at once; `question` is where it happened, -1 for nowhere in particular.
void replace_answers(const core::Rubric& rubric, State& state, Effects& effects, core::Answers answers, int question);

/// The same for what is being typed: letter after letter at one place is one change to undo.
void type_answers(const core::Rubric& rubric, State& state, Effects& effects, core::Answers answers, int question);

/// Undo (`from` the past `to` the future) or redo (the other way round): back to the question where it happened.
void step_in_time(const core::Rubric& rubric, State& state, Effects& effects, std::vector<Change>& from,
                  std::vector<Change>& to);

/// Those that the screen shows: the person's own, or what is looked at in their place.
const core::Answers& shown_answers(const State& state);

bool has_answers(const core::Answers& answers);

/// Is this part of the screen unfolded?
bool is_unfolded(const State& state, const std::string& id);

} // namespace flow
