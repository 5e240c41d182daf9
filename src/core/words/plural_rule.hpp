#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Which form of a message a number takes: "nplurals=2; plural=n != 1;", as a catalogue's header has it.
struct PluralRule {
    std::string expression = "n!=1"; ///< in C, of n; without blanks, and known to be well-formed
    int forms = 2;
};

/// Nothing for what is no such rule.
std::optional<PluralRule> read_plural_rule(std::string_view field);

/// From 0; always below the rule's `forms`.
int choose_form(const PluralRule& rule, std::int64_t number);

} // namespace core
