#pragma once

#include "fuzz/large_documents.hpp"

#include <functional>
#include <string>
#include <vector>

namespace fuzz {

struct Timed {
    std::string what;
    int milliseconds = 0;
};

/// What each thing takes that a page or the command line does with a rubric and answers of this shape, but for scoring
/// them. `clock` gives milliseconds of the processor's time.
std::vector<Timed> time_readers(const Shape& shape, const std::function<int()>& clock);

} // namespace fuzz
