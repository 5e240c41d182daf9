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

/// Shows it in place of what was said before, and announces it.
void say(Turn& turn, Said said);
/// The same of what does not work.
void warn(Turn& turn, std::string sentence);
/// Beside what is said of a change that can be taken back.
Control undo_control();
/// And how an amount was typed: the person goes on.
void forget_said(State& state);

} // namespace flow
