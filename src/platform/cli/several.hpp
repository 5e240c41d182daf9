#pragma once

#include "platform/cli/options.hpp"

namespace platform::cli {

/// Puts several answers files together. The exit status.
int merge(const MergeOptions& options);

/// Writes what has changed between two answers files. The exit status.
int compare(const CompareOptions& options);

} // namespace platform::cli
