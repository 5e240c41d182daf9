#include "core/answers_file/read_answers.hpp"
#include "core/score/choose_quick.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>

namespace flow {

namespace {

/// The questions marked quick; where a rubric marks none, about as many as settle a stage.
int count_quick(const core::Rubric& rubric) {
    const auto marked =
        std::count_if(rubric.questions.begin(), rubric.questions.end(),
                      [](const core::Question& question) { return question.quick && core::is_scored(question); });
    return marked > 0 ? static_cast<int>(marked) : core::count_to_go(rubric, core::empty_answers(rubric));
}

/// As ContinueVisit does.
bool leads_to_result(const core::Rubric& rubric, const State& state) {
    return first_unanswered(rubric, state) < 0 || (core::is_certain(state.card) && state.mode == Mode::quick);
}

Actions begin_or_continue(const core::Rubric& rubric, const State& state) {
    Actions actions;
    actions.id = "begin";
    if (has_answers(state.answers)) {
        actions.start = {
            make_control("start/continue", leads_to_result(rubric, state) ? say("See your result") : say("Continue"),
                         ContinueVisit{}, Emphasis::primary, "Enter"),
            make_control("go/review", say("Review your answers"), GoToReview{}),
            make_control("start/over", say("Start over"), StartOver{}),
        };
        return actions;
    }
    actions.start = {
        make_control("start/quick", say("Start the quick check"), StartQuestions{Mode::quick}, Emphasis::primary,
                     "Enter"),
        make_control("start/full", say("Answer everything"), StartQuestions{Mode::full}),
    };
    return actions;
}

} // namespace

View show_start(const core::Rubric& rubric, const State& state) {
    const std::vector<int> asked = list_questions(rubric, state);
    const int all = static_cast<int>(asked.size());
    const int quick = std::min(count_quick(rubric), all);
    View view;
    view.screen = "start";
    add_notice(view, state);
    view.blocks.push_back(Heading{"title", 1, wording::duration(quick, all), rubric.title});
    view.blocks.push_back(Paragraph{"promise", Tone::lead, wording::promise(rubric)});
    view.blocks.push_back(show_curve(rubric, state, core::AdoptionCurve::Form::tall));
    if (has_answers(state.answers))
        view.blocks.push_back(
            Paragraph{"where-stopped", Tone::body, wording::where_stopped(count_answered(state.answers, asked), all)});
    view.blocks.push_back(begin_or_continue(rubric, state));
    view.blocks.push_back(
        Paragraph{"extent", Tone::caption, wording::extent(count_askable(rubric, state), state.offers.own_privacy)});
    Actions more{"more", {make_control("file/open", say("Open a saved file"), PickFile{}, Emphasis::quiet)}, {}};
    view.blocks.push_back(std::move(more));
    add_left(view, rubric, state);
    add_tools(view, state);
    return view;
}

} // namespace flow
