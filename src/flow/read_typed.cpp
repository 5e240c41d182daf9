#include "flow/read_typed.hpp"

#include "core/limits.hpp"

namespace flow {

std::string cut_text(const std::string& text) {
    int characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (text[i] & '\xC0') != '\x80';
        if (begins && ++characters > core::limits::text_characters) return text.substr(0, i);
    }
    return text;
}

std::optional<std::int64_t> read_amount(const std::string& text, const std::string& group_separator) {
    const bool negative = !text.empty() && text.front() == '-';
    std::int64_t amount = 0;
    bool any = false;
    for (std::size_t i = negative ? 1 : 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (letter == ' ' || letter == '\'') continue;
        if (!group_separator.empty() && text.compare(i, group_separator.size(), group_separator) == 0) {
            i += group_separator.size() - 1;
            continue;
        }
        if (letter < '0' || letter > '9') return std::nullopt;
        amount = amount * 10 + (letter - '0');
        any = true;
        if (amount > core::limits::amount_max) return std::nullopt;
    }
    if (!any) return std::nullopt;
    return negative ? -amount : amount;
}

} // namespace flow
