#include "flow/update/update.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/score/choose_quick.hpp"
#include "core/score/score_answers.hpp"
#include "flow/list_questions.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/update_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/update/update_result.hpp"
#include "flow/update/update_screens.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// What was said of it does not grow.
void count_what_follows(const core::Rubric& rubric, State& state) {
    if (state.screen != Screen::question || state.mode != Mode::quick || state.came_from != Screen::question) return;
    const int open_here = is_unanswered(state.answers, state.question) ? 1 : 0;
    const int following = std::max(0, core::count_to_go(rubric, state.answers) - open_here);
    state.to_go.reset();
    if (following <= state.to_go_least.value_or(following)) state.to_go = state.to_go_least = following;
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
    Turn turn{rubric, state, effects};
    const Screen screen = state.screen;
    const int question = state.question;
    const Chapter chapter = state.chapter;
    const bool shared = is_shared(state);
    std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (!is_from_outside<Kind>) forget_said(state);
            apply(kind, turn);
        },
        command);
    if (!offers_chapter(state, state.chapter)) state.chapter = Chapter::summary;
    const bool other_question = state.screen == Screen::question && state.question != question;
    if (state.screen != Screen::result) state.aside.reset();
    if (shared && !is_shared(state)) effects.emplace_back(LeaveLink{});
    if (state.screen != screen || other_question || state.chapter != chapter)
        std::erase_if(state.refused, [](const Refused& refused) { return !row_of_field(refused.field); });
    const bool from_below = state.chapter != chapter && !state.used.empty() && state.used != "chapters";
    if (state.screen == screen && !other_question && from_below) effects.emplace_back(FocusHeading{});
    if (state.screen != screen || other_question) {
        std::erase_if(state.unfolded, [](const Unfold& chosen) {
            return chosen.part.kind == Part::Kind::why || chosen.part.kind == Part::Kind::note;
        });
        effects.emplace_back(FocusHeading{});
    }
    count_what_follows(rubric, state);
    return {std::move(state), std::move(effects)};
}

} // namespace flow
