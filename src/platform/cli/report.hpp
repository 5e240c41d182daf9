#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "platform/cli/options.hpp"

#include <string>

namespace platform::cli {

/// The result of these answers in the format that is asked for.
std::string write_report(const core::Rubric& rubric, const core::Answers& answers, const ReportOptions& options);

} // namespace platform::cli
