#pragma once

#include "flow/effect.hpp"
#include "flow/view.hpp"

#include <string>

namespace ui::html {

/// A View as an HTML page that stands alone (no script, no request) and prints well. Controls are left out; what was
/// chosen is told in words. `language` is a language tag, `title` what stands above everything and names the window.
std::string write_page(const flow::View& view, const std::string& language, const std::string& title);

/// The file that the effect asks for.
flow::Save write_file(const flow::SavePage& effect);

} // namespace ui::html
