#include "fuzz/time_readers.hpp"

#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/compare/compare_groups.hpp"
#include "core/limits.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"
#include "flow/saving/list_answers.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_report.hpp"
#include "ui/html/write_page.hpp"

#include <utility>

namespace fuzz {

namespace {

class Timing {
public:
    explicit Timing(const std::function<int()>& processor) : clock(processor) {}

    void run(const char* what, const auto& action) {
        const int before = clock();
        action();
        timed.push_back({what, clock() - before});
    }

    std::vector<Timed> timed;

private:
    const std::function<int()>& clock;
};

void time_answers(const core::Rubric& rubric, const core::Answers& answers, Timing& timing) {
    using namespace core;
    timing.run("write answers", [&] { write_answers(rubric, answers); });
    const bool twice = answers.contributions.size() <= limits::contributions / 2;
    const std::vector<Answers> files(twice ? 2 : 1, answers);
    timing.run("merge", [&] { merge_respondents(rubric, files); });
    timing.run("link", [&] { read_link(write_link(rubric, answers).fragment, rubric); });
    flow::State state;
    state.answers = answers;
    state.card = score_answers(rubric, answers);
    state.screen = flow::Screen::result;
    timing.run("groups", [&] { measure_gaps(rubric, find_groups(rubric, answers)); });
    timing.run("report", [&] { ui::html::write_page(flow::show_report(rubric, answers, state.card, {}), "en", "t"); });
    timing.run("show result", [&] { flow::show(rubric, state); });
    state.screen = flow::Screen::review;
    timing.run("show review", [&] { flow::show(rubric, state); });
}

} // namespace

std::vector<Timed> time_readers(const Shape& shape, const std::function<int()>& clock) {
    const std::string rubric_text = write_rubric(shape);
    const std::string answers_text = write_answers(shape);
    Timing timing(clock);
    core::Read<core::Rubric> rubric;
    timing.run("read rubric", [&] { rubric = core::read_rubric(rubric_text); });
    if (!rubric.value) {
        // Whatever is wrong with the rubric, the answers are read with one that is right.
        rubric = core::read_rubric(write_rubric(without_faults(shape)));
    }
    if (!rubric.value) return timing.timed;
    core::Read<core::Answers> answers;
    timing.run("read answers", [&] { answers = core::read_answers(answers_text, *rubric.value); });
    if (answers.value) time_answers(*rubric.value, *answers.value, timing);
    return timing.timed;
}

} // namespace fuzz
