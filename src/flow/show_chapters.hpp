#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

namespace flow {

// Chapters of the result that have a file of their own.

/// The cheapest path to the next stage, then the advice by horizon and the questions for the board.
void add_plan(View& view, const core::Rubric& rubric, const State& state);

/// Criterion by criterion why the stage is what it is, one stage unfolded at a time.
void add_why(View& view, const core::Rubric& rubric, const State& state);

/// How many distinct questions the stage hangs on.
int count_sensitive(const core::Scorecard& card);

/// A line that unfolds; of those whose ids share what stands before the slash, one at most is open. `preset` is open
/// until the person says otherwise.
Disclosure make_disclosure(const State& state, const std::string& id, const std::string& label, bool preset);

} // namespace flow
