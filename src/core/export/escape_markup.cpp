#include "core/export/escape_markup.hpp"

#include "core/text/take_character.hpp"

namespace core {

namespace {

std::string_view escape_character(std::string_view character) {
    switch (character.front()) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: break;
    }
    return character;
}

/// Of letters at the front that stand for themselves.
std::size_t plain_length(std::string_view text) {
    constexpr std::string_view special = "&<>\"'";
    std::size_t length = 0;
    while (length < text.size() && text[length] >= ' ' && text[length] < '\x7F' &&
           special.find(text[length]) == std::string_view::npos)
        ++length;
    return length;
}

} // namespace

std::string escape_markup(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = plain_length(text);
        escaped += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty()) escaped += escape_character(take_character(text));
    }
    return escaped;
}

} // namespace core
