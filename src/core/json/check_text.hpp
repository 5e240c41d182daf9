#pragma once

#include "core/problem.hpp"
#include "core/text/decode_text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// Decodes a file, and says what makes it no JSON before its first bracket is read: more than `bytes_max`, a whole
/// number of MiB, its encoding, or that there is nothing.
std::optional<Problem> check_text(std::string_view bytes, std::size_t bytes_max, DecodedText& decoded);

/// Line and column (in bytes) of an offset.
Place locate(std::string_view bytes, std::size_t offset);

/// Length of the well-formed UTF-8 character at the front; 0 if it is none.
std::size_t character_length(std::string_view bytes);

} // namespace core
