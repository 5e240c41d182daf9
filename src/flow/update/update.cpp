#include "flow/update/update.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/score/choose_quick.hpp"
#include "core/score/score_answers.hpp"
#include "flow/list_questions.hpp"
#include "flow/update/update_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/update/update_result.hpp"
#include "flow/update/update_screens.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// Of what follows the question shown in the quick check, the smaller of today's count and the one shown before.
void count_what_follows(const core::Rubric& rubric, State& state) {
    if (state.screen != Screen::question || state.mode != Mode::quick || state.came_from != Screen::question) return;
    const int open_here = is_unanswered(state.answers, state.question) ? 1 : 0;
    const int following = std::max(0, core::count_to_go(rubric, state.answers) - open_here);
    state.to_go = std::max(std::min(following, state.to_go.value_or(following)), following > 0 ? 1 : 0);
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
    std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (!is_from_outside<Kind>) forget_said(state);
            apply(kind, turn);
        },
        command);
    const bool other_question = state.screen == Screen::question && state.question != question;
    if (state.screen != Screen::result) state.aside.reset();
    if (state.screen != screen || other_question || state.chapter != chapter) state.refused.clear();
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
