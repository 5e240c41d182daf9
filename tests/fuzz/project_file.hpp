#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace fuzz {

/// A file of the project, for programs that doctest does not run in. Stops where there is none.
inline std::string read_project_file(const std::string& name) {
    std::ifstream file(STREAMSTAGE_SOURCE_DIR "/" + name, std::ios::binary);
    if (!file) std::abort();
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace fuzz
