#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"

#include <optional>
#include <vector>

namespace core {

/// Of the questions that would settle the stage the unanswered, material one whose outcomes leave the smallest mean of
/// high - low (index into Rubric::questions). Nothing when the stage is settled or no such question is left.
std::optional<int> choose_question(const Rubric& rubric, const Answers& answers);

/// The same; `settling` is what find_settling gives. Varies `tallies` and leaves them as they were.
std::optional<int> choose_question(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                   const std::vector<int>& settling);

/// A question that could be asked next.
struct Candidate {
    int question = 0;          ///< index into Rubric::questions
    std::vector<int> outcomes; ///< the levels that its answer can have
    int width_sum = 0;         ///< of high - low over the outcomes
    int criteria = 0;          ///< of the stages in (low, high], that it stands in
};

/// By the mean width, then by the criteria, then by the rubric's order.
bool is_better(const Candidate& left, const Candidate& right);

/// The unanswered, material ones of `settling`, in rubric order. Varies `tallies` and leaves them as they were.
std::vector<Candidate> list_candidates(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                       const std::vector<int>& settling);

} // namespace core
