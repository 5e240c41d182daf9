#pragma once

#include "flow/state.hpp"

namespace flow {

/// Those that the screen shows: the person's own, or what is looked at in their place.
const core::Answers& shown_answers(const State& state);

/// What would be one's own if what is looked at were taken: a what-if changes answers and nothing beside them.
core::Answers answers_if_used(const core::Answers& own, const Aside& aside);

/// Nothing that is said in the first would be lost if only the second were kept.
bool is_part_of(const core::Answers& part, const core::Answers& whole);

bool has_answers(const core::Answers& answers);

/// Is this part of the screen unfolded?
bool is_unfolded(const State& state, const Part& part);

} // namespace flow
