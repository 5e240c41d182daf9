#include "ui/markdown/escape_markdown.hpp"

#include "core/text/take_character.hpp"

#include <cctype>
#include <vector>

namespace ui::markdown {

namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8", paragraph_separator = "\xE2\x80\xA9";

/// Markup wherever it stands; a number sign, plus, hyphen or equals sign only at the front, but there is no telling
/// here what comes to stand there.
bool is_markup(char byte) {
    return std::string_view("\\`*_{}[]<>&|~#$@^!").find(byte) != std::string_view::npos;
}

/// A web address is made a link by a colon and a stop alone: "http:" and "www.".
bool joins_address(std::string_view before, char byte, std::string_view after) {
    if (byte == ':') return !after.empty() && after.front() != ' ';
    if (byte != '.' || before.size() < 3) return false;
    for (const char letter : before.substr(before.size() - 3))
        if (std::tolower(static_cast<unsigned char>(letter)) != 'w') return false;
    return true;
}

/// The sign that makes a line a list, a rule or a heading: "-", "+", "=", and "." or ")" after a number.
bool begins_block(std::string_view before, char byte) {
    if (byte == '-' || byte == '+' || byte == '=') return before.empty();
    if (byte != '.' && byte != ')') return false;
    for (const char digit : before)
        if (std::isdigit(static_cast<unsigned char>(digit)) == 0) return false;
    return !before.empty();
}

/// Lines without the spaces around them, and without those that are empty.
std::vector<std::string> list_lines(std::string_view text) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const bool carriage_return = text.front() == '\r';
        const std::string_view character = core::take_character(text);
        const bool line_end =
            carriage_return || character == "\n" || character == line_separator || character == paragraph_separator;
        const bool space = character == " " || character == "\t";
        if (line_end)
            lines.emplace_back();
        else if (!space)
            lines.back() += character;
        else if (!lines.back().empty() && lines.back().back() != ' ')
            lines.back() += ' ';
    }
    for (std::string& line : lines)
        while (!line.empty() && line.back() == ' ') line.pop_back();
    std::erase(lines, "");
    return lines;
}

std::string escape(std::string_view line) {
    std::string escaped;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view before = line.substr(0, i), after = line.substr(i + 1);
        const char byte = line[i];
        if (is_markup(byte) || joins_address(before, byte, after) || begins_block(before, byte)) escaped += '\\';
        escaped += byte;
    }
    return escaped;
}

std::string join(const std::vector<std::string>& lines, const std::string& between) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : between) + escape(line);
    return text;
}

} // namespace

std::string escape_line(std::string_view text) {
    std::string line;
    for (const std::string& part : list_lines(text)) line += (line.empty() ? "" : " ") + part;
    return escape(line);
}

std::string escape_lines(std::string_view text) {
    return join(list_lines(text), "\\\n");
}

std::string escape_cell(std::string_view text) {
    return join(list_lines(text), "<br>");
}

} // namespace ui::markdown
