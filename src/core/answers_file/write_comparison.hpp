#pragma once

#include "core/compare/compare_answers.hpp"
#include "core/rubric.hpp"

#include <string>

namespace core {

/// Compact UTF-8 JSON with the keys of docs/answers-format.md, one line feed at the end.
std::string write_comparison(const Rubric& rubric, const Comparison& comparison);

} // namespace core
