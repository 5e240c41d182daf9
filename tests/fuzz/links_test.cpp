#include "core/answers_file/read_answers.hpp"
#include "core/link/pack_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace core;

namespace {

const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

struct Linked {
    Rubric rubric;
    std::string fragment;
};

/// A link with a name, a reason and an answer to every question.
Linked link_bakery() {
    auto rubric = read_rubric(support::read_source_file("tests/cases/bakery_rubric.json"));
    REQUIRE(rubric.value);
    auto answers = read_answers(support::read_source_file("tests/cases/bakery_answers.json"), *rubric.value);
    REQUIRE(answers.value);
    answers.value->respondent.name = "Zoë";
    const std::string fragment = write_link(*rubric.value, *answers.value).fragment;
    return {std::move(*rubric.value), fragment};
}

bool is_refused(const std::string& fragment, const Rubric& rubric) {
    const Read<Answers> read = read_link(fragment, rubric);
    return !read.value && read.problems.size() == 1 && !read.problems.front().sentence.empty();
}

/// Refused with a sentence; or what is read gives this very link again.
bool is_refused_or_right(const std::string& fragment, const Rubric& rubric) {
    const Read<Answers> read = read_link(fragment, rubric);
    if (!read.value) return read.problems.size() == 1 && !read.problems.front().sentence.empty();
    return write_link(rubric, *read.value).fragment == fragment;
}

} // namespace

TEST_CASE("a link cut off anywhere, at either end, is refused with a sentence") {
    const auto [rubric, fragment] = link_bakery();
    REQUIRE(read_link(fragment, rubric).value);
    for (std::size_t length = 0; length < fragment.size(); ++length) {
        CAPTURE(length);
        REQUIRE(is_refused(fragment.substr(0, length), rubric));
        REQUIRE(is_refused(fragment.substr(fragment.size() - length), rubric));
    }
}

TEST_CASE("a link with any single bit flipped is refused with a sentence") {
    const auto [rubric, fragment] = link_bakery();
    for (std::size_t at = 0; at < fragment.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string damaged = fragment;
            damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
            CAPTURE(damaged);
            REQUIRE(is_refused(damaged, rubric));
        }
}

TEST_CASE("a link with any character replaced, added or left out is refused with a sentence") {
    const auto [rubric, fragment] = link_bakery();
    for (std::size_t at = 0; at < fragment.size(); ++at) {
        REQUIRE(is_refused(fragment.substr(0, at) + fragment.substr(at + 1), rubric));
        for (const char character : alphabet + "=+/ %") {
            std::string damaged = fragment;
            damaged[at] = character;
            CAPTURE(damaged);
            if (character != fragment[at]) REQUIRE(is_refused(damaged, rubric));
            REQUIRE(is_refused(fragment.substr(0, at) + character + fragment.substr(at), rubric));
        }
    }
    for (const char character : alphabet) {
        const bool may_be_a_mark = character == '-' || character == '_';
        if (!may_be_a_mark) REQUIRE(is_refused(fragment + character, rubric));
    }
}

TEST_CASE("100,000 random fragments are refused") {
    const auto [rubric, fragment] = link_bakery();
    for (std::uint64_t seed = 1; seed <= 100'000; ++seed) {
        support::Random random(seed);
        std::string text = seed % 2 == 0 ? fragment.substr(0, static_cast<std::size_t>(random.below(30))) : "";
        const int length = random.below(120);
        for (int i = 0; i < length; ++i) text += alphabet[static_cast<std::size_t>(random.below(64))];
        CAPTURE(text);
        REQUIRE(is_refused(text, rubric));
    }
}

TEST_CASE("what somebody made up, checksum and all, is refused or is the link of what is read") {
    const auto [shipped, fragment] = link_bakery();
    const Rubric& rubric = shipped;
    const std::string whole = *unseal_bytes(fragment);
    int read = 0;
    for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
        support::Random random(seed);
        std::string bytes = whole;
        if (seed % 2 == 0) bytes.resize(link_header(rubric).size() + static_cast<std::size_t>(random.below(8)));
        for (std::size_t i = link_header(rubric).size(); i < bytes.size(); ++i)
            if (random.chance(seed % 2 == 0 ? 100 : 5)) bytes[i] = static_cast<char>(random.below(256));
        const std::string made_up = seal_bytes(bytes);
        CAPTURE(made_up);
        REQUIRE(is_refused_or_right(made_up, rubric));
        if (read_link(made_up, rubric).value) ++read;
    }
    CHECK(read > 0); // or the test would show nothing
}
