#include "core/text/take_character.hpp"

namespace core {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_between(unsigned char byte, int first, int last) {
    return byte >= first && byte <= last;
}

/// Control characters but for tab and line feed, and U+FFFE and U+FFFF.
bool is_forbidden(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (first < 0x20) return first != '\t' && first != '\n';
    const bool next_control = first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return first == 0x7F || next_control || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

} // namespace

Sequence read_sequence(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {1, true};
    if (!is_between(lead, 0xC2, 0xF4)) return {1, false};
    const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const int second_first = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80; // no longer form than needed
    const int second_last = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  // no surrogates, none above U+10FFFF
    for (std::size_t i = 1; i < whole; ++i) {
        if (i >= text.size()) return {i, false};
        const bool fits = i == 1 ? is_between(byte(1), second_first, second_last) : is_between(byte(i), 0x80, 0xBF);
        if (!fits) return {i, false};
    }
    return {whole, true};
}

void append_code(std::string& text, char32_t code) {
    const auto add = [&](char32_t lead, int shift) { text += static_cast<char>(lead | (code >> shift)); };
    const auto follow = [&](int shift) { text += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) return add(0, 0);
    if (code < 0x800) {
        add(0xC0, 6);
    } else {
        if (code < 0x10000) {
            add(0xE0, 12);
        } else {
            add(0xF0, 18);
            follow(12);
        }
        follow(6);
    }
    follow(0);
}

std::string_view take_character(std::string_view& text) {
    const Sequence next = read_sequence(text);
    const std::string_view character = text.substr(0, next.length);
    text.remove_prefix(next.length);
    return !next.valid || is_forbidden(character) ? replacement : character;
}

} // namespace core
