#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace support {

std::string read_source_file(const std::string& name) {
    std::ifstream file(STREAMSTAGE_SOURCE_DIR "/" + name, std::ios::binary);
    if (!file) FAIL("cannot read " << name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void check_golden(const std::string& name, const std::string& text) {
    const std::string path = "tests/golden/" + name;
    if (std::getenv("STREAMSTAGE_GOLDEN") != nullptr)
        std::ofstream(STREAMSTAGE_SOURCE_DIR "/" + path, std::ios::binary) << text;
    else
        CHECK(text == read_source_file(path));
}

} // namespace support
