#pragma once

#include "core/rubric.hpp"
#include "platform/cli/options.hpp"

namespace platform::cli {

/// Prints each screen and presses what is typed: a number, a control's id, or nothing for Enter; "undo" and "redo",
/// "quit" to end. Ends with the input too. The exit status.
int ask(core::Rubric rubric, const AskOptions& options);

} // namespace platform::cli
