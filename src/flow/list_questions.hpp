#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"

#include <vector>

namespace flow {

/// The questions that are shown as things stand, area by area: the order of full mode, of the review and of the report.
/// Kinds that are answered by typing are left out where nobody can type.
std::vector<int> list_questions(const core::Rubric& rubric, const State& state);

/// The first of them that is unanswered, or -1.
int first_unanswered(const core::Rubric& rubric, const State& state);

/// Of its area the other questions that are unanswered, are shown and may be said not to apply.
std::vector<int> list_open_beside(const core::Rubric& rubric, const State& state, int question);

/// The quick check has made the stage certain, and the person has not gone on past that.
bool is_through(const State& state);

bool is_unanswered(const core::Answers& answers, int question);

int count_answered(const core::Answers& answers, const std::vector<int>& questions);

} // namespace flow
