// libFuzzer over every reader. The first byte of an input chooses one; the rest is the file, or for a link what stands
// behind its header. CONTRIBUTING.md says how to run it.
#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_comparison.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/compare/compare_answers.hpp"
#include "core/compare/compare_groups.hpp"
#include "core/link/pack_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"
#include "core/text/fold_name.hpp"
#include "fuzz/mutate_json.hpp"
#include "fuzz/project_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t size_max);

namespace {

using namespace core;

enum class Reader { rubric, answers, answers_of_another_version, link, merge, result, names };
constexpr int readers = 7;

const Rubric& bakery() {
    static const Rubric rubric = *read_rubric(fuzz::read_project_file("tests/cases/bakery_rubric.json")).value;
    return rubric;
}

const Answers& given() {
    static const Answers answers =
        *read_answers(fuzz::read_project_file("tests/cases/bakery_answers.json"), bakery()).value;
    return answers;
}

template <class T>
void check_read(const Read<T>& read) {
    require(read.value || !read.problems.empty(), "A reader gives a value or says why not.");
    for (const Problem& problem : read.problems) require(!problem.sentence.empty(), "A problem has words.");
}

/// What is read is written as a file that is read again, and is the same file then.
void check_again(const Rubric& rubric, const Answers& answers) {
    const std::string file = write_answers(rubric, answers);
    const Read<Answers> again = read_answers(file, rubric);
    require(again.value && write_answers(rubric, *again.value) == file, "What is written can be read again.");
}

void fuzz_rubric(std::string_view bytes) {
    const Read<Rubric> read = read_rubric(bytes);
    check_read(read);
    require(read.value.has_value() == read.problems.empty(), "A rubric has no warnings.");
    if (read.value) check_test_organisations(*read.value);
}

void fuzz_answers(std::string_view bytes, const Rubric& rubric) {
    const Read<Answers> read = read_answers(bytes, rubric);
    check_read(read);
    if (!read.value) return;
    check_again(rubric, *read.value);
    measure_gaps(rubric, find_groups(rubric, *read.value));
    read_link(write_link(rubric, *read.value).fragment, rubric);
}

void fuzz_link(std::string_view bytes) {
    const std::string fragment = seal_bytes(link_header(bakery()) + std::string(bytes));
    const Read<Answers> read = read_link(fragment, bakery());
    check_read(read);
    if (read.value) require(write_link(bakery(), *read.value).fragment == fragment, "A link that is read is the same.");
    read_link(bytes, bakery());
}

void fuzz_merge(std::string_view bytes) {
    const Read<Answers> read = read_answers(bytes, bakery());
    if (!read.value) return;
    const Read<Answers> merged = merge_respondents(bakery(), {*read.value, given()});
    check_read(merged);
    if (merged.value) check_again(bakery(), *merged.value);
}

void fuzz_result(std::string_view bytes) {
    const Read<Answers> read = read_answers(bytes, bakery());
    if (!read.value) return;
    const Scorecard card = score_answers(bakery(), *read.value);
    const Read<Answers> again = read_answers(write_result(bakery(), *read.value, card), bakery());
    require(again.value.has_value(), "A result can be read as answers.");
    write_comparison(bakery(), compare_answers(bakery(), given(), *read.value));
}

void fuzz_names(std::string_view bytes) {
    const std::string folded = fold_name(bytes);
    require(fold_name(folded) == folded, "What is folded stays as it is.");
    require(is_blank(bytes) == folded.empty(), "A blank name has no letters.");
}

const Rubric& another_version() {
    static const Rubric rubric = [] {
        Rubric changed = bakery();
        changed.version = "another";
        return changed;
    }();
    return rubric;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (static_cast<Reader>(data[0] % readers)) {
    case Reader::rubric: fuzz_rubric(bytes); break;
    case Reader::answers: fuzz_answers(bytes, bakery()); break;
    case Reader::answers_of_another_version: fuzz_answers(bytes, another_version()); break;
    case Reader::link: fuzz_link(bytes); break;
    case Reader::merge: fuzz_merge(bytes); break;
    case Reader::result: fuzz_result(bytes); break;
    case Reader::names: fuzz_names(bytes); break;
    }
    return 0;
}

/// Half of the time whole values of the JSON are moved, doubled or removed, so that the parser lets most of it through.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t size_max,
                                               unsigned int seed) {
    support::Random random(seed);
    if (size < 3 || random.chance(50)) return LLVMFuzzerMutate(data, size, size_max);
    const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string changed = fuzz::mutate_json(std::string(file), random);
    if (changed.empty() || changed.size() + 1 > size_max) return LLVMFuzzerMutate(data, size, size_max);
    changed.copy(reinterpret_cast<char*>(data) + 1, changed.size());
    return changed.size() + 1;
}
