#pragma once

#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <string_view>

namespace core {

/// Reads a rubric file (UTF-8 JSON, docs/rubric-format.md) and checks everything that does not need scoring: a value
/// means that it has no error. Texts are taken in `language` or what comes nearest to it, else in the rubric's own,
/// string by string.
Read<Rubric> read_rubric(std::string_view bytes, std::string_view language = {});

} // namespace core
