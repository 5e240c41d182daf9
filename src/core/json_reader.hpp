#pragma once

#include "core/json_tree.hpp"
#include "core/problem_list.hpp"

#include <optional>
#include <string_view>

namespace core {

/// Nothing when the text is no JSON (one problem says why). A field given twice is a problem too, but the tree is
/// still there (it has the first one), so that the rest can be read.
std::optional<JsonTree> read_json(std::string_view bytes, ProblemList& problems);

} // namespace core
