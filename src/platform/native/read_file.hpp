#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace platform::native {

struct FileBytes {
    std::optional<std::string> bytes;
    std::string failed; ///< the reason why there are none
};

/// A file, or standard input for "-". Of what is longer than `bytes_max` (a device may never end) one byte more is
/// read, so that whoever takes the bytes can tell; nothing beyond it.
FileBytes read_file(const std::string& name, std::size_t bytes_max);

/// What errno means now.
std::string reason();
std::string reason(int error);

} // namespace platform::native
