#include "core/json_text.hpp"

#include "core/limits.hpp"
#include "core/problem_list.hpp"

#include <algorithm>
#include <string>

namespace core {
namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

std::size_t skip_space(std::string_view bytes, std::size_t at) {
    while (at < bytes.size() && is_space(bytes[at])) ++at;
    return at;
}

/// Length of the well-formed UTF-8 character at the front; 0 if it is none.
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

std::string_view first_character(std::string_view bytes, std::size_t at) {
    return bytes.substr(at, character_length(bytes.substr(at)));
}

/// The run of letters, digits and signs that begins here.
std::string_view first_word(std::string_view bytes, std::size_t at) {
    std::size_t end = at;
    while (end < bytes.size() && (is_letter(bytes[end]) || is_digit(bytes[end]) || bytes[end] == '-' ||
                                  bytes[end] == '+' || bytes[end] == '.'))
        ++end;
    return bytes.substr(at, end - at);
}

/// 0|[1-9][0-9]* with a fraction and an exponent, as JSON wants it.
bool is_json_number(std::string_view word) {
    std::size_t at = word.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < word.size() && is_digit(word[at])) ++at;
        return at > begin;
    };
    const std::size_t first = at;
    if (!digits() || (word[first] == '0' && at > first + 1)) return false;
    if (at < word.size() && word[at] == '.' && (++at, !digits())) return false;
    if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
        ++at;
        if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
        if (!digits()) return false;
    }
    return at == word.size();
}

Problem make_problem(std::string_view bytes, std::size_t at, const JsonStop& stop, std::string sentence,
                     std::string mend) {
    Place place = locate(bytes, at);
    place.pointer = stop.opened.pointer;
    return {std::move(place), std::move(sentence), std::move(mend)};
}

Problem explain_end(std::string_view bytes, const JsonStop& stop) {
    std::string sentence = "The file ends too early";
    if (stop.opened.line > 0) sentence += ": what opens on line " + std::to_string(stop.opened.line) + " is not closed";
    return make_problem(bytes, bytes.size(), stop, sentence + ".", "It may have been cut off; take a complete copy.");
}

/// A text that begins at `at` and that the parser refused.
Problem explain_string(std::string_view bytes, std::size_t at, const JsonStop& stop) {
    for (std::size_t i = at + 1; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x20)
            return make_problem(bytes, i, stop,
                                bytes[i] == '\n' || bytes[i] == '\r' ? "A text is not closed on its line."
                                                                     : "A text holds a control character.",
                                bytes[i] == '\n' || bytes[i] == '\r'
                                    ? "End it with a double quote; write \\n for a line end inside it."
                                    : "Remove it, or write \\t for a tab.");
        if (bytes[i] == '"') break;
        if (bytes[i] != '\\') continue;
        if (++i == bytes.size()) break;
        if (std::string_view("\"\\/bfnrt").find(bytes[i]) != std::string_view::npos) continue;
        const bool unicode = bytes[i] == 'u';
        const std::size_t length = std::min<std::size_t>(unicode ? 4 : 0, bytes.size() - i - 1);
        const auto is_hex = [](char byte) {
            return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
        };
        const std::string_view digits = bytes.substr(i + 1, length);
        if (unicode && i + 1 + length == bytes.size()) break;
        const bool surrogate = length == 4 && (digits[0] == 'd' || digits[0] == 'D') && digits[1] >= '8';
        if (unicode && std::all_of(digits.begin(), digits.end(), is_hex) && !surrogate) continue;
        if (surrogate)
            return make_problem(bytes, i - 1, stop,
                                "A text holds half of a character (\\u" + std::string(digits) + ").",
                                "Write the character itself.");
        return make_problem(bytes, i - 1, stop,
                            "A text holds the unknown escape " + quote("\\" + std::string(first_character(bytes, i))) +
                                ".",
                            "Write \\\\ for a backslash.");
    }
    return explain_end(bytes, stop);
}

Problem explain_value(std::string_view bytes, std::size_t at, const JsonStop& stop) {
    if (at == bytes.size()) return explain_end(bytes, stop);
    const char byte = bytes[at];
    if (byte == '"') return explain_string(bytes, at, stop);
    if (byte == '\'')
        return make_problem(bytes, at, stop, "A text begins with a single quote.", "Write texts in double quotes.");
    if (byte == '/' || byte == '#')
        return make_problem(bytes, at, stop, "JSON has no comments.",
                            "Remove it, or keep it in a field whose name begins with x_.");
    if (byte == ',' || byte == '}' || byte == ']')
        return make_problem(bytes, at, stop, "A value is missing before " + quote(bytes.substr(at, 1)) + ".",
                            "Write a value there, or remove what expects one.");
    const std::string_view word = first_word(bytes, at);
    const bool cut_off = !word.empty() && at + word.size() == bytes.size();
    const bool begins_literal = std::string_view("true").starts_with(word) ||
                                std::string_view("false").starts_with(word) ||
                                std::string_view("null").starts_with(word);
    if (cut_off && (begins_literal || is_digit(byte) || byte == '-')) return explain_end(bytes, stop);
    if (is_json_number(word))
        return make_problem(bytes, at, stop, "The number " + quote(word) + " is too large.", "Use a smaller number.");
    if (is_digit(byte) || byte == '-' || byte == '+' || byte == '.')
        return make_problem(bytes, at, stop, quote(word) + " is not a number as JSON writes it.",
                            "Write it like 12 or -3, without leading zeros or units.");
    if (!word.empty())
        return make_problem(bytes, at, stop, quote(word) + " is not a JSON value.",
                            "Use true, false, null, a number, or a text in double quotes.");
    return make_problem(bytes, at, stop, "The character " + quote(first_character(bytes, at)) + " cannot stand here.",
                        "A value is expected.");
}

