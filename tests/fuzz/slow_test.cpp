#include "fuzz/processor_time.hpp"
#include "fuzz/slow_shapes.hpp"
#include "fuzz/time_readers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// Sanitizers and wasm that is compiled to be small take several times as long.
constexpr int milliseconds_max = 1'000 * STREAMSTAGE_PATIENCE;

} // namespace

TEST_CASE("nothing within the limits keeps anybody waiting for more than a second") {
    for (const fuzz::NamedShape& slow : fuzz::slow_shapes())
        for (const fuzz::Timed& timed : fuzz::time_readers(slow.shape, fuzz::processor_milliseconds)) {
            CAPTURE(std::string(slow.name));
            CAPTURE(timed.what);
            CHECK(timed.milliseconds < milliseconds_max);
        }
}
