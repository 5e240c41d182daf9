#include "support/marks.hpp"

#include <algorithm>

namespace support {

namespace {

constexpr std::string_view quotes[] = {"“", "”", "…"};

/// Without the quotation marks and the sign of what is cut at its ends.
std::string without_quotes(std::string piece) {
    for (const std::string_view quote : quotes) {
        if (piece.rfind(quote, 0) == 0) piece.erase(0, quote.size());
        if (piece.size() >= quote.size() && piece.compare(piece.size() - quote.size(), quote.size(), quote) == 0)
            piece.erase(piece.size() - quote.size());
    }
    return piece;
}

} // namespace

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::vector<std::string> list_unmarked(const std::string& text) {
    std::vector<std::string> pieces(1);
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool opens = text.compare(i, opening_mark.size(), opening_mark) == 0;
        const bool closes = text.compare(i, closing_mark.size(), closing_mark) == 0;
        depth += opens ? 1 : closes ? -1 : 0;
        if (opens || closes) {
            i += opening_mark.size() - 1;
            if (!pieces.back().empty()) pieces.emplace_back();
        } else if (depth == 0) {
            pieces.back() += text[i];
        }
    }
    std::erase_if(pieces, [](const std::string& piece) { return std::none_of(piece.begin(), piece.end(), is_letter); });
    return pieces;
}

std::string find_strange(const std::string& text, const std::vector<std::string>& known) {
    for (std::string piece : list_unmarked(text)) {
        for (std::size_t at = 0; (at = piece.find("\xEF\xBF\xBD")) != std::string::npos;) piece.replace(at, 3, ", ");
        for (std::string rest = piece; !rest.empty();) { // names in a list, and what stands round unseen characters
            const std::size_t comma = std::min(rest.find(", "), rest.size());
            const std::string name = without_quotes(rest.substr(0, comma));
            const auto holds = [&](const std::string& each) { return each.find(name) != std::string::npos; };
            if (std::none_of(known.begin(), known.end(), holds)) return name + " in " + text;
            rest.erase(0, std::min(comma + 2, rest.size()));
        }
    }
    return "";
}

} // namespace support
