#include "core/json_text.hpp"

#include "core/limits.hpp"

#include <algorithm>

namespace core {
namespace {

/// A file that was cut off inside a character.
bool is_cut_character(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    const auto follows = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    return first >= 0xC2 && first <= 0xF4 && rest.size() < length && std::all_of(rest.begin() + 1, rest.end(), follows);
}

} // namespace

std::size_t character_length(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool too_long = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !too_long && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool too_long = first == 0xF0 && byte(1) < 0x90;
        const bool too_large = first == 0xF4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !too_long && !too_large ? 4 : 0;
    }
    return 0;
}

Place locate(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(before.size() - line_start) + 1,
            {}};
}

std::optional<Problem> check_text(std::string_view bytes, std::size_t bytes_max) {
    if (bytes.size() > bytes_max)
        return Problem{{},
                       "The file is larger than " + std::to_string(bytes_max / limits::mebibyte) + " MiB.",
                       "Use a smaller file."};
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return Problem{locate(bytes, 0), "The file begins with a byte order mark.", "Save it as UTF-8 without BOM."};
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Problem{locate(bytes, 0), "The file is UTF-16, not UTF-8.", "Save it as UTF-8."};
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Problem{locate(bytes, 0), "The file is empty.", "Choose a JSON file with something in it."};
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\0')
            return Problem{locate(bytes, at), "The file holds a NUL byte.", "Choose a text file, saved as UTF-8."};
        const std::size_t length = character_length(bytes.substr(at));
        if (length == 0 && is_cut_character(bytes.substr(at)))
            return Problem{locate(bytes, bytes.size()), "The file ends too early.", "Take a complete copy of it."};
        if (length == 0) return Problem{locate(bytes, at), "The file is not UTF-8 here.", "Save it as UTF-8."};
        at += length;
    }
    return std::nullopt;
}

} // namespace core
