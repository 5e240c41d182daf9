// What changing an answer takes where a thousand people have answered: the worst time of 200 changes, and the memory
// that they add, for undo keeps them all. Exit status 1 where either is over its bound.
//
//     build/native/tests/changes rubric/event-streaming.json

#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "flow/visit/visit.hpp"
#include "support/random_rubric.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr int people = 1000;
constexpr int changes = 200;
constexpr double worst_ms_max = 50;
constexpr double grown_mib_max = 64;

double peak_mib() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024; // KiB on Linux
}

core::Answers merge_people(const core::Rubric& rubric) {
    support::Random random(1);
    std::vector<core::Answers> files;
    for (int i = 0; i < people; ++i) {
        files.push_back(support::random_answers(random, rubric));
        files.back().contributions = {};
        files.back().settled_by.clear();
        files.back().respondent = {"Person " + std::to_string(i), i % 2 == 0 ? "business" : "technology"};
    }
    return *core::merge_respondents(rubric, files).value;
}

double time_change(flow::Visit& visit, const flow::Command& command) {
    const std::clock_t before = std::clock();
    visit.tell(command);
    visit.take_effects();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

} // namespace

int main(int, char** arguments) {
    std::ifstream file(arguments[1]);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const core::Read<core::Rubric> rubric = core::read_rubric(text);
    if (!rubric.value) return 2;
    flow::Visit visit(*rubric.value);
    visit.tell(flow::LoadAnswers{core::write_answers(*rubric.value, merge_people(*rubric.value))});
    const auto ladder = static_cast<int>(std::distance(
        rubric.value->questions.begin(), std::find_if(rubric.value->questions.begin(), rubric.value->questions.end(),
                                                      [](const core::Question& each) { return !each.rungs.empty(); })));
    visit.tell(flow::GoToQuestion{ladder});
    const double before = peak_mib();
    double worst = 0;
    for (int i = 0; i < changes; ++i) worst = std::max(worst, time_change(visit, flow::ChooseRung{ladder, i % 2}));
    const double grown = peak_mib() - before;
    std::printf("%d changes of what %d people answered: %.1f ms the slowest, %.1f MiB more at the peak of %.1f MiB\n",
                changes, people, worst, grown, peak_mib());
    return worst > worst_ms_max || grown > grown_mib_max ? 1 : 0;
}
