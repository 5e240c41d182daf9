#include "fuzz/slow_shapes.hpp"
#include "fuzz/time_readers.hpp"

#include <doctest/doctest.h>

#include <ctime>

namespace {

/// Of the processor's time, whatever else runs.
int processor_milliseconds() {
    return static_cast<int>(static_cast<double>(std::clock()) * 1'000 / CLOCKS_PER_SEC);
}

/// Sanitizers and wasm that is compiled to be small take several times as long.
constexpr int milliseconds_max = 1'000 * STREAMSTAGE_PATIENCE;

} // namespace

TEST_CASE("nothing within the limits keeps anybody waiting for more than a second") {
    for (const fuzz::NamedShape& slow : fuzz::slow_shapes())
        for (const fuzz::Timed& timed : fuzz::time_readers(slow.shape, processor_milliseconds)) {
            CAPTURE(slow.name);
            CAPTURE(timed.what);
            CHECK(timed.milliseconds < milliseconds_max);
        }
}
