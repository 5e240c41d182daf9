#include "flow/read_typed.hpp"

#include "core/limits.hpp"

#include <span>
#include <string_view>

namespace flow {

namespace {

/// Takes the first of these that `rest` begins with off it.
bool take_any(std::string_view& rest, std::span<const std::string_view> any) {
    for (const std::string_view one : any)
        if (!one.empty() && rest.starts_with(one)) {
            rest.remove_prefix(one.size());
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

TypedAmount read_amount(const std::string& text, const std::string& group_separator) {
    using enum TypedAmount::State;
    std::string_view rest = text;
    const std::string_view signs[] = {"-", "−"};
    const bool negative = take_any(rest, signs);
    const std::string_view separators[] = {" ", "'", "’", "\u00A0", "\u202F", group_separator};
    std::int64_t amount = 0;
    int in_group = 0;
    bool grouped = false;
    while (!rest.empty()) {
        if (in_group > 0 && in_group <= 3 && take_any(rest, separators)) {
            if (grouped && in_group < 3) return {};
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
