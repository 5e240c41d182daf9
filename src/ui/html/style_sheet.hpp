#pragma once

#include <string>

namespace ui::html {

/// The page's look, on screen and on paper: the light tokens, in rem so that paper can set its own size.
std::string write_style_sheet();

} // namespace ui::html
