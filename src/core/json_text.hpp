#pragma once

#include "core/problem.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// What a JSON reader had understood when it stopped, enough to say in plain words why.
struct JsonStop {
    enum class Expecting { value, key, colon, next_in_object, next_in_list, end };
    std::size_t offset = 0; ///< just behind the last token that was understood
    Expecting expecting = Expecting::value;
    Place opened; ///< the innermost list or object that is still open
};

/// The size, the encoding and whether there is anything at all.
std::optional<Problem> check_text(std::string_view bytes);

Problem explain_stop(std::string_view bytes, const JsonStop& stop);

/// Line and column (in bytes) of an offset.
Place locate(std::string_view bytes, std::size_t offset);

} // namespace core
