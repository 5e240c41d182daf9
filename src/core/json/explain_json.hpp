#pragma once

#include "core/problem.hpp"

#include <cstddef>
#include <string_view>

namespace core {

/// What a JSON parser had understood when it stopped.
struct JsonStop {
    enum class Expecting { value, key, colon, next_in_object, next_in_list, end };
    std::size_t offset = 0; ///< just behind the last value, name or bracket that was understood
    Expecting expecting = Expecting::value;
    Place opened; ///< the innermost list or object that is still open; line 0 for none
};

/// Says in plain words why a text is no JSON, looking again at where the parser stopped.
Problem explain_stop(std::string_view bytes, const JsonStop& stop);

} // namespace core
