#include "core/export/write_csv.hpp"

#include "core/text/close_directions.hpp"
#include "core/text/take_character.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

template <std::size_t count>
bool is_one_of(std::string_view character, const std::array<std::string_view, count>& list) {
    return std::find(list.begin(), list.end(), character) != list.end();
}

/// What a formula may hide behind: spaces that are seen and that are not, and quotes.
bool is_passed_over(std::string_view character) {
    static constexpr std::array<std::string_view, 15> list{" ",
                                                           "\"",
                                                           "'",
                                                           "`",
                                                           "\xC2\xA0",
                                                           "\xE2\x80\x8B",
                                                           "\xE2\x80\x8C",
                                                           "\xE2\x80\x8D",
                                                           "\xE2\x80\x8E",
                                                           "\xE2\x80\x8F",
                                                           "\xE2\x80\x98",
                                                           "\xE2\x80\x99",
                                                           "\xE2\x80\x9C",
                                                           "\xE2\x80\x9D",
                                                           "\xEF\xBB\xBF"};
    return is_one_of(character, list) || turns_direction(character);
}

/// What a formula begins with, in narrow letters and in wide ones; of line feeds a text is full, but none begins one.
bool is_trigger(std::string_view character) {
    static constexpr std::array<std::string_view, 10> list{
        "=", "+", "-", "@", "\t", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return is_one_of(character, list);
}

bool may_be_formula(std::string_view text) {
    while (!text.empty()) {
        const std::string_view character = take_character(text);
        if (is_trigger(character)) return true;
        if (!is_passed_over(character)) return false;
    }
    return false;
}

/// With line feeds alone for line ends, without what no document may hold and what turns the words beside it around.
std::string clean(std::string_view text) {
    std::string cleaned;
    while (!text.empty()) {
        if (text.front() == '\r') {
            text.remove_prefix(1);
            if (text.empty() || text.front() != '\n') cleaned += '\n';
            continue;
        }
        cleaned += take_character(text);
    }
    close_directions(cleaned);
    return cleaned;
}

std::string write(const std::string& text) {
    std::string value = clean(text);
    if (may_be_formula(value)) value.insert(0, 1, '\'');
    if (value.find_first_of(",;\"\n\t") == std::string::npos) return value;
    std::string quoted = "\"";
    for (const char byte : value) quoted += byte == '"' ? std::string("\"\"") : std::string(1, byte);
    return quoted + "\"";
}

std::string write(std::int64_t number) {
    return std::to_string(number);
}

} // namespace

std::string write_csv(const Sheet& sheet) {
    std::string text = "\xEF\xBB\xBF";
    for (const std::vector<Cell>& row : sheet) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            text += std::visit([](const auto& value) { return write(value); }, row[i]);
        }
        text += "\r\n";
    }
    return text;
}

} // namespace core
