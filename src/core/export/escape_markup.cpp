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

} // namespace

std::string escape_markup(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    while (!text.empty()) escaped += escape_character(take_character(text));
    return escaped;
}

} // namespace core
