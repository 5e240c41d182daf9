#pragma once

#include "flow/state.hpp"

namespace flow {

/// Those that the screen shows: the person's own, or what is looked at in their place.
const core::Answers& shown_answers(const State& state);

/// What would be one's own if what is looked at were taken: a what-if changes answers and nothing beside them.
core::Answers answers_if_used(const core::Answers& own, const Aside& aside);

/// The same with what is looked at in place of the person's own answers.
State look_aside(const State& own);

/// A result that somebody else has handed on is open, to be read.
bool is_shared(const State& state);

/// What is saved: a shared result, which is of no day but the one that it names, or else the person's own.
State result_to_save(const State& state);

/// The field of an amount of a business row, and the row of such a field; nothing of any other.
std::string row_field(int row, Bound bound);
std::optional<int> row_of_field(const std::string& field);

/// A row in which an amount is typed that nobody can read: it counts nowhere.
bool is_unreadable(const State& state, int row);

/// Nothing that is said in the first would be lost if only the second were kept.
bool is_part_of(const core::Answers& part, const core::Answers& whole);

/// Nothing where the answers do not call for it.
const core::Advice* find_advice(const core::Scorecard& card, int recommendation);

bool has_answers(const core::Answers& answers);

/// The result has this chapter here: the page around wants it, and there is something in it.
bool offers_chapter(const State& state, Chapter chapter);

/// A link to the result would open elsewhere, and the page around wants it.
bool offers_links(const State& state);

/// The chapter “Save” lists answers that gave way to others, as the start page does.
bool lists_left(const State& state);

/// Is this part of the screen unfolded?
bool is_unfolded(const State& state, const Part& part);

} // namespace flow
