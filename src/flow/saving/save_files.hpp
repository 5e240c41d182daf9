#pragma once

#include "core/rubric.hpp"
#include "flow/command.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"

#include <optional>

namespace flow {

// What there is to take away, each as the effect that hands it out. They speak of a state's own answers, whatever is
// looked at in their place.

/// They carry their date, or else today's, where that is known; so do report and copy.
Effect save_answers(const core::Rubric& rubric, const State& state);
Effect save_result(const core::Rubric& rubric, const State& state);
Effect save_report(const core::Rubric& rubric, const State& state);
Effect save_markdown(const core::Rubric& rubric, const State& state);
Effect save_table(const core::Rubric& rubric, const State& state);
/// One row an action, for programs that track work.
Effect save_plan(const core::Rubric& rubric, const State& state);

/// Nothing where there is nothing to draw.
std::optional<Effect> save_picture(const core::Rubric& rubric, const State& state, PictureKind kind,
                                   PictureFormat format);
/// This page, with the answers inside.
Effect save_copy(const core::Rubric& rubric, const State& state);

} // namespace flow
