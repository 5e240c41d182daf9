#include "fuzz/slow_shapes.hpp"
#include "fuzz/time_readers.hpp"

#include <doctest/doctest.h>

#include <ctime>

namespace {

/// Of the processor's time, whatever else runs. Sanitizers and the wasm of the tests take several times as long.
int processor_milliseconds() {
    return static_cast<int>(static_cast<double>(std::clock()) * 1'000 / CLOCKS_PER_SEC);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr int milliseconds_max = 5'000;
#else
constexpr int milliseconds_max = 1'000;
#endif

} // namespace

TEST_CASE("nothing within the limits keeps anybody waiting for more than a second") {
    for (const fuzz::NamedShape& slow : fuzz::slow_shapes())
        for (const fuzz::Timed& timed : fuzz::time_readers(slow.shape, processor_milliseconds)) {
            CAPTURE(slow.name);
            CAPTURE(timed.what);
            CHECK(timed.milliseconds < milliseconds_max);
        }
}
