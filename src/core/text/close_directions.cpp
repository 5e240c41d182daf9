#include "core/text/close_directions.hpp"

#include <cstddef>

namespace core {
namespace {

constexpr char lead = '\xE2'; ///< byte of all that turn

/// In UTF-8 the lead byte has two behind it.
bool turns_at(const std::string& text, std::size_t at) {
    return text[at] == lead && turns_direction(std::string_view(text.data() + at, 3));
}

/// By the last byte.
bool is_isolate(char last) {
    return last >= '\xA6' && last <= '\xA9';
}

/// Nothing in it is an override, and in every line all pairs are whole.
bool is_closed(const std::string& text) {
    std::string open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' && !open.empty()) return false;
        if (!turns_at(text, at)) continue;
        const char last = text[at + 2];
        if (last == '\xAD' || last == '\xAE') return false;
        const bool closes = last == '\xAC' || last == '\xA9';
        if (!closes)
            open += last;
        else if (open.empty() || is_isolate(open.back()) != is_isolate(last))
            return false;
        else
            open.pop_back();
    }
    return open.empty();
}

} // namespace

bool turns_direction(std::string_view character) {
    if (!character.starts_with(lead) || character.size() != 3) return false;
    const char last = character[2];
    return character[1] == '\x80' ? last >= '\xAA' && last <= '\xAE' : character[1] == '\x81' && is_isolate(last);
}

void close_directions(std::string& text) {
    if (text.find(lead) == std::string::npos || is_closed(text)) return;
    std::string rest;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (turns_at(text, at))
            at += 2;
        else
            rest += text[at];
    text.swap(rest);
}

} // namespace core
