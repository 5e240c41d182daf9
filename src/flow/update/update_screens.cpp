#include "flow/update/update_screens.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/score/choose_quick.hpp"
#include "flow/list_questions.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/update_result.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

const char* name_of(Mode mode) {
    return mode == Mode::quick ? "quick" : "full";
}

void ask_question(Turn& turn, int question) {
    State& state = turn.state;
    if (state.screen == Screen::question && state.question >= 0 && state.question != question)
        state.trail.push_back(state.question);
    state.question = question;
    state.screen = Screen::question;
}

/// Back to the screen from which a single question was opened.
void return_from_question(Turn& turn) {
    const Screen screen = turn.state.came_from;
    turn.state.came_from = Screen::question;
    if (screen == Screen::result)
        show_result(turn);
    else
        turn.state.screen = screen;
}

/// The question that comes after the one shown, or -1 when it is time for the review.
int question_after(const Turn& turn, int current) {
    if (turn.state.mode == Mode::quick) {
        if (const auto next = core::choose_quick_question(turn.rubric, turn.state.answers)) return *next;
        const std::vector<int> of_next = list_open_of_next(turn.rubric, turn.state);
        return of_next.empty() ? first_unanswered(turn.rubric, turn.state) : of_next.front();
    }
    const std::vector<int> all = list_questions(turn.rubric, turn.state);
    if (current < 0) return all.empty() ? -1 : all.front();
    const auto here = std::find(all.begin(), all.end(), current);
    if (here == all.end()) return first_unanswered(turn.rubric, turn.state);
    return here + 1 == all.end() ? -1 : *(here + 1);
}

/// The last of these that is still asked, taken off with what stands behind it; -1 when none is.
int take_last_asked(const Turn& turn, std::vector<int>& questions) {
    const std::vector<int> asked = list_questions(turn.rubric, turn.state);
    while (!questions.empty()) {
        const int last = questions.back();
        questions.pop_back();
        if (std::find(asked.begin(), asked.end(), last) != asked.end()) return last;
    }
    return -1;
}

} // namespace

void apply(const StartQuestions& command, Turn& turn) {
    State& state = turn.state;
    state.mode = command.mode;
    state.completing = false;
    state.completing_next.clear();
    state.to_go_least.reset();
    state.trail.clear();
    state.ahead.clear();
    state.came_from = Screen::question;
    turn.effects.emplace_back(Store{"mode", name_of(command.mode)});
    const int first = question_after(turn, -1);
    if (first < 0) {
        state.screen = Screen::review;
        return;
    }
    turn.effects.emplace_back(Started{});
    ask_question(turn, first);
}

void apply(const ContinueVisit&, Turn& turn) {
    State& state = turn.state;
    state.came_from = Screen::question;
    state.ahead.clear();
    state.completing = core::is_certain(state.card);
    state.completing_next = state.mode == Mode::quick ? list_open_of_next(turn.rubric, state) : std::vector<int>();
    if (state.screen == Screen::start && state.mode == Mode::quick && core::is_certain(state.card))
        return show_new_result(turn);
    const int next = state.mode == Mode::quick ? question_after(turn, -1) : first_unanswered(turn.rubric, state);
    if (next < 0) return show_new_result(turn);
    if (state.screen == Screen::start) turn.effects.emplace_back(Started{});
    ask_question(turn, next);
}

void apply(const StartOver&, Turn& turn) {
    State& state = turn.state;
    replace_answers(turn, core::empty_answers(turn.rubric), -1);
    turn.effects.emplace_back(Store{"answers", ""});
    state.refused.clear();
    state.screen = Screen::start;
    state.question = -1;
    state.trail.clear();
    state.ahead.clear();
    state.came_from = Screen::question;
    Said said{.text = wording::answers_cleared()};
    if (!state.past.empty())
        said.actions.push_back({.id = "edit/undo",
                                .label = say("Bring them back"),
                                .shortcut = "Control+z",
                                .emphasis = Emphasis::quiet,
                                .command = Undo{}});
    say(turn, std::move(said));
}

void apply(const GoNext&, Turn& turn) {
    State& state = turn.state;
    if (state.screen != Screen::question) return;
    if (state.came_from != Screen::question) return return_from_question(turn);
    if (state.mode == Mode::quick && is_unanswered(state.answers, state.question)) {
        say(turn, {.text = wording::choose_first(core::question_at(turn.rubric, state.question).kind)});
        return;
    }
    const int again = take_last_asked(turn, state.ahead);
    const int next = again >= 0 ? again : question_after(turn, state.question);
    if (next < 0) return apply(GoToReview{}, turn);
    ask_question(turn, next);
}

void apply(const GoBack&, Turn& turn) {
    State& state = turn.state;
    if (state.screen == Screen::review && state.question >= 0) {
        state.screen = Screen::question;
        return;
    }
    if (state.screen != Screen::question) return apply(GoToStart{}, turn);
    if (state.came_from != Screen::question) return return_from_question(turn);
    const int previous = take_last_asked(turn, state.trail);
    if (previous < 0) return apply(GoToStart{}, turn);
    state.ahead.push_back(state.question);
    state.question = previous;
}

void apply(const GoToStart&, Turn& turn) {
    turn.state.screen = Screen::start;
}

void apply(const GoToQuestion& command, Turn& turn) {
    if (turn.state.screen != Screen::question) turn.state.came_from = turn.state.screen;
    turn.state.ahead.clear();
    ask_question(turn, command.question);
}

void apply(const GoToReview&, Turn& turn) {
    turn.state.came_from = Screen::question;
    turn.state.screen = Screen::review;
}

void apply(const GoToResult&, Turn& turn) {
    show_new_result(turn);
}
void go_on_by_itself(Turn& turn) {
    const State& state = turn.state;
    if (!state.goes_on || state.screen != Screen::question || state.came_from != Screen::question) return;
    for (const core::Contradiction& found : state.card.contradictions)
        if (std::find(found.questions.begin(), found.questions.end(), state.question) != found.questions.end()) return;
    if (is_through(state)) return apply(GoToResult{}, turn);
    apply(GoNext{}, turn);
}

void apply(const OpenChapter& command, Turn& turn) {
    turn.state.chapter = command.chapter;
}

// The place

void apply(const ToggleDigits&, Turn& turn) {
    turn.state.digits_choose = !turn.state.digits_choose;
}
void apply(const ToggleGoingOn&, Turn& turn) {
    turn.state.goes_on = !turn.state.goes_on;
}
void apply(const ChoosePresentation& command, Turn& turn) {
    turn.effects.emplace_back(Present{command.presentation});
}
void apply(const SetPresentation& command, Turn& turn) {
    turn.state.presentation = command.presentation;
}

void apply(const PlaceOffers& command, Turn& turn) {
    turn.state.offers = command;
}
void apply(const LeaveOut& command, Turn& turn) {
    turn.state.without = command;
}
void apply(const SetMode& command, Turn& turn) {
    if (turn.state.mode == command.mode) return;
    turn.state.mode = command.mode;
    turn.state.to_go.reset();
    turn.state.to_go_least.reset();
    if (has_answers(turn.state.answers)) turn.effects.emplace_back(Store{"mode", name_of(command.mode)});
}
void apply(const SetDate& command, Turn& turn) {
    turn.state.today = command.date;
}

void apply(const SetWidth& command, Turn& turn) {
    turn.state.width = command.width;
}

} // namespace flow
