#pragma once

#include <string>

namespace support {

/// The bytes of a file of the source tree, named from its top. Fails the running test when it cannot be read.
std::string read_source_file(const std::string& name);

/// Compares a text with the one stored in tests/golden; with STREAMSTAGE_GOLDEN set, stores it instead.
void check_golden(const std::string& name, const std::string& text);

} // namespace support
