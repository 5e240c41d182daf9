#pragma once

#include "flow/view.hpp"

#include <string>

namespace ui::html {

/// A block as HTML; nothing where it holds controls alone.
std::string write_block(const flow::Block& block);

} // namespace ui::html
