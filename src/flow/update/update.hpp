#pragma once

#include "core/rubric.hpp"
#include "flow/command.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"

namespace flow {

struct Step {
    State state;
    Effects effects;
};

/// A visit that nobody has begun: the start screen, nothing answered.
State begin(const core::Rubric& rubric);

/// What a command makes of a state. Pure: the same state and command give the same step.
Step update(const core::Rubric& rubric, State state, const Command& command);

} // namespace flow
