#pragma once

#include "fuzz/large_documents.hpp"

#include <vector>

namespace fuzz {

struct NamedShape {
    const char* name;
    Shape shape;
};

/// Inputs within the limits that were slow once, or are the slowest that are known.
std::vector<NamedShape> slow_shapes();

} // namespace fuzz
