#include "fuzz/large_documents.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <iterator>

namespace fuzz {

namespace {

namespace limits = core::limits;

struct Amount {
    const char* name;
    int least;
    int most;
};

constexpr Amount amounts[] = {
    // Of the rubric
    {"stages", 2, limits::stages},
    {"dimensions", 1, limits::dimensions},
    {"questions", 1, limits::questions},
    {"rungs", 2, limits::rungs},
    {"items", 0, limits::items}, // 0: ladders only
    {"former", 0, limits::former_ids},
    {"thing_former", 0, limits::former_ids},
    {"chain", 0, 1}, // every question waits for the one before
    {"checks", 0, limits::checks},
    {"clauses", 1, limits::check_clauses},
    {"recommendations", 0, limits::recommendations},
    {"depends", 0, limits::recommendations},
    {"criteria", 1, 3}, // the scoring is not searched
    {"organisations", 0, limits::test_organisations},
    {"facts", 0, limits::facts},
    {"signs", 0, limits::signs},
    {"languages", 0, 1'000},
    {"text", 1, limits::text_characters},
    // Of both
    {"id", 1, limits::id_characters},
    {"alike", 0, 1},
    {"misspelled", 0, 100}, // percent of the ids that are named
    {"unknown", 0, 20'000}, // fields in one object that nobody knows
    {"strange", 0, 20'000}, // fields of the author's in one object
    {"doubled", 0, 20'000},
    {"key", 1, limits::key_bytes - 10},
    {"depth", 0, limits::nesting},
    {"wrong", 0, 100}, // percent of values of another type
    // Of the answers
    {"respondents", 0, limits::contributions},
    {"answered", 0, 100}, // percent
    {"ticks", 0, 2'000},
    {"by_former", 0, 100}, // percent of the questions answered by an id they had
    {"every_former", 0, 1},
    {"other_version", 0, 1},
    {"strangers", 0, 20'000}, // answers to what is no question
    {"confirmed", 0, 20'000},
    {"notes", 0, 100}, // percent
    {"note", 1, limits::text_characters},
    {"settled", 0, 100},
    {"groups", 0, limits::contributions},
    {"dotted", 0, limits::text_characters / 2}, // i with a dot too many, in the names of groups
    {"levels", 0, limits::dimensions},
    {"rows", 0, static_cast<int>(limits::business_rows)},
    {"spread", 1, limits::rungs}, // how many rungs are chosen among
    {"utf_16", 0, 1},
};

} // namespace

int amount(const Shape& shape, const char* name) {
    const auto found = shape.find(name);
    if (found != shape.end()) return found->second;
    return std::find_if(std::begin(amounts), std::end(amounts),
                        [&](const Amount& each) { return std::string(each.name) == name; })
        ->least;
}

Shape mutate(Shape shape, support::Random& random) {
    for (int changes = random.between(1, 3); changes > 0; --changes) {
        const Amount& each = amounts[static_cast<std::size_t>(random.below(static_cast<int>(std::size(amounts))))];
        const int most = random.chance(50) ? each.most : random.between(each.least, each.most);
        shape[each.name] = random.chance(25) ? each.least : most;
        if (shape[each.name] == each.least) shape.erase(each.name);
    }
    return shape;
}

Shape without_faults(Shape shape) {
    for (const char* fault : {"misspelled", "wrong", "unknown", "doubled"}) shape.erase(fault);
    if (amount(shape, "other_version") == 0)
        for (const char* fault : {"strangers", "by_former", "every_former"}) shape.erase(fault);
    return shape;
}

std::string describe(const Shape& shape) {
    std::string words;
    for (const auto& [name, value] : shape) words += (words.empty() ? "" : " ") + name + "=" + std::to_string(value);
    return words;
}

} // namespace fuzz
