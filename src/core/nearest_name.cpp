#include "core/nearest_name.hpp"

#include "core/limits.hpp"
#include "core/problem_list.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace core {
namespace {

char fold(char byte) {
    if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte - 'A' + 'a');
    return byte == '_' || byte == ' ' || byte == '.' ? '-' : byte;
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other; case and kind of dash are
/// free.
std::size_t count_slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = fold(a[i - 1]) == fold(b[j - 1]);
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]);
            if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row[b.size()];
}

} // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& known) {
    if (name.size() > limits::id_characters) return {};
    std::string nearest;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(name.size(), candidate.size());
        const std::size_t shorter = std::min(name.size(), candidate.size());
        if (longer - shorter >= fewest || candidate == name) continue;
        const std::size_t slips = count_slips(name, candidate);
        if (slips >= fewest || slips >= longer) continue;
        fewest = slips;
        nearest = candidate;
    }
    return nearest;
}

std::string suggest_name(std::string_view name, const std::vector<std::string>& known, std::string otherwise) {
    const std::string nearest = nearest_name(name, known);
    return nearest.empty() ? otherwise : "Did you mean " + quote(nearest) + "?";
}

} // namespace core
