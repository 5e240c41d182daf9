#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

namespace flow {

/// The screen that a state shows. Pure.
View show(const core::Rubric& rubric, const State& state);

// One file a screen.
View show_start(const core::Rubric& rubric, const State& state);
View show_question(const core::Rubric& rubric, const State& state);
View show_review(const core::Rubric& rubric, const State& state);
View show_result(const core::Rubric& rubric, const State& state);

// Parts that several screens share.

Control make_control(std::string id, std::string label, Command command, Emphasis emphasis = Emphasis::secondary,
                     std::string shortcut = {});
Curve show_curve(const core::Rubric& rubric, const State& state, core::AdoptionCurve::Form form);
/// The result's, with the target and the stages of earlier answers on it.
Curve show_result_curve(const core::Rubric& rubric, const State& state);
/// Those that are shown at this question; -1 for all.
std::vector<Callout> show_contradictions(const core::Rubric& rubric, const State& state, int at_question);
/// Where there is a choice: the way to the other presentation of the same screen.
void add_presentation(View& view, const State& state);
/// The controls to undo and redo, as far as there is something to.
void add_undo_and_redo(std::vector<Control>& controls, const State& state);
/// The same in a row of their own at a screen's foot, if there is something to.
void add_tools(View& view, const State& state);
void add_notice(View& view, const State& state);
/// A field for a whole number that counts as `amount`; what stands in it and is none is kept, with a word about it.
void add_amount(View& view, const State& state, TextField field, std::optional<std::int64_t> amount);

} // namespace flow
