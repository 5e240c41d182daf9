#pragma once

#include "core/rubric.hpp"
#include "flow/command.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"

#include <optional>
#include <string>

namespace flow {

/// The commands that change answers: one overload a command; each changes `state` and adds to `effects`.
struct AnswerUpdates {
    const core::Rubric& rubric;
    State& state;
    Effects& effects;

    void operator()(const ChooseRung& command);
    void operator()(const ToggleItem& command);
    void operator()(const TickNothing& command);
    void operator()(const SayUnknown& command);
    void operator()(const SayNotApplicable& command);
    void operator()(const ConfirmContradiction& command);
    void operator()(const UndoConfirmation& command);
    void operator()(const TypeNote& command);
    void operator()(const TypeContext& command);
    void operator()(const TypeName& command);
    void operator()(const TypeGroup& command);

    /// Saying the same thing again takes it back.
    void toggle_answer(int question, const core::Answer& answer);
    /// Nothing while it is none: it then stays in the field, with a word about it where it cannot become one.
    std::optional<std::int64_t> read_typed_amount(const std::string& field, const std::string& text);
    /// Tells the person what does not work.
    void warn(std::string sentence);
};

} // namespace flow
