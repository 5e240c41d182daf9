#pragma once

#include "flow/view.hpp"

#include <string>

namespace ui::markdown {

/// A block as Markdown, with an empty line after it; nothing where it holds controls alone.
std::string write_block(const flow::Block& block);

} // namespace ui::markdown
