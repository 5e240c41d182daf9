#include "core/json/problem_list.hpp"

#include "core/limits.hpp"
#include "core/text/close_directions.hpp"
#include "core/text/take_character.hpp"
#include "core/words/say.hpp"

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

void ProblemList::add(Place place, Sentence sentence, Sentence fix) {
    if (!full()) {
        Problem problem{std::move(place), std::move(sentence), std::move(fix)};
        const auto after = std::upper_bound(kept.begin(), kept.end(), problem, stands_before);
        kept.insert(after, std::move(problem));
    }
    ++total;
}

void ProblemList::add_for_author(Place place, std::string sentence, std::string fix) {
    add(std::move(place), in_english(std::move(sentence)), in_english(std::move(fix)));
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
    if (more > 0)
        kept.push_back({{},
                        sentence_count("There is one more problem.", "There are {count} more problems.", more),
                        sentence("Fix these first.")});
    total = 0;
    return std::exchange(kept, {});
}

std::vector<Problem> ProblemList::take_for_author() {
    std::vector<Problem> problems = take();
    for (Problem& problem : problems) {
        problem.sentence = in_english(say_english(problem.sentence));
        problem.fix = in_english(say_english(problem.fix));
    }
    return problems;
}

std::string shown_name(std::string_view name) {
    std::string shown;
    shown.reserve(quoted_bytes);
    std::size_t end = std::min(name.size(), quoted_bytes);
    while (end < name.size() && end > 0 && !begins_character(name[end])) --end;
    for (std::string_view rest = name.substr(0, end); !rest.empty();) {
        const auto plain = std::find_if_not(rest.begin(), rest.end(), is_plain);
        shown.append(rest.begin(), plain);
        rest.remove_prefix(static_cast<std::size_t>(plain - rest.begin()));
        if (rest.empty()) break;
        const std::string_view character = take_character(rest);
        shown += character == "\t" || character == "\n" || turns_direction(character) ? "\xEF\xBF\xBD" : character;
    }
    if (end < name.size()) shown += "…";
    return shown;
}

std::string quote(std::string_view name) {
    return "“" + shown_name(name) + "”";
}

} // namespace core
