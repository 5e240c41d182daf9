// In place of processor_time.cpp where Emscripten compiles: its std::clock() is the time of day.
#include "fuzz/processor_time.hpp"

#include <emscripten.h>

EM_JS(int, node_processor_milliseconds, (), {
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1000;
});

namespace fuzz {

int processor_milliseconds() {
    return node_processor_milliseconds();
}

} // namespace fuzz
