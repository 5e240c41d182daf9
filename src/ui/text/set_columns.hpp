#pragma once

#include "flow/view.hpp"

#include <string>
#include <vector>

namespace ui::text {

/// The table behind a picture in lines of at most `columns` characters: in columns where they fit, else a row's figures
/// below its name.
std::vector<std::string> set_columns(const flow::Picture& picture, int columns);

} // namespace ui::text
