#include "core/json/nearest_name.hpp"

#include "core/json/problem_list.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {
namespace {

char fold(char byte) {
    if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte - 'A' + 'a');
    return byte == '_' || byte == ' ' || byte == '.' ? '-' : byte;
}

/// Insertions, deletions, replacements and swaps of neighbours that turn the name into another; case and kind of dash
/// are free. A column of the table of distances is one word of bits (Hyyrö, 2003): a name is compared with hundreds.
class SlipCounter {
public:
    explicit SlipCounter(std::string_view name) : length(name.size()) {
        for (std::size_t i = 0; i < length; ++i) places[index(name[i])] |= Bits{1} << i;
    }

    std::size_t count(std::string_view other) const {
        Bits higher = ~Bits{0}; // where the distance rises by one from a row to the next
        Bits lower = 0;         // where it falls
        Bits diagonal = 0, before = 0;
        const Bits last = Bits{1} << (length - 1);
        std::size_t slips = length;
        for (const char byte : other) {
            const Bits here = places[index(byte)];
            const Bits swapped = (((~diagonal) & here) << 1) & before;
            diagonal = (((here & higher) + higher) ^ higher) | here | lower | swapped;
            const Bits right = lower | ~(diagonal | higher);
            const Bits left = diagonal & higher;
            if (right & last) ++slips;
            if (left & last) --slips;
            const Bits next = (right << 1) | 1;
            higher = (left << 1) | ~(diagonal | next);
            lower = next & diagonal;
            before = here;
        }
        return slips;
    }

private:
    __extension__ using Bits = unsigned __int128;
    static_assert(limits::id_characters <= 128);

    static std::size_t index(char byte) { return static_cast<unsigned char>(fold(byte)); }

    std::size_t length;
    std::array<Bits, 256> places{};
};

} // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& known) {
    if (name.empty() || name.size() > limits::id_characters) return {};
    std::string nearest;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 3) + 1;
    const SlipCounter slips_of(name);
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(name.size(), candidate.size());
        const std::size_t shorter = std::min(name.size(), candidate.size());
        if (longer - shorter >= fewest || candidate == name) continue;
        const std::size_t slips = slips_of.count(candidate);
        if (slips >= fewest || slips >= longer) continue;
        fewest = slips;
        nearest = candidate;
    }
    return nearest;
}

Sentence suggest_name(std::string_view name, const std::vector<std::string>& known, Sentence otherwise) {
    const std::string nearest = nearest_name(name, known);
    return nearest.empty() ? otherwise : sentence("Did you mean “{name}”?", {shown_name(nearest)});
}

} // namespace core
