#pragma once

#include "core/json/json_tree.hpp"
#include "core/json/problem_list.hpp"
#include "core/limits.hpp"

#include <optional>
#include <string_view>

namespace core {

/// How large a text may be.
struct TextBounds {
    std::size_t bytes_max = limits::file_bytes; ///< a whole number of MiB
    int values_max = limits::json_values;
};

/// Takes UTF-8 and UTF-16, and gives UTF-8. Nothing when the text is no JSON (one problem says why). A field given
/// twice is a problem too, but the tree is still there (it has the first one), so that the rest can be read.
std::optional<JsonTree> read_json(std::string_view bytes, ProblemList& problems, const TextBounds& bounds = {});

} // namespace core
