#pragma once

#include "flow/update/turn.hpp"

namespace flow {

// The commands of the result's chapters: what is looked at, aimed at, compared with, and worked out.

void apply(const Undo&, Turn& turn);
void apply(const Redo&, Turn& turn);
void apply(const Unfold& command, Turn& turn);
void apply(const UseAside&, Turn& turn);
void apply(const DropAside&, Turn& turn);
void apply(const HideAside&, Turn& turn);
void apply(const SetTargetStage& command, Turn& turn);
void apply(const SetTargetLevel& command, Turn& turn);
void apply(const ForgetEarlier&, Turn& turn);
void apply(const AddBusinessRow& command, Turn& turn);
void apply(const RemoveBusinessRow& command, Turn& turn);
void apply(const SetRowConfidence& command, Turn& turn);
void apply(const TypeRowDescription& command, Turn& turn);
void apply(const TypeRowAmount& command, Turn& turn);
void apply(const TypeCurrency& command, Turn& turn);

void show_result(Turn& turn);
void show_new_result(Turn& turn);
/// The answers are others now: no question on the way to them is where one was.
void leave_questions(Turn& turn);

} // namespace flow
