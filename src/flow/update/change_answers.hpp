#pragma once

#include "flow/update/turn.hpp"

#include <vector>

namespace flow {

/// Gives one question this answer: remembered for undo, scored, stored and told. Does nothing when it is the same. On
/// the result's screen it is a what-if: only State::aside changes.
void change_answer(Turn& turn, int question, const core::Answer& answer);

/// Puts it into its place; where several people have answered, as what they settle on. The answers are of no day then
/// until they are saved.
void put_answer(const core::Rubric& rubric, core::Answers& answers, int question, const core::Answer& answer);

/// The same for all answers at once; `question` is where it happened, -1 for nowhere in particular.
void replace_answers(Turn& turn, core::Answers answers, int question);

/// Where answers that come would not keep all of the person's own, these are kept aside first: on offer until they are
/// deleted, and stored where that can be. True when that was so.
bool set_own_aside(Turn& turn, const core::Answers& coming);

/// The same for what is being typed: letter after letter in one field is one change to undo. `field` is its
/// name among all of them.
void type_answers(Turn& turn, core::Answers answers, const std::string& field, int question = -1);

/// Undo (`from` the past `to` the future) or redo (the other way round): back to the question where it happened.
void step_in_time(Turn& turn, std::vector<Change>& from, std::vector<Change>& to);

} // namespace flow
