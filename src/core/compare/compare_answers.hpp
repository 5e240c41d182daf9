#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <optional>
#include <vector>

namespace core {

/// What became of an answer. Hidden questions and those that score nothing are answered neither then nor now.
enum class Movement {
    same, ///< the same level, one that a range holds, or answered neither then nor now
    up,
    down,
    added, ///< answered now, not then
    gone   ///< answered then, not now
};

/// What one of two sets of answers comes to.
struct Standing {
    int stage = 0;
    int low = 0;
    int high = 0;
    Figure overall;
    std::vector<std::optional<int>> tenths;       ///< one per dimension
    std::vector<std::optional<int>> levels;       ///< one per question; nothing unless answered with a level
    std::vector<std::optional<LevelRange>> spans; ///< one per question; what it is or, of a range, lies between
};

struct Comparison {
    Standing earlier;
    Standing now;
    std::vector<Movement> questions; ///< one per question
};

/// Two sets of answers to one rubric, side by side.
Comparison compare_answers(const Rubric& rubric, const Answers& earlier, const Answers& now);

} // namespace core
