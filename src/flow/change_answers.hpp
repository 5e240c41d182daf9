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

/// Puts it into its place; where several people have answered, as what they settle on. The answers are of no day then
/// until they are saved.
void put_answer(const core::Rubric& rubric, core::Answers& answers, int question, const core::Answer& answer);

/// The same for all answers at once; `question` is where it happened, -1 for nowhere in particular.
void replace_answers(const core::Rubric& rubric, State& state, Effects& effects, core::Answers answers, int question);

/// The same for what is being typed: letter after letter in one field is one change to undo. `field` is its
/// name among all of them.
void type_answers(const core::Rubric& rubric, State& state, Effects& effects, core::Answers answers,
                  const std::string& field, int question = -1);

/// Undo (`from` the past `to` the future) or redo (the other way round): back to the question where it happened.
void step_in_time(const core::Rubric& rubric, State& state, Effects& effects, std::vector<Change>& from,
                  std::vector<Change>& to);

/// Those that the screen shows: the person's own, or what is looked at in their place.
const core::Answers& shown_answers(const State& state);

/// What would be one's own if what is looked at were taken: a what-if changes answers and nothing beside them.
core::Answers answers_if_used(const core::Answers& own, const Aside& aside);

/// Nothing that is said in the first would be lost if only the second were kept.
bool is_part_of(const core::Answers& part, const core::Answers& whole);

bool has_answers(const core::Answers& answers);

/// Is this part of the screen unfolded?
bool is_unfolded(const State& state, const std::string& id);

} // namespace flow
