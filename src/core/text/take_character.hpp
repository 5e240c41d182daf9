#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// The bytes of a UTF-8 sequence: how many belong together, and whether they are a whole character. Of a broken one,
/// as many as could have begun a character belong together, as the Unicode Standard recommends.
struct Sequence {
    std::size_t length = 1;
    bool valid = false;
};

/// What stands at the front of a text that is not empty.
Sequence read_sequence(std::string_view text);

/// Takes one character off the front of a text that is not empty: the character, or U+FFFD in place of what no document
/// may hold (control characters but for tab and line feed, malformed UTF-8).
std::string_view take_character(std::string_view& text);

/// Puts a character, which is no half of one, behind a text.
void append_code(std::string& text, char32_t code);

} // namespace core
