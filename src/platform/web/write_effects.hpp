#pragma once

#include "flow/effect.hpp"

#include <string>

namespace platform::web {

/// [{"kind", ...}], in order; the names are those of flow/effect.hpp. A SavePage and a SaveMarkdownPage are written as
/// the Save of their file.
std::string write_effects(const flow::Effects& effects);

} // namespace platform::web
