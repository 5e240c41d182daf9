#include "flow/update/turn.hpp"

#include <utility>

namespace flow {

void forget_said(State& state) {
    state.notice.clear();
    state.notice_warns = false;
    state.notice_at_control = false;
    state.notice_brings_back = false;
    state.awaited.reset();
    state.typing.reset();
}

void warn(Turn& turn, std::string sentence) {
    turn.state.notice = std::move(sentence);
    turn.state.notice_warns = true;
    turn.state.awaited.reset();
    turn.effects.push_back(Announce{turn.state.notice});
}

} // namespace flow
