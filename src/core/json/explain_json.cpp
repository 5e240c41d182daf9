#include "core/json/explain_json.hpp"

#include "core/json/check_text.hpp"
#include "core/json/problem_list.hpp"

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

bool is_hex(char byte) {
    return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool is_in_word(char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '+' || byte == '.';
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

bool begins_literal(std::string_view word) {
    const auto begins = [&](std::string_view literal) { return literal.starts_with(word); };
    return begins("true") || begins("false") || begins("null");
}

/// Half of a character beyond U+FFFF, as \u writes them: the digits D800 to DFFF.
bool is_surrogate(std::string_view digits) {
    return digits.size() == 4 && (digits[0] == 'd' || digits[0] == 'D') && digits[1] >= '8';
}

bool is_first_half(std::string_view digits) {
    return is_surrogate(digits) && (digits[1] <= '9' || (digits[1] | 0x20) <= 'b');
}

class Explainer {
public:
    Explainer(std::string_view text, const JsonStop& stopped) : bytes(text), stop(stopped) {}

    Problem explain() const {
        using enum JsonStop::Expecting;
        const std::size_t at = skip_space(stop.offset);
        switch (stop.expecting) {
        case value: return explain_value(at);
        case key: return explain_key(at);
        case colon: return explain_colon(at);
        case next_in_object:
        case next_in_list: return explain_next(at);
        case end: break;
        }
        return problem(at, sentence("There is more text behind the end of the file's one JSON value."),
                       sentence("Remove it."));
    }

private:
    std::size_t skip_space(std::size_t at) const {
        while (at < bytes.size() && is_space(bytes[at])) ++at;
        return at;
    }
    Problem problem(std::size_t at, Sentence sentence, Sentence fix) const {
        Place place = locate(bytes, at);
        place.pointer = stop.opened.pointer;
        return {std::move(place), std::move(sentence), std::move(fix)};
    }
    std::string character(std::size_t at) const {
        return shown_name(bytes.substr(at, std::max<std::size_t>(1, character_length(bytes.substr(at)))));
    }

    Problem explain_end() const;
    Problem explain_comment(std::size_t at) const;
    Problem explain_string(std::size_t quote_at) const;
    Problem explain_escape(std::size_t backslash, std::string_view digits) const;
    Problem explain_word(std::size_t at) const;
    Problem explain_value(std::size_t at) const;
    Problem explain_key(std::size_t at) const;
    Problem explain_colon(std::size_t at) const;
    Problem explain_next(std::size_t at) const;

    std::string_view bytes;
    const JsonStop& stop;
};

Problem Explainer::explain_end() const {
    return problem(bytes.size(),
                   stop.opened.line > 0 ? sentence("The file ends too early: what opens on line {line} is not closed.",
                                                   {stop.opened.line})
                                        : sentence("The file ends too early."),
                   sentence("Take a complete copy of it, or close what is open."));
}

Problem Explainer::explain_comment(std::size_t at) const {
    return problem(at, sentence("JSON has no comments."),
                   sentence("Remove it, or keep it in a field whose name begins with x_."));
}

/// A text that the parser refused: it is not closed, or holds what must be escaped, or a false escape.
Problem Explainer::explain_string(std::size_t quote_at) const {
    for (std::size_t i = quote_at + 1; i < bytes.size() && bytes[i] != '"'; ++i) {
        if (bytes[i] == '\n' || bytes[i] == '\r')
            return problem(i, sentence("A text is not closed on its line."),
                           sentence("End it with a double quote; write \\n for a line end inside it."));
        if (static_cast<unsigned char>(bytes[i]) < 0x20)
            return problem(i, sentence("A text holds a control character."),
                           sentence("Remove it, or write \\t for a tab."));
        if (bytes[i] != '\\') continue;
        const std::size_t backslash = i++;
        if (i == bytes.size()) break;
        if (std::string_view("\"\\/bfnrt").find(bytes[i]) != std::string_view::npos) continue;
        const std::string_view digits = bytes[i] == 'u' ? bytes.substr(i + 1, 4) : std::string_view{};
        if (bytes[i] == 'u' && digits.size() < 4) break;
        const bool is_pair = is_first_half(digits) && bytes.substr(i + 5, 2) == "\\u" &&
                             is_surrogate(bytes.substr(i + 7, 4)) && !is_first_half(bytes.substr(i + 7, 4));
        if (is_first_half(digits) && bytes.size() < i + 11 && bytes.find('"', i) == std::string_view::npos) break;
        const bool is_code = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_hex);
        if (!is_code || (is_surrogate(digits) && !is_pair)) return explain_escape(backslash, digits);
        i += is_pair ? 10 : 4;
    }
    return explain_end();
}

Problem Explainer::explain_escape(std::size_t backslash, std::string_view digits) const {
    if (is_surrogate(digits))
        return problem(backslash, sentence("A text holds half of a character ({code}).", {"\\u" + std::string(digits)}),
                       sentence("Write the character itself."));
    return problem(
        backslash,
        sentence("A text holds a backslash before “{character}”, which means nothing.", {character(backslash + 1)}),
        sentence("Write \\\\ for a backslash."));
}

/// A number, or a word without quotes; `at` may be inside it.
Problem Explainer::explain_word(std::size_t at) const {
    while (at > 0 && is_in_word(bytes[at - 1])) --at;
    const auto end = std::find_if_not(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), is_in_word);
    const std::string_view word = bytes.substr(at, static_cast<std::size_t>(end - bytes.begin()) - at);
    const bool is_number = is_digit(word[0]) || word[0] == '-' || word[0] == '+' || word[0] == '.';
    if (end == bytes.end() && (is_number || begins_literal(word))) return explain_end();
    if (is_json_number(word))
        return problem(at, sentence("The number “{number}” is too large.", {shown_name(word)}),
                       sentence("Use a smaller one."));
    if (is_number)
        return problem(at, sentence("“{word}” is not a number as JSON writes it.", {shown_name(word)}),
                       sentence("Write it like 12 or -3, without leading zeros or units."));
    return problem(at, sentence("“{word}” is not a JSON value.", {shown_name(word)}),
                   sentence("Use true, false, null, a number, or a text in double quotes."));
}

