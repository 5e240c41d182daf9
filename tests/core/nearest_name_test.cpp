#include "core/json/nearest_name.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

using namespace core;

namespace {

char fold(char byte) {
    if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte + 32);
    return byte == '_' || byte == ' ' || byte == '.' ? '-' : byte;
}

/// As it stands in the books, a table of every beginning of the one against every beginning of the other.
std::size_t count_slips(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> slips(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    std::iota(slips[0].begin(), slips[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        slips[i][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = fold(a[i - 1]) == fold(b[j - 1]) ? 0 : 1;
            slips[i][j] = std::min({slips[i - 1][j] + 1, slips[i][j - 1] + 1, slips[i - 1][j - 1] + replaced});
            if (i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]))
                slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
    }
    return slips[a.size()][b.size()];
}

std::string find_nearest(const std::string& name, const std::vector<std::string>& known) {
    std::string nearest;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t slips = count_slips(name, candidate);
        if (candidate == name || slips >= fewest || slips >= std::max(name.size(), candidate.size())) continue;
        fewest = slips;
        nearest = candidate;
    }
    return nearest;
}

std::string any_name(support::Random& random, int length) {
    std::string name;
    for (; length > 0; --length) name += "abA-_"[random.below(5)];
    return name;
}

std::string slip(std::string name, support::Random& random) {
    const auto at = static_cast<std::size_t>(random.below(static_cast<int>(name.size()) + 1));
    switch (random.below(4)) {
    case 0: return name.erase(at, 1);
    case 1: return name.insert(at, 1, "abz"[random.below(3)]);
    case 2:
        if (at > 0 && at < name.size()) std::swap(name[at], name[at - 1]);
        return name;
    default:
        if (at < name.size()) name[at] = 'z';
        return name;
    }
}

} // namespace

TEST_CASE("the nearest name is the one with the fewest slips") {
    CHECK(nearest_name("Pilot_Run", {"pilot-run", "pilot"}) == "pilot-run");
    CHECK(nearest_name("owne", {"owner", "own"}) == "owner");
    CHECK(nearest_name("", {"a", ""}).empty());
    CHECK(nearest_name(std::string(101, 'a'), {std::string(100, 'a')}).empty());
    support::Random random(5);
    int near = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string name = any_name(random, round % 4 == 0 ? random.between(60, 100) : random.between(1, 12));
        std::vector<std::string> known;
        for (int i = 0; i < 4; ++i) {
            known.push_back(i == 3 ? any_name(random, random.below(12)) : name);
            for (int slips = random.below(6); i < 3 && slips > 0; --slips) known.back() = slip(known.back(), random);
        }
        CAPTURE(name);
        const std::string nearest = nearest_name(name, known);
        REQUIRE(nearest == find_nearest(name, known));
        near += !nearest.empty();
    }
    CHECK(near > 10'000); // or the test would show little
}
