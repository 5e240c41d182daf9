#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <vector>

namespace core {

/// Those who gave one level: indices into Answers::contributions, in their order.
struct Voices {
    int level = 0;
    std::vector<int> contributions;
};

/// Who gave a range: no level, but what it lies between.
struct RangeVoice {
    LevelRange range;
    int contribution = 0;
};

/// What several respondents said to one scored question. Whoever is named nowhere left it unanswered.
struct Spread {
    std::vector<Voices> levels; ///< from the lowest given to the highest; empty where nobody gave one
    std::vector<RangeVoice> ranges;
    std::vector<int> unknown; ///< indices into Answers::contributions, as the next
    std::vector<int> not_applicable;
};

Spread find_spread(const Rubric& rubric, const std::vector<Contribution>& contributions, int question);

/// The same of some of them only: `members` are indices into `contributions`.
Spread find_spread(const Rubric& rubric, const std::vector<Contribution>& contributions, int question,
                   const std::vector<int>& members);

/// The lowest and the highest level that count. Each range is judged by the levels given alone: one that all of them
/// lie on the same side of counts by its nearer end, any other adds nothing. Where nobody gives a level: the lowest and
/// the highest end. Nothing without levels and ranges.
std::optional<LevelRange> find_counted(const Spread& spread);

/// More than one level counts and somebody gave one, or a level or a range stands beside a "does not apply".
bool is_disputed(const Spread& spread);

struct Disputed {
    int question = 0;
    Spread spread;
};

/// The scored questions that the respondents see differently, settled or not, in the rubric's order.
std::vector<Disputed> list_disputed(const Rubric& rubric, const Answers& merged);

/// Respondents have answered this question, scored or not, but no answer holds for all of them.
bool is_left_open(const Answers& merged, int question);

/// Whether this respondent has noted anything on the question.
bool has_note(const Contribution& contribution, int question);

/// Who stands in the middle of those who gave a level: index into Answers::contributions. Of two in the middle the one
/// with the lower level, of equals the one who comes first. Nothing where nobody gave a level.
std::optional<int> find_median(const Spread& spread);

/// Of those in the middle of the list, the first; nothing in an empty list.
std::optional<int> find_middle(const std::vector<int>& list);

} // namespace core
