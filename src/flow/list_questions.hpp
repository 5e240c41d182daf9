#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"

#include <vector>

namespace flow {

/// The questions that are shown as things stand, area by area: the order of full mode, of the review and of the report.
/// Kinds that are answered by typing are left out where nobody can type.
std::vector<int> list_questions(const core::Rubric& rubric, const State& state);

/// How far one has come. It is the same count wherever one is told.
struct Progressed {
    int answered = 0; ///< in part, too; "I don't know" is no answer
    int all = 0;
    int unknown = 0;
    int partly_known = 0; ///< checklists, and what several people say of one, open between two levels
};
Progressed count_answered(const core::Rubric& rubric, const State& state);

/// As many as can be asked, whatever is answered.
int count_askable(const core::Rubric& rubric, const State& state);

/// The first of them that is unanswered, or -1.
int first_unanswered(const core::Rubric& rubric, const State& state);

/// The unanswered ones that the next stage asks for, in the order of its criteria, once the stage is certain: what the
/// plan still lacks.
std::vector<int> list_open_of_next(const core::Rubric& rubric, const State& state);

/// Of its area the other questions that are unanswered, are shown and may be said not to apply.
std::vector<int> list_open_beside(const core::Rubric& rubric, const State& state, int question);

/// The quick check has made the stage certain, and the person has not gone on past that; or has answered what there
/// was to say about the next stage.
bool is_through(const State& state);

bool is_unanswered(const core::Answers& answers, int question);

int count_answered(const core::Answers& answers, const std::vector<int>& questions);

} // namespace flow
