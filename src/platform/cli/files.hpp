#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace platform::cli {

/// The bytes of a file, or of standard input for "-": of one that is longer than `bytes_max` one byte more. Nothing
/// when it cannot be read; standard error then says so.
std::optional<std::string> read_file(const std::string& name, std::size_t bytes_max);

/// Says on standard error that a file, or standard input for "-", cannot be read.
void complain_unreadable(const std::string& name, const std::string& reason);

/// Writes a file, or standard output for "-". The exit status; standard error says why it is not 0.
int write_file(const std::string& name, const std::string& bytes);

} // namespace platform::cli