Problem explain_key(std::string_view bytes, std::size_t at, const JsonStop& stop) {
    if (at == bytes.size()) return explain_end(bytes, stop);
    const char byte = bytes[at];
    if (byte == '"') return explain_string(bytes, at, stop);
    if (byte == '/' || byte == '#')
        return make_problem(bytes, at, stop, "JSON has no comments.",
                            "Remove it, or keep it in a field whose name begins with x_.");
    if (is_letter(byte) || byte == '\'')
        return make_problem(bytes, at, stop, "A field name is not in double quotes.",
                            "Write the names of fields in double quotes.");
    return make_problem(bytes, at, stop, "The character " + quote(first_character(bytes, at)) + " cannot stand here.",
                        "The name of a field is expected, in double quotes.");
}

/// Behind a value inside a list or an object.
Problem explain_next(std::string_view bytes, std::size_t at, const JsonStop& stop) {
    if (at == bytes.size()) return explain_end(bytes, stop);
    const bool in_object = stop.expecting == JsonStop::Expecting::next_in_object;
    if (bytes[at] == ',') {
        const std::size_t next = skip_space(bytes, at + 1);
        if (next < bytes.size() && (bytes[next] == '}' || bytes[next] == ']'))
            return make_problem(bytes, at, stop,
                                "There is a comma too many before " + quote(bytes.substr(next, 1)) + ".",
                                "Remove the comma.");
        return in_object ? explain_key(bytes, next, stop) : explain_value(bytes, next, stop);
    }
    if (bytes[at] == '}' || bytes[at] == ']')
        return make_problem(bytes, at, stop,
                            std::string("What opens on line ") + std::to_string(stop.opened.line) + " is closed by " +
                                quote(bytes.substr(at, 1)) + ".",
                            std::string("Close ") + (in_object ? "an object with “}”." : "a list with “]”."));
    if (bytes[at] == '/' || bytes[at] == '#') return explain_value(bytes, at, stop);
    if (bytes[at] == '"' || bytes[at] == '{' || bytes[at] == '[' || bytes[at] == '-' || is_digit(bytes[at]) ||
        is_letter(bytes[at]))
        return make_problem(bytes, at, stop, "A comma is missing.", "Put a comma between the two.");
    return make_problem(bytes, at, stop, "The character " + quote(first_character(bytes, at)) + " cannot stand here.",
                        "A comma or a closing bracket is expected.");
}

} // namespace

Place locate(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(before.size() - line_start) + 1,
            {}};
}

std::optional<Problem> check_text(std::string_view bytes) {
    if (bytes.size() > limits::file_bytes) return Problem{{}, "The file is larger than 1 MiB.", "Use a smaller file."};
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return Problem{locate(bytes, 0), "The file begins with a byte order mark.", "Save it as UTF-8 without BOM."};
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Problem{locate(bytes, 0), "The file is UTF-16, not UTF-8.", "Save it as UTF-8."};
    if (skip_space(bytes, 0) == bytes.size())
        return Problem{locate(bytes, 0), "The file is empty.", "Choose a JSON file with something in it."};
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\0')
            return Problem{locate(bytes, at), "The file holds a NUL byte.", "Choose a text file, saved as UTF-8."};
        const std::size_t length = character_length(bytes.substr(at));
        if (length == 0) return Problem{locate(bytes, at), "The file is not UTF-8 here.", "Save it as UTF-8."};
        at += length;
    }
    return std::nullopt;
}

Problem explain_stop(std::string_view bytes, const JsonStop& stop) {
    using enum JsonStop::Expecting;
    const std::size_t at = skip_space(bytes, stop.offset);
    switch (stop.expecting) {
    case value: return explain_value(bytes, at, stop);
    case key: return explain_key(bytes, at, stop);
    case colon:
        if (at < bytes.size() && bytes[at] == ':') return explain_value(bytes, skip_space(bytes, at + 1), stop);
        if (at == bytes.size()) return explain_end(bytes, stop);
        return make_problem(bytes, at, stop, "A colon is missing after the name of a field.",
                            "Put a colon between the name and the value.");
    case next_in_object:
    case next_in_list: return explain_next(bytes, at, stop);
    case end: break;
    }
    return make_problem(bytes, at, stop, "There is more text behind the end of the file's one JSON value.",
                        "Remove it.");
}

} // namespace core
