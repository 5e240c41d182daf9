#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "platform/cli/options.hpp"

#include <optional>
#include <string>

namespace platform::cli {

/// The result of these answers in the format that is asked for: what the browser saves, with a date where one is given.
/// Nothing where the chart that is asked for has nothing to draw.
std::optional<std::string> write_report(const core::Rubric& rubric, const core::Answers& answers,
                                        const std::optional<core::Answers>& earlier, const ReportOptions& options);

} // namespace platform::cli
