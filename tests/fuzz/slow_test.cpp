#include "fuzz/processor_time.hpp"
#include "fuzz/slow_shapes.hpp"
#include "fuzz/time_readers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

/// Sanitizers and wasm that is compiled to be small take several times as long.
constexpr int milliseconds_max = 1'000 * STREAMSTAGE_PATIENCE;

bool in_time(const fuzz::Timed& timed) {
    return timed.milliseconds < milliseconds_max;
}

} // namespace

TEST_CASE("nothing within the limits keeps anybody waiting for more than a second") {
    for (const fuzz::NamedShape& slow : fuzz::slow_shapes()) {
        const auto time = [&] { return fuzz::time_readers(slow.shape, fuzz::processor_milliseconds); };
        const std::vector<fuzz::Timed> once = time();
        const bool is_slow =
            std::any_of(once.begin(), once.end(), [](const fuzz::Timed& each) { return !in_time(each); });
        // What compiles code meanwhile, and who shares the processor, is not there twice in the same place.
        const std::vector<fuzz::Timed> again = is_slow ? time() : once;
        for (std::size_t i = 0; i < once.size(); ++i) {
            CAPTURE(std::string(slow.name));
            CAPTURE(once[i].what);
            CAPTURE(once[i].milliseconds);
            CAPTURE(again[i].milliseconds);
            CHECK((in_time(once[i]) || in_time(again[i])));
        }
    }
}
