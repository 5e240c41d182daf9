// Looks for inputs within the limits that are slow to read: search_slow MINUTES [SEED], of the processor's time. Prints
// every one that is slower than all before it at what it is slow at, as its shape; the worst of all stand in
// fuzz/slow_shapes.cpp.
#include "fuzz/processor_time.hpp"
#include "fuzz/slow_shapes.hpp"
#include "fuzz/time_readers.hpp"

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

struct Slowest {
    int milliseconds = 0;
    fuzz::Shape shape;
};

/// What is known to be slow as it is, then changes of the slowest, or something new.
fuzz::Shape next_shape(std::vector<fuzz::NamedShape>& known, const std::map<std::string, Slowest>& slowest,
                       support::Random& random) {
    fuzz::Shape shape;
    if (!known.empty()) {
        shape = known.back().shape;
        known.pop_back();
        return shape;
    }
    if (!slowest.empty() && random.chance(70)) {
        auto parent = slowest.begin();
        std::advance(parent, random.below(static_cast<int>(slowest.size())));
        shape = parent->second.shape;
    } else {
        for (int i = random.below(12); i > 0; --i) shape = fuzz::mutate(shape, random);
    }
    shape = fuzz::mutate(shape, random);
    return random.chance(60) ? fuzz::without_faults(shape) : shape;
}

} // namespace

int main(int count, char** arguments) {
    const int minutes = count > 1 ? std::atoi(arguments[1]) : 1;
    support::Random random(count > 2 ? static_cast<std::uint64_t>(std::atoll(arguments[2])) : 1);
    std::map<std::string, Slowest> slowest;
    int tried = 0;
    std::vector<fuzz::NamedShape> known = fuzz::slow_shapes(); // are where it begins
    while (fuzz::processor_milliseconds() < minutes * 60'000) {
        const fuzz::Shape shape = next_shape(known, slowest, random);
        for (const fuzz::Timed& timed : fuzz::time_readers(shape, fuzz::processor_milliseconds)) {
            Slowest& before = slowest[timed.what];
            if (timed.milliseconds <= before.milliseconds) continue;
            before = {timed.milliseconds, shape};
            std::printf("%d ms: %s: %s\n", timed.milliseconds, timed.what.c_str(), fuzz::describe(shape).c_str());
            std::fflush(stdout);
        }
        ++tried;
    }
    std::printf("\n%d shapes tried. The slowest:\n", tried);
    for (const auto& [what, worst] : slowest)
        std::printf("%6d ms  %-14s %s\n", worst.milliseconds, what.c_str(), fuzz::describe(worst.shape).c_str());
}
