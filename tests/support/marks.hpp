#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

inline constexpr std::string_view opening_mark = "⟦";
inline constexpr std::string_view closing_mark = "⟧";

bool is_letter(char byte);

/// What stands outside of the marks of the invented language, as a piece each, where it has a letter.
std::vector<std::string> list_unmarked(const std::string& text);

/// Words of the invented language whose letters outside of marks stand in none of the `known` texts; empty for none.
std::string find_strange(const std::string& text, const std::vector<std::string>& known);

} // namespace support
