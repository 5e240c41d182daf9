#pragma once

#include "core/problem.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A file's text in UTF-8, without a byte order mark.
struct DecodedText {
    std::string_view text;          ///< in the file's bytes, or else in `transcoded`
    std::string transcoded;         ///< of UTF-16; empty else
    std::optional<Problem> problem; ///< why it cannot be had
};

/// Line and column (in bytes of UTF-8) of the end of a text.
Place locate_end(std::string_view text);

/// Takes UTF-8, with a byte order mark or without, and UTF-16 of either order, which JSON gives away without a mark as
/// well. Whether UTF-8 is well formed is not looked at. `decoded` must stay where it is.
void decode_text(std::string_view bytes, DecodedText& decoded);

} // namespace core
