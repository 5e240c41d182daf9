#pragma once

#include <string>
#include <string_view>

namespace core {

/// A text as it is to be shown, so that every painter and every browser sets the same lines: whatever ends a line is a
/// line feed, several spaces and tabs are one space, none stands at the end of a line, and what no document may hold is
/// U+FFFD (see take_character). It turns no words around that stand beside it (see close_directions). No-break and
/// other spaces of typography stay as they are.
std::string tidy_text(std::string_view text);

/// The same in a single line: a space for every line end.
std::string tidy_line(std::string_view text);

} // namespace core
