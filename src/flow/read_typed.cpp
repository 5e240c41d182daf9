#include "flow/read_typed.hpp"

#include "core/limits.hpp"

#include <string_view>

namespace flow {

namespace {

constexpr std::string_view separators[] = {" ", "'", "’", "\u00A0", "\u202F", ",", "."};

bool take(std::string_view& rest, std::string_view what) {
    if (!rest.starts_with(what)) return false;
    rest.remove_prefix(what.size());
    return true;
}

/// Takes a separator off it: any, or the one that stands there from the second time on.
bool take_separator(std::string_view& rest, std::string_view& one) {
    for (const std::string_view each : separators) {
        if (!one.empty() && each != one) continue; // two kinds are groups and decimals
        if (!take(rest, each)) continue;
        one = each;
        return true;
    }
    return false;
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
    const bool negative = take(rest, "-") || take(rest, "−");
    std::string_view separator;
    std::int64_t amount = 0;
    int in_group = 0;
    while (!rest.empty()) {
        const bool grouped = !separator.empty();
        if (in_group > 0 && in_group <= 3 && take_separator(rest, separator)) {
            if (grouped && in_group < 3) return {};
            in_group = 0;
            continue;
        }
        if (rest.front() < '0' || rest.front() > '9' || (grouped && in_group == 3)) return {};
        amount = amount * 10 + (rest.front() - '0');
        if (amount > core::limits::amount_max) return {};
        rest.remove_prefix(1);
        ++in_group;
    }
    if (in_group == 0 || (!separator.empty() && in_group < 3)) return {begun};
    return {whole, negative ? -amount : amount};
}

} // namespace flow
