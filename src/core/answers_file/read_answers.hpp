#pragma once

#include "core/answers.hpp"
#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <string_view>

namespace core {

/// Answers of this rubric with nothing answered.
Answers empty_answers(const Rubric& rubric);

/// Reads an answers file, or the answers that a result file carries. Answers of another version of the same rubric are
/// read, by former ids too; a warning then says how many were kept, and lists what was moved and what was dropped. Of
/// merged answers, whatever nobody has settled is agreed on anew.
Read<Answers> read_answers(std::string_view bytes, const Rubric& rubric);

} // namespace core
