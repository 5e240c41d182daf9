#pragma once

#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"

#include <vector>

namespace core {

/// The questions' stored levels while some of them are raised, with open ones at 0. Whether a question is shown is not
/// stored but follows from the levels of its conditions.
struct Levels {
    const Rubric* rubric = nullptr;
    std::vector<int> stored = {};      ///< one per question
    std::vector<bool> applicable = {}; ///< one per question
};

Levels read_levels(const Rubric& rubric, const StageTallies& tallies);

/// One per question: shown, under these levels?
std::vector<bool> find_visible(const Levels& levels);

/// One per criterion of the stage: shown and at its need? What is not applicable is at 0, and no need is.
std::vector<bool> find_met(const Levels& levels, int stage);

/// Lifts the question to the lowest choosable level at or above `need`, and likewise every condition it stands on.
/// A level that is high enough already stays as it is.
void raise(Levels& levels, int question, int need);

} // namespace core
