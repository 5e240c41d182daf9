#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace support {

std::string read_source_file(const std::string& name) {
    std::ifstream file(STREAMSTAGE_SOURCE_DIR "/" + name, std::ios::binary);
    if (!file) FAIL("cannot read " << name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace support
