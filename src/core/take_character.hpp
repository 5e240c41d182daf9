#pragma once

#include <string_view>

namespace core {

/// Takes one character off the front of a text that is not empty: the character, or U+FFFD in place of what no document
/// may hold (control characters but for tab and line feed, malformed UTF-8).
std::string_view take_character(std::string_view& text);

} // namespace core
