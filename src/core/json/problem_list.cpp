#include "core/json/problem_list.hpp"

#include "core/limits.hpp"
#include "core/text/close_directions.hpp"
#include "core/text/take_character.hpp"

#include <algorithm>
#include <climits>
#include <utility>

namespace core {
namespace {

constexpr std::size_t quoted_bytes = 64;

bool stands_before(const Problem& a, const Problem& b) {
    const auto line = [](const Problem& problem) { return problem.place.line > 0 ? problem.place.line : INT_MAX; };
    return std::pair(line(a), a.place.column) < std::pair(line(b), b.place.column);
}

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Stands in a sentence as it is, as nearly every character of a name does.
bool is_plain(char byte) {
    return byte >= ' ' && byte <= '~';
}

} // namespace

void ProblemList::add(Place place, std::string sentence, std::string mend) {
    if (!full()) {
        Problem problem{std::move(place), std::move(sentence), std::move(mend)};
        const auto after = std::upper_bound(kept.begin(), kept.end(), problem, stands_before);
        kept.insert(after, std::move(problem));
    }
    ++total;
}

bool ProblemList::full() const {
    return total >= limits::problems;
}

bool ProblemList::count_if_full() {
    if (!full()) return false;
    ++total;
    return true;
}

std::vector<Problem> ProblemList::take() {
    const int more = total - static_cast<int>(kept.size());
    if (more == 1) kept.push_back({{}, "There is one more problem.", "Mend these first."});
    if (more > 1) kept.push_back({{}, "There are " + std::to_string(more) + " more problems.", "Mend these first."});
    total = 0;
    return std::exchange(kept, {});
}

std::string quote(std::string_view name) {
    std::string quoted = "“";
    quoted.reserve(quoted_bytes + 3 * quoted.size());
    std::size_t end = std::min(name.size(), quoted_bytes);
    while (end < name.size() && end > 0 && !begins_character(name[end])) --end;
    for (std::string_view rest = name.substr(0, end); !rest.empty();) {
        const auto plain = std::find_if_not(rest.begin(), rest.end(), is_plain);
        quoted.append(rest.begin(), plain);
        rest.remove_prefix(static_cast<std::size_t>(plain - rest.begin()));
        if (rest.empty()) break;
        const std::string_view character = take_character(rest);
        quoted += character == "\t" || character == "\n" || turns_direction(character) ? "\xEF\xBF\xBD" : character;
    }
    if (end < name.size()) quoted += "…";
    return quoted += "”";
}

} // namespace core
