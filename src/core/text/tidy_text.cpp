#include "core/text/tidy_text.hpp"

#include "core/text/close_directions.hpp"
#include "core/text/take_character.hpp"

namespace core {

namespace {

/// Takes a line end off the front, which may be two characters long; false where there is none.
bool take_line_end(std::string_view& text) {
    for (const std::string_view end :
         {"\r\n", "\n", "\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) { // NEL and U+2028, U+2029
        if (!text.starts_with(end)) continue;
        text.remove_prefix(end.size());
        return true;
    }
    return false;
}

std::string tidy(std::string_view text, char line_end) {
    std::string tidied;
    char gap = '\0'; // what is owed before the next character
    std::size_t line_ends = 0;
    while (!text.empty()) {
        if (take_line_end(text)) {
            ++line_ends;
            continue;
        }
        const std::string_view character = take_character(text);
        if (character == " " || character == "\t") {
            gap = ' ';
            continue;
        }
        if (!tidied.empty() && line_ends > 0)
            tidied.append(line_end == ' ' ? 1 : line_ends, line_end);
        else if (!tidied.empty() && gap != '\0')
            tidied += gap;
        tidied += character;
        gap = '\0';
        line_ends = 0;
    }
    close_directions(tidied);
    return tidied;
}

} // namespace

std::string tidy_text(std::string_view text) {
    return tidy(text, '\n');
}

std::string tidy_line(std::string_view text) {
    return tidy(text, ' ');
}

} // namespace core
