#include "core/escape_markup.hpp"

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

std::string_view escape_character(std::string_view character) {
    switch (character.front()) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: break;
    }
    return is_forbidden(character) ? replacement : character;
}

} // namespace

std::string escape_markup(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = character_length(text);
        escaped += length == 0 ? replacement : escape_character(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return escaped;
}

} // namespace core
