#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

#include <string>
#include <vector>

namespace flow {

/// One question on its screen, and what is answered so far.
struct Asked {
    const core::Rubric& rubric;
    const State& state;
    int index;
    const core::Question& question;
    const core::Answer& answer;
};

/// The ways to answer it: a list, a checklist or a field.
void add_ways_to_answer(View& view, const Asked& asked);

/// "I don't know", and whatever else may be said of it instead; what is said is chosen.
std::vector<Control> show_other_answers(const Asked& asked);

/// The ways to answer it, why it is asked, and the note on it.
void add_answers(View& view, const Asked& asked);

/// What these terms mean, a line each.
void add_terms(View& view, const core::Rubric& rubric, const std::vector<int>& terms);

/// A control that folds or unfolds a part of this screen.
Control make_unfolding(const State& state, const Part& part, const std::string& id, const std::string& label);

} // namespace flow
