#include "flow/update/update.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/score/choose_question.hpp"
#include "core/score/score_answers.hpp"
#include "flow/list_questions.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace flow {

namespace {

/// The commands that lead from screen to screen, beside all others.
struct Updater : FileUpdates {
    using FileUpdates::operator();

    // Going from screen to screen

    void show_question(int question) {
        if (state.screen == Screen::question && state.question >= 0 && state.question != question)
            state.trail.push_back(state.question);
        state.question = question;
        state.screen = Screen::question;
    }

    /// Back to the screen from which a single question was opened.
    void return_from_question() {
        const Screen screen = state.came_from;
        state.came_from = Screen::question;
        if (screen == Screen::result)
            show_result();
        else
            state.screen = screen;
    }

    /// The question that comes after the one shown, or -1 when it is time for the review.
    int question_after(int current) const {
        if (state.mode == Mode::quick) {
            const auto next = core::choose_quick_question(rubric, state.answers);
            return next ? *next : first_unanswered(rubric, state);
        }
        const std::vector<int> all = list_questions(rubric, state);
        if (current < 0) return all.empty() ? -1 : all.front();
        const auto here = std::find(all.begin(), all.end(), current);
        if (here == all.end()) return first_unanswered(rubric, state);
        return here + 1 == all.end() ? -1 : *(here + 1);
    }

    /// The last of these that is still asked, taken off with what stands behind it; -1 when none is.
    int take_last_asked(std::vector<int>& questions) const {
        const std::vector<int> asked = list_questions(rubric, state);
        while (!questions.empty()) {
            const int last = questions.back();
            questions.pop_back();
            if (std::find(asked.begin(), asked.end(), last) != asked.end()) return last;
        }
        return -1;
    }

    void operator()(const StartQuestions& command) {
        state.mode = command.mode;
        state.trail.clear();
        state.ahead.clear();
        state.came_from = Screen::question;
        effects.emplace_back(Store{"mode", command.mode == Mode::quick ? "quick" : "full"});
        const int first = question_after(-1);
        if (first < 0) {
            state.screen = Screen::review;
            return;
        }
        effects.emplace_back(Started{});
        show_question(first);
    }

    void operator()(const ContinueVisit&) {
        state.came_from = Screen::question;
        state.ahead.clear();
        if (state.screen == Screen::start && state.mode == Mode::quick && core::is_settled(state.card))
            return show_new_result();
        const int next = state.mode == Mode::quick ? question_after(-1) : first_unanswered(rubric, state);
        if (next < 0) return show_new_result();
        if (state.screen == Screen::start) effects.emplace_back(Started{});
        show_question(next);
    }

    void operator()(const StartOver&) {
        replace_answers(rubric, state, effects, core::empty_answers(rubric), -1);
        effects.emplace_back(Store{"answers", ""});
        state.screen = Screen::start;
        state.question = -1;
        state.trail.clear();
        state.ahead.clear();
        state.came_from = Screen::question;
        state.notice = wording::answers_cleared();
        state.notice_brings_back = !state.past.empty();
        effects.emplace_back(Announce{state.notice});
    }

    void operator()(const GoNext&) {
        if (state.screen != Screen::question) return;
        if (state.came_from != Screen::question) return return_from_question();
        if (state.mode == Mode::quick && is_open(state.answers, state.question)) {
            state.notice = wording::choose_first();
            effects.emplace_back(Announce{state.notice});
            return;
        }
        const int again = take_last_asked(state.ahead);
        const int next = again >= 0 ? again : question_after(state.question);
        if (next < 0) return (*this)(GoToReview{});
        show_question(next);
    }

    void operator()(const GoBack&) {
        if (state.screen == Screen::review && state.question >= 0) {
            state.screen = Screen::question;
            return;
        }
        if (state.screen != Screen::question) return (*this)(GoToStart{});
        if (state.came_from != Screen::question) return return_from_question();
        const int previous = take_last_asked(state.trail);
        if (previous < 0) return (*this)(GoToStart{});
        state.ahead.push_back(state.question);
        state.question = previous;
    }

    void operator()(const GoToStart&) { state.screen = Screen::start; }

    void operator()(const GoToQuestion& command) {
        if (state.screen != Screen::question) state.came_from = state.screen;
        state.ahead.clear();
        show_question(command.question);
    }

    void operator()(const GoToReview&) {
        state.came_from = Screen::question;
        state.screen = Screen::review;
    }

    void operator()(const GoToResult&) { show_new_result(); }
    void operator()(const OpenChapter& command) { state.chapter = command.chapter; }

    // The place

    void operator()(const ToggleDigits&) { state.digits_choose = !state.digits_choose; }
    void operator()(const ChoosePresentation& command) { effects.emplace_back(Present{command.presentation}); }
    void operator()(const SetPresentation& command) { state.presentation = command.presentation; }

    void operator()(const PlaceOffers& command) { state.offers = command; }
    void operator()(const SetDate& command) { state.today = command.date; }
    void operator()(const SetNumbers& command) { state.group_separator = command.group_separator; }

    void operator()(const SetWidth& command) { state.width = command.width; }
};

/// What the outside reports must not wipe away what was just said to the person.
bool is_from_outside(const Command& command) {
    return std::holds_alternative<PlaceOffers>(command) || std::holds_alternative<SetPresentation>(command) ||
           std::holds_alternative<SetWidth>(command) || std::holds_alternative<StoreFailed>(command) ||
           std::holds_alternative<SetDate>(command) || std::holds_alternative<SetNumbers>(command) ||
           std::holds_alternative<OpenCopy>(command) || std::holds_alternative<ChangedElsewhere>(command) ||
           std::holds_alternative<FileRefused>(command) || std::holds_alternative<LoadAnswers>(command) ||
           std::holds_alternative<DropAwaited>(command) || std::holds_alternative<AnswersLeft>(command);
}

} // namespace

State begin(const core::Rubric& rubric) {
    State state;
    state.answers = core::empty_answers(rubric);
    state.card = core::score_answers(rubric, state.answers);
    return state;
}

Step update(const core::Rubric& rubric, State state, const Command& command) {
    Effects effects;
    const Screen screen = state.screen;
    const int question = state.question;
    const Chapter chapter = state.chapter;
    if (!is_from_outside(command)) {
        state.notice.clear();
        state.notice_warns = false;
        state.notice_at_control = false;
        state.notice_brings_back = false;
        state.typing.reset();
    }
    std::visit(Updater{{rubric, state, effects}}, command);
    if (!is_from_outside(command)) state.awaited.reset();
    const bool other_question = state.screen == Screen::question && state.question != question;
    if (state.screen != Screen::result) state.aside.reset();
    if (state.screen != screen || other_question || state.chapter != chapter) state.refused.clear();
    if (state.screen != screen || other_question) {
        std::erase(state.open, "why");
        std::erase(state.open, "note");
        effects.emplace_back(FocusHeading{});
    }
    return {std::move(state), std::move(effects)};
}

} // namespace flow
