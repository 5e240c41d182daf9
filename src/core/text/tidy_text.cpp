#include "core/text/tidy_text.hpp"

#include "core/text/close_directions.hpp"
#include "core/text/take_character.hpp"

namespace core {

namespace {

/// Of the line end at the front: \r\n, \n, \r, \v, \f, NEL, U+2028 or U+2029. 0 where there is none.
std::size_t line_end_length(std::string_view text) {
    switch (static_cast<unsigned char>(text.front())) {
    case '\r': return text.starts_with("\r\n") ? 2 : 1;
    case '\n':
    case '\v':
    case '\f': return 1;
    case 0xC2: return text.starts_with("\xC2\x85") ? 2 : 0;
    case 0xE2: return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") ? 3 : 0;
    default: return 0;
    }
}

/// What can be taken at once: letters of ASCII, or else one character.
std::string_view take_letters(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && text[length] > ' ' && text[length] < '\x7F') ++length;
    if (length == 0) return take_character(text);
    const std::string_view letters = text.substr(0, length);
    text.remove_prefix(length);
    return letters;
}

std::string tidy(std::string_view text, char line_end) {
    std::string tidied;
    char gap = '\0'; // what is owed before the next character
    std::size_t line_ends = 0;
    while (!text.empty()) {
        if (const std::size_t length = line_end_length(text); length > 0) {
            text.remove_prefix(length);
            ++line_ends;
            continue;
        }
        if (text.front() == ' ' || text.front() == '\t') {
            text.remove_prefix(1);
            gap = ' ';
            continue;
        }
        if (!tidied.empty() && line_ends > 0)
            tidied.append(line_end == ' ' ? 1 : line_ends, line_end);
        else if (!tidied.empty() && gap != '\0')
            tidied += gap;
        tidied += take_letters(text);
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
