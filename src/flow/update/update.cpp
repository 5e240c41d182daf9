#include "flow/update/update.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "flow/update/update_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/update/update_result.hpp"
#include "flow/update/update_screens.hpp"

#include <utility>

namespace flow {

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
    return {std::move(state), std::move(effects)};
}

} // namespace flow
