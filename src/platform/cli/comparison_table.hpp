#pragma once

#include "core/compare/compare_answers.hpp"
#include "core/rubric.hpp"

#include <string>

namespace platform::cli {

/// For people: stage, profile and every answer that has moved, then and now. A date heads its column; it may be empty.
std::string write_comparison_table(const core::Rubric& rubric, const core::Comparison& comparison,
                                   const std::string& earlier_date, const std::string& now_date);

} // namespace platform::cli
