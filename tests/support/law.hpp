#pragma once

#include "support/random.hpp"

#include <cstdint>
#include <cstdlib>

namespace support {

inline constexpr std::uint64_t no_breach = 0;

/// The first seed, from 1, whose case breaks the law; no_breach when all keep it. A law takes a Random and says whether
/// it holds.
template <class Law>
std::uint64_t first_breach(int cases, Law law) {
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(cases); ++seed) {
        Random random(seed);
        if (!law(random)) return seed;
    }
    return no_breach;
}

/// How many random answer sets the longest test takes: STREAMSTAGE_CASES of the environment (scripts/test --long).
inline int case_count() {
    const char* wanted = std::getenv("STREAMSTAGE_CASES");
    return wanted ? std::atoi(wanted) : 10'000;
}

} // namespace support