Problem Explainer::explain_value(std::size_t at) const {
    if (at == bytes.size()) return explain_end();
    const char byte = bytes[at];
    if (byte == '"') return explain_string(at);
    if (byte == '/' || byte == '#') return explain_comment(at);
    if (byte == '\'')
        return problem(at, sentence("A text begins with a single quote."), sentence("Write texts in double quotes."));
    if (byte == ',' || byte == '}' || byte == ']')
        return problem(at, sentence("A value is missing before “{character}”.", {character(at)}),
                       sentence("Write a value there, or remove what expects one."));
    if (is_in_word(byte)) return explain_word(at);
    return problem(at, sentence("The character “{character}” cannot stand here.", {character(at)}),
                   sentence("Write a value there."));
}

Problem Explainer::explain_key(std::size_t at) const {
    if (at == bytes.size()) return explain_end();
    const char byte = bytes[at];
    if (byte == '"') return explain_string(at);
    if (byte == '/' || byte == '#') return explain_comment(at);
    if (is_letter(byte) || byte == '\'')
        return problem(at, sentence("The name of a field is not in double quotes."),
                       sentence("Write the names of fields in double quotes."));
    return problem(at, sentence("The character “{character}” cannot stand here.", {character(at)}),
                   sentence("Write the name of a field there, in double quotes."));
}

Problem Explainer::explain_colon(std::size_t at) const {
    if (at == bytes.size()) return explain_end();
    if (bytes[at] == ':') return explain_value(skip_space(at + 1));
    return problem(at, sentence("A colon is missing after the name of a field."),
                   sentence("Put a colon between the name and the value."));
}

/// Behind a value inside a list or an object.
Problem Explainer::explain_next(std::size_t at) const {
    if (at == bytes.size()) return explain_end();
    const char byte = bytes[at];
    const bool in_object = stop.expecting == JsonStop::Expecting::next_in_object;
    if (byte == ',') {
        const std::size_t next = skip_space(at + 1);
        if (next < bytes.size() && (bytes[next] == '}' || bytes[next] == ']'))
            return problem(at, sentence("There is an extra comma before “{character}”.", {character(next)}),
                           sentence("Remove the comma."));
        return in_object ? explain_key(next) : explain_value(next);
    }
    if (byte == '}' || byte == ']')
        return problem(
            at, sentence("What opens on line {line} is closed by “{character}”.", {stop.opened.line, character(at)}),
            in_object ? sentence("Close an object with “{bracket}”.", {"}"})
                      : sentence("Close a list with “{bracket}”.", {"]"}));
    if (byte == '/' || byte == '#') return explain_comment(at);
    if (is_in_word(byte) && is_in_word(bytes[at - 1])) return explain_word(at);
    if (byte == '"' || byte == '{' || byte == '[' || is_in_word(byte))
        return problem(at, sentence("A comma is missing."), sentence("Put a comma between the two."));
    return problem(at, sentence("The character “{character}” cannot stand here.", {character(at)}),
                   sentence("Write a comma or a closing bracket there."));
}

} // namespace

Problem explain_stop(std::string_view bytes, const JsonStop& stop) {
    return Explainer(bytes, stop).explain();
}

} // namespace core
