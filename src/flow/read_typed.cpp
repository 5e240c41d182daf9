#include "flow/read_typed.hpp"

#include "core/limits.hpp"

#include <string_view>
#include <vector>

namespace flow {

namespace {

/// Takes the first of these that `rest` begins with off it, and gives it; empty where there is none.
std::string_view take_any(std::string_view& rest, const std::vector<std::string_view>& any) {
    for (const std::string_view one : any)
        if (rest.starts_with(one)) {
            rest.remove_prefix(one.size());
            return one;
        }
    return {};
}

} // namespace

std::string cut_text(const std::string& text) {
    int characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (text[i] & '\xC0') != '\x80';
        if (begins && ++characters > core::limits::text_characters) return text.substr(0, i);
    }
    return text;
}

TypedAmount read_amount(const std::string& text) {
    using enum TypedAmount::State;
    std::string_view rest = text;
    const bool negative = !take_any(rest, {"-", "−"}).empty();
    std::vector<std::string_view> separators = {" ", "'", "’", "\u00A0", "\u202F", ",", "."};
    std::int64_t amount = 0;
    int in_group = 0;
    bool grouped = false;
    while (!rest.empty()) {
        const std::string_view taken = in_group > 0 && in_group <= 3 ? take_any(rest, separators) : "";
        if (!taken.empty()) {
            if (grouped && in_group < 3) return {};
            separators = {taken}; // two kinds are groups and decimals
            grouped = true;
            in_group = 0;
            continue;
        }
        if (rest.front() < '0' || rest.front() > '9' || (grouped && in_group == 3)) return {};
        amount = amount * 10 + (rest.front() - '0');
        if (amount > core::limits::amount_max) return {};
        rest.remove_prefix(1);
        ++in_group;
    }
    if (in_group == 0 || (grouped && in_group < 3)) return {begun};
    return {whole, negative ? -amount : amount};
}

} // namespace flow
