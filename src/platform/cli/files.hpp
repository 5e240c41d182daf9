#pragma once

#include <optional>
#include <string>

namespace platform::cli {

/// The bytes of a file, or of standard input for "-". Nothing when it cannot be read; standard error then says so.
std::optional<std::string> read_file(const std::string& name);

/// Writes a file, or standard output for "-", whole or not at all. The reason when that fails, else empty.
std::string write_file(const std::string& name, const std::string& bytes);

} // namespace platform::cli
