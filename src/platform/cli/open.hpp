#pragma once

#include "core/answers.hpp"
#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <string>
#include <vector>

namespace platform::cli {

/// Writes one problem a line to standard error: file:line:column: sentence fix [pointer].
void print(const std::string& file, const std::vector<core::Problem>& problems);

// Nothing when the file cannot be read; standard error then says why. Warnings are told there, too.
std::optional<core::Rubric> open_rubric(const std::string& file);
std::optional<core::Answers> open_answers(const std::string& file, const core::Rubric& rubric);

/// Is more than one of these standard input? Then standard error says so.
bool share_standard_input(const std::vector<std::string>& files);

} // namespace platform::cli
