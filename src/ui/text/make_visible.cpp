#include "ui/text/make_visible.hpp"

#include "core/json/check_text.hpp"

#include <algorithm>
#include <cstddef>

namespace ui::text {

namespace {

enum class Lines { stay, go };

std::string hexadecimal(unsigned number, int digits) {
    std::string written;
    for (int digit = digits - 1; digit >= 0; --digit) written += "0123456789abcdef"[(number >> (4 * digit)) & 0xFU];
    return written;
}

/// Of a character of at most three bytes; more have none that is asked for.
unsigned code_of(std::string_view character) {
    const auto bits = [&](std::size_t i) { return static_cast<unsigned>(character[i]) & 0x3FU; };
    if (character.size() == 1) return static_cast<unsigned char>(character[0]);
    if (character.size() == 2) return (static_cast<unsigned>(character[0]) & 0x1FU) << 6 | bits(1);
    if (character.size() == 3) return (static_cast<unsigned>(character[0]) & 0x0FU) << 12 | bits(1) << 6 | bits(2);
    return 0x10000;
}

bool gives_orders(unsigned code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool line_end = code == 0x2028 || code == 0x2029;
    const bool direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || line_end || direction;
}

std::string write(std::string_view text, Lines lines) {
    std::string visible;
    visible.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = core::character_length(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
        const unsigned code = code_of(character);
        text.remove_prefix(character.size());
        if (length == 0)
            visible += "\\x" + hexadecimal(code, 2);
        else if (lines == Lines::stay && (code == '\n' || code == '\t'))
            visible += character;
        else if (lines == Lines::stay && code == '\r' && text.starts_with('\n'))
            continue; // a line end of Windows
        else if (gives_orders(code))
            visible += "\\u" + hexadecimal(code, 4);
        else
            visible += character;
    }
    return visible;
}

} // namespace

std::string make_visible(std::string_view text) {
    return write(text, Lines::stay);
}

std::string make_visible_line(std::string_view text) {
    return write(text, Lines::go);
}

} // namespace ui::text
