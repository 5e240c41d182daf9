#pragma once

#include "core/answers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace core {

// What the scoring rule (docs/scoring.md) says of one rubric and one set of answers. Questions, dimensions and
// recommendations are indices into the rubric's lists. Everything stands in the order in which it is published.

/// A question's state as the person sees it.
enum class ShownState { answered, unanswered, unknown, not_applicable, hidden };

/// A mean and the interval that bounds it once the shown questions are answered, in tenths of a level.
struct Figure {
    std::optional<int> tenths;
    std::optional<int> low_tenths;
    std::optional<int> high_tenths;
};

struct DimensionProfile {
    Figure figure;
    std::optional<int> level_min; ///< lowest and highest answered level
    std::optional<int> level_max;
    int answered = 0;   ///< questions
    int applicable = 0; ///< questions
};

/// One answer that, one rung or one ticked item away, changes the stage.
struct Sensitivity {
    int question = 0;
    int step = 0;  ///< -1 or +1
    int stage = 0; ///< the stage it would then be
};

struct Confidence {
    ConfidenceLabel label = ConfidenceLabel::low;
    int coverage_percent = 100;
    std::vector<Sensitivity> sensitive;
};

struct CriterionTrace { // of the criterion at the same position in the rubric's stage
    ShownState state = ShownState::unanswered;
    std::optional<int> level; ///< only when answered
    bool met = false;         ///< also where it is open between two levels and the lower one is enough
};

struct StageTrace {
    bool passed = false;
    bool claimable = false;
    bool skipped = false;
    int share_percent = 0;
    std::vector<CriterionTrace> criteria;
};

/// A contradiction that is neither settled by an answer nor confirmed.
struct Contradiction {
    std::string id;
    int check = -1;             ///< index into Rubric::checks; -1 for an automatic one
    std::vector<int> questions; ///< where it is shown
    int stage = -1;             ///< automatic: the stage whose must is not met
    int later_stage = -1;       ///< automatic: the later stage that has three or more criteria met
};

struct PathStep {
    int question = 0;
    std::optional<int> from; ///< level today; nothing when the question is open
    int to = 0;              ///< lowest choosable level at or above the need
};

struct Path {
    int stage = 0; ///< the stage it aims at
    int effort = 0;
    std::vector<PathStep> steps;
};

struct Advice {
    int recommendation = 0;
    std::vector<int> because; ///< questions
};

/// A recommendation that fires, but waits for others that are still to be done.
struct Withheld {
    int recommendation = 0;
    std::vector<int> until; ///< recommendations
};

/// A step of the path, or of the staircase up to the target, and what is advised for it.
struct PlanGap {
    int question = 0;
    std::vector<int> advice; ///< recommendations, at most three
};

struct Scorecard {
    int stage = 0; ///< always `low`
    int low = 0;
    int high = 0;
    std::optional<int> next_percent; ///< nothing when there is no path
    Figure overall;
    std::vector<DimensionProfile> dimensions; ///< one per dimension
    Confidence confidence;
    std::vector<StageTrace> stages; ///< of the stages 1..K: stages[k - 1] is stage k
    std::vector<Contradiction> contradictions;
    std::vector<int> settle_questions;
    std::vector<int> find_out;
    std::optional<int> next_question;
    std::optional<Path> path;
    std::vector<Path> staircase; ///< towards each later stage, on top of the steps before
    std::vector<Advice> advice;  ///< gap by gap, then the stage's, more ideas, and what is done or dropped
    std::vector<Withheld> withheld;
    std::vector<PlanGap> gaps;
};

/// The stage is: whatever is still open cannot move it.
inline bool is_certain(const Scorecard& card) {
    return card.low == card.high;
}

} // namespace core
