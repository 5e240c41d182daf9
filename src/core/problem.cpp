#include "core/problem.hpp"

#include <cstdio>
#include <cstdlib>

namespace core {

void require(bool condition, const char* sentence) {
    if (condition) return;
    std::fputs(sentence, stderr);
    std::fputc('\n', stderr);
    std::abort();
}

} // namespace core
