#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace platform::desktop {

/// Nothing when it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// Writes a file whole or not at all. The reason when that fails, else empty.
std::string write_file(const std::filesystem::path& path, const std::string& bytes);

/// `name` in `folder`, with -2, -3 and so on before its ending where there already is such a file.
std::filesystem::path choose_free_path(const std::filesystem::path& folder, const std::string& name);

} // namespace platform::desktop
