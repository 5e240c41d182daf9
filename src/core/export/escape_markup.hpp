#pragma once

#include <string>
#include <string_view>

namespace core {

/// A text as it stands in HTML and XML, between tags and in quoted attributes alike. What no document may hold (control
/// characters, malformed UTF-8) becomes U+FFFD.
std::string escape_markup(std::string_view text);

} // namespace core
