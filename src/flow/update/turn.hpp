#pragma once

#include "core/rubric.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"

#include <string>

namespace flow {

/// What a command has to work with: it changes `state` and adds to `effects`.
struct Turn {
    const core::Rubric& rubric;
    State& state;
    Effects& effects;
};

void forget_said(State& state);
/// Tells the person what does not work.
void warn(Turn& turn, std::string sentence);

} // namespace flow
