#include "core/take_character.hpp"

#include "core/json_text.hpp"

#include <algorithm>
#include <cstddef>

namespace core {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Control characters but for tab and line feed, and U+FFFE and U+FFFF.
bool is_forbidden(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (first < 0x20) return first != '\t' && first != '\n';
    const bool next_control = first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return first == 0x7F || next_control || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

} // namespace

std::string_view take_character(std::string_view& text) {
    const std::size_t length = character_length(text);
    const std::string_view character = text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
    return length == 0 || is_forbidden(character) ? replacement : character;
}

} // namespace core
