#pragma once

#include <string>
#include <string_view>

namespace ui::markdown {

/// A text as one line of a document (CommonMark, and GitHub's tables and links): nothing in it is taken for markup,
/// HTML or a link. Its own line ends become spaces; what no document may hold becomes U+FFFD.
std::string escape_line(std::string_view text);

/// The same, with its own line ends kept as line ends of a paragraph.
std::string escape_lines(std::string_view text);

/// The same for a cell of a table, which has lines of its own by “<br>” alone.
std::string escape_cell(std::string_view text);

} // namespace ui::markdown
