#pragma once

#include <string>

namespace support {

/// The bytes of a file of the source tree, named from its top. Fails the running test when it cannot be read.
std::string read_source_file(const std::string& name);

} // namespace support
