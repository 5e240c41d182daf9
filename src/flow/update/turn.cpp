#include "flow/update/turn.hpp"

#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

void say(Turn& turn, Said said) {
    turn.effects.push_back(Announce{said.text});
    turn.state.said = std::move(said);
}

void forget_said(State& state) {
    state.said = {};
    state.typing.reset();
}

Control undo_control() {
    return {.id = "edit/undo",
            .label = say("Undo"),
            .shortcut = "Control+z",
            .emphasis = Emphasis::quiet,
            .command = Undo{}};
}

void warn(Turn& turn, std::string sentence) {
    say(turn, {.text = std::move(sentence), .mood = Mood::warn});
}

} // namespace flow
