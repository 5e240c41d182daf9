#pragma once

namespace ui::html {

/// The page's look, on screen and on paper: the light tokens, in rem so that paper can set its own size.
extern const char* const style_sheet;

} // namespace ui::html
