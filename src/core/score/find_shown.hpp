#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/tally_stages.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// A question and its answer as the person sees them, as things stand.
struct Shown {
    ShownState state = ShownState::unanswered;
    int level = 0; ///< 0 unless answered
    bool scored = true;
};

/// One per question of the rubric.
std::vector<Shown> find_shown(const Rubric& rubric, const Answers& answers, const StageTallies& tallies);

inline bool is_answered(const Shown& shown) {
    return shown.scored && shown.state == ShownState::answered;
}

/// Unanswered or unknown, and visible.
inline bool is_open(const Shown& shown) {
    return shown.scored && (shown.state == ShownState::unanswered || shown.state == ShownState::unknown);
}

/// Unanswered or unknown, whether shown or not: a hidden question keeps what is stored for it.
inline bool is_open(const Answer& answer) {
    return answer.state == AnswerState::unanswered || answer.state == AnswerState::unknown;
}

} // namespace core
