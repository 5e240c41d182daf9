#include "flow/update/turn.hpp"

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

void warn(Turn& turn, std::string sentence) {
    say(turn, {.text = std::move(sentence), .mood = Mood::warn});
}

} // namespace flow
