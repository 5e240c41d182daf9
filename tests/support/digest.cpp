// digest [CASES] [SEED]: scores random answers to random rubrics and prints a hash of every hundred results and links,
// then of all of them. Two builds that print the same lines write the same bytes.

#include "core/answers_file/write_result.hpp"
#include "core/link/write_link.hpp"
#include "core/score/score_answers.hpp"
#include "support/random_rubric.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

class Hash { // FNV-1a, 64 bits
public:
    void add(const std::string& bytes) {
        for (const char byte : bytes) value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
    void print(const char* name, int number) const {
        std::printf("%s %d %08lx%08lx\n", name, number, static_cast<unsigned long>(value_ >> 32),
                    static_cast<unsigned long>(value_ & 0xFFFFFFFFU));
    }

private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::string random_result(std::uint64_t seed) {
    support::Random random(seed);
    const support::RubricSize size = {.questions_max = 20, .weight_max = seed % 2 == 0 ? 100 : 4};
    const core::Rubric rubric = support::random_rubric(random, size);
    core::Answers answers =
        seed % 4 == 0 ? support::random_merged_answers(random, rubric) : support::random_answers(random, rubric);
    support::add_plan(random, rubric, answers);
    const std::string result = core::write_result(rubric, answers, core::score_answers(rubric, answers));
    return result + core::write_link(rubric, answers).fragment;
}

} // namespace

int main(int count, char** words) {
    const int cases = count > 1 ? std::atoi(words[1]) : 10'000;
    const auto first_seed = static_cast<std::uint64_t>(count > 2 ? std::atoi(words[2]) : 1);
    Hash all;
    Hash block;
    for (int i = 0; i < cases; ++i) {
        const std::string result = random_result(first_seed + static_cast<std::uint64_t>(i));
        all.add(result);
        block.add(result);
        if (i % 100 != 99) continue;
        block.print("block", i / 100);
        block = Hash();
    }
    all.print("all", cases);
    return 0;
}
