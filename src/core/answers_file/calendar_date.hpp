#pragma once

#include <string_view>

namespace core {

/// YYYY-MM-DD, and a day that there is.
bool is_calendar_date(std::string_view text);

} // namespace core
