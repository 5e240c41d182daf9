#include "fuzz/processor_time.hpp"

#include <ctime>

namespace fuzz {

int processor_milliseconds() {
    return static_cast<int>(static_cast<double>(std::clock()) * 1'000 / CLOCKS_PER_SEC);
}

} // namespace fuzz
