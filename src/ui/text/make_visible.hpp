#pragma once

#include <string>
#include <string_view>

namespace ui::text {

/// A text from outside as it may go to a terminal: what gives it orders (control characters of either kind, whatever
/// turns the direction of reading, bytes that are not UTF-8) is written as \u001b or \x9b. Line feeds and tabs stay.
std::string make_visible(std::string_view text);

/// The same for what has to stay on one line: of line feeds and tabs, too.
std::string make_visible_line(std::string_view text);

} // namespace ui::text
