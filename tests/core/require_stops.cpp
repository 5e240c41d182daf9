// Breaks its own promise: a test looks at what it says and that it goes no further.

#include "core/problem.hpp"

#include <cstdio>

int main() {
    core::require(true, "This holds.");
    core::require(false, "This never holds.");
    std::puts("It went on.");
    return 0;
}
