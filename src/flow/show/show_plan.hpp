#pragma once

#include "flow/show/show_chapters.hpp"

#include <vector>

namespace flow {

// The plan's chapter, part by part. Recommendations are indices into the rubric's list.

/// Where each piece of advice stands on the screen.
struct PlanParts {
    std::vector<int> first; ///< the next thing, where no part below would show it first
    std::vector<core::PlanGap> gaps;
    std::vector<int> under_way; ///< by the person's marks, and in no gap
    std::vector<int> of_stage;
    std::vector<int> ideas;
    std::vector<int> over; ///< done or dropped
};

PlanParts part_plan(const core::Rubric& rubric, const State& state);

/// Whether the first step, and what shows that it is done, are read at once.
enum class Telling { steps, title };

/// Below an unfolded one stands what became of it.
void add_actions(View& view, const core::Rubric& rubric, const State& state, const std::string& id,
                 const std::vector<int>& recommendations, Telling telling, Folding folding);

/// Stage by stage what is missing: where one is, where it leads, and what to do.
void add_gaps(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts, Folding folding);

/// Whether anything about this question, by itself or by its area, is advised only once others are done.
bool waits_for_others(const core::Rubric& rubric, const core::Scorecard& card, int question);

/// What is advised for this question once actions that it waits for are done, and has not been begun.
std::vector<int> list_following(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                                int question);

/// What is not in the plan itself, by horizon; then what is done or dropped.
void add_more_ideas(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts,
                    Folding folding);

} // namespace flow
