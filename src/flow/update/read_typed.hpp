#pragma once

#include "flow/update/read_amount.hpp"

#include <string>

namespace flow {

/// What counts of a typed text: as much as a file may hold (core/limits.hpp), cut between characters; nothing of one
/// that nobody can see.
std::string cut_text(const std::string& text);

} // namespace flow
