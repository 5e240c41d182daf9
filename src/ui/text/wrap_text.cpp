#include "ui/text/wrap_text.hpp"

#include "ui/text/make_visible.hpp"

#include <algorithm>

namespace ui::text {

std::size_t count_columns(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

namespace {

/// A terminal shows every one.
std::string drop_soft_hyphens(std::string text) {
    constexpr const char* soft_hyphen = "\u00AD";
    for (std::size_t at = text.find(soft_hyphen); at != std::string::npos; at = text.find(soft_hyphen, at))
        text.erase(at, 2);
    return text;
}

} // namespace

std::vector<std::string> wrap_text(const std::string& raw, int columns) {
    const std::string text = make_visible(drop_soft_hyphens(raw));
    const auto most = static_cast<std::size_t>(std::max(columns, 1));
    std::vector<std::string> lines(1);
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t space = std::min(text.find_first_of(" \n", from), text.size());
        const std::string word = text.substr(from, space - from);
        if (!lines.back().empty() && count_columns(lines.back()) + 1 + count_columns(word) > most) lines.emplace_back();
        if (!lines.back().empty()) lines.back() += " ";
        lines.back() += word;
        if (space < text.size() && text[space] == '\n') lines.emplace_back();
        from = space + 1;
    }
    return lines;
}

} // namespace ui::text
