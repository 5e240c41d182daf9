#pragma once

#include "core/rubric.hpp"
#include "core/words/catalogue.hpp"
#include "platform/cli/options.hpp"

#include <optional>

namespace platform::cli {

/// Prints each screen and presses what is typed: a number, a control's id, or nothing for Enter; "undo" and "redo",
/// "quit" to end. Ends with the input too. Speaks the language of the catalogue. The exit status.
int ask(core::Rubric rubric, const AskOptions& options, std::optional<core::Catalogue> words);

} // namespace platform::cli
