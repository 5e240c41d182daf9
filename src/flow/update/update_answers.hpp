#pragma once

#include "flow/update/turn.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace flow {

// The commands that change answers.

void apply(const ChooseRung& command, Turn& turn);
void apply(const ToggleItem& command, Turn& turn);
void apply(const ToggleUnknownItem& command, Turn& turn);
void apply(const DoubtOtherItems& command, Turn& turn);
void apply(const TickNothing& command, Turn& turn);
void apply(const SayUnknown& command, Turn& turn);
void apply(const SayNotApplicable& command, Turn& turn);
void apply(const ConfirmContradiction& command, Turn& turn);
void apply(const UndoConfirmation& command, Turn& turn);
void apply(const TypeNote& command, Turn& turn);
void apply(const TypeContext& command, Turn& turn);
void apply(const TypeAbout& command, Turn& turn);
void apply(const MarkAdvice& command, Turn& turn);
void apply(const TypePlanNote& command, Turn& turn);

/// Nothing while it is none: it then stays in the field, with a word about it where it cannot become one.
std::optional<std::int64_t> read_typed_amount(Turn& turn, const std::string& field, const std::string& text);

} // namespace flow
