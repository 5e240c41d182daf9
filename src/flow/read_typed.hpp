#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace flow {

/// What a file may hold at most of a typed text, cut between characters (core/limits.hpp).
std::string cut_text(const std::string& text);

/// A whole number as somebody types it, with blanks, apostrophes or `group_separator` between its digits. Nothing for
/// anything else, and for more than a file may hold.
std::optional<std::int64_t> read_amount(const std::string& text, const std::string& group_separator);

} // namespace flow
