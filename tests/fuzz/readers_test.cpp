#include "core/answers_file/read_answers.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "support/random.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// A value, or problems that each say something: never both errors and a value, never neither.
template <class T>
bool is_in_order(const core::Read<T>& read) {
    for (const core::Problem& problem : read.problems)
        if (problem.sentence.empty() || problem.place.line < 0 || problem.place.column < 0) return false;
    return read.value.has_value() || !read.problems.empty();
}

std::string without_end(std::string bytes) {
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == ' ')) bytes.pop_back();
    return bytes;
}

/// One to four bytes flipped, removed, doubled or replaced by what means something in JSON.
std::string damage(std::string bytes, support::Random& random) {
    const std::string marks = "{}[]\",:\\0123456789.-eEtrufalsn/\x7F\xC3\xFF \n";
    for (int i = random.between(1, 4); i > 0 && !bytes.empty(); --i) {
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())));
        const char mark = marks[static_cast<std::size_t>(random.below(static_cast<int>(marks.size())))];
        switch (random.below(5)) {
        case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8))); break;
        case 1: bytes.erase(at, static_cast<std::size_t>(random.between(1, 40))); break;
        case 2: bytes.insert(at, 1, mark); break;
        case 3: bytes[at] = mark; break;
        default: bytes.insert(at, bytes.substr(at, static_cast<std::size_t>(random.between(1, 200)))); break;
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("a rubric cut off at any byte is refused in one sentence") {
    const std::string whole = without_end(support::read_source_file("tests/cases/bakery_rubric.json"));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto read = core::read_rubric(std::string_view(whole).substr(0, length));
        CAPTURE(length);
        REQUIRE_FALSE(read.value.has_value());
        REQUIRE(read.problems.size() == 1);
    }
}

TEST_CASE("the shipped rubric cut off is refused in one sentence") {
    const std::string whole = without_end(support::read_source_file("rubric/event-streaming.json"));
    // Every byte takes a minute or more; a step that shares no factor with the layout passes through all kinds of
    // places.
    constexpr std::size_t step = 97;
    for (std::size_t length = 0; length < whole.size(); length += step) {
        const auto read = core::read_rubric(std::string_view(whole).substr(0, length));
        CAPTURE(length);
        REQUIRE_FALSE(read.value.has_value());
        REQUIRE(read.problems.size() == 1);
    }
}

TEST_CASE("answers cut off at any byte are refused in one sentence") {
    const auto rubric = core::read_rubric(support::read_source_file("tests/cases/bakery_rubric.json"));
    REQUIRE(rubric.value.has_value());
    for (const char* name : {"bakery_answers.json", "merged_bakery_answers.json"}) {
        const std::string whole = without_end(support::read_source_file(std::string("tests/cases/") + name));
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto read = core::read_answers(std::string_view(whole).substr(0, length), *rubric.value);
            CAPTURE(length);
            REQUIRE_FALSE(read.value.has_value());
            REQUIRE(read.problems.size() == 1);
        }
    }
}

TEST_CASE("a damaged rubric is read or refused with its problems, and a readable one can be scored") {
    const std::string whole = support::read_source_file("tests/cases/bakery_rubric.json");
    support::Random random(20180726);
    for (int i = 0; i < 5'000; ++i) {
        const std::string bytes = damage(whole, random);
        CAPTURE(bytes);
        const auto read = core::read_rubric(bytes);
        REQUIRE(is_in_order(read));
        REQUIRE(read.value.has_value() == read.problems.empty());
        if (read.value) core::check_test_organisations(*read.value);
    }
}

TEST_CASE("damaged answers are read or refused with their problems") {
    const auto rubric = core::read_rubric(support::read_source_file("tests/cases/bakery_rubric.json"));
    REQUIRE(rubric.value.has_value());
    const std::string whole = support::read_source_file("tests/cases/bakery_answers.json");
    const std::string merged = support::read_source_file("tests/cases/merged_bakery_answers.json");
    support::Random random(1900);
    for (int i = 0; i < 20'000; ++i) {
        const std::string bytes = damage(i % 2 == 0 ? whole : merged, random);
        CAPTURE(bytes);
        const auto read = core::read_answers(bytes, *rubric.value);
        REQUIRE(is_in_order(read));
        if (read.value) REQUIRE(read.value->given.size() == rubric.value->questions.size());
    }
}

TEST_CASE("bytes at random are refused") {
    support::Random random(7);
    for (int i = 0; i < 5'000; ++i) {
        std::string bytes;
        for (int length = random.below(200); length > 0; --length) bytes += static_cast<char>(random.below(256));
        CAPTURE(bytes);
        const auto read = core::read_rubric(bytes);
        REQUIRE_FALSE(read.value.has_value());
        REQUIRE_FALSE(read.problems.empty());
    }
}
