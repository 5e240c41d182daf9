#pragma once

#include "flow/visit/visit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace platform::web {

/// What the exports have in common. One widget has one instance of the engine, and that one Session.
struct Session {
    std::vector<std::string> given;   ///< texts for the next call
    std::string said;                 ///< the text of the last call
    std::optional<flow::Visit> visit; ///< from start() on
};

extern Session session;

/// The texts given for this call; those that are missing are empty.
std::vector<std::string> take_given(std::size_t count);

} // namespace platform::web
