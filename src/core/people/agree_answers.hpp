#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// What all respondents together say to one question, before they settle anything. Where their levels differ it is open
/// between the lowest and the highest that count (Answer::between), and where some give a level or a range and others
/// say that it does not apply it is open altogether. Else it is the median's answer; where nobody gives a level, what
/// the ranges span, "unknown" if somebody says so, "not applicable" if all who speak do. A context question has the
/// answer that all who answer it give alike.
Answer agree_on(const Rubric& rubric, const std::vector<Contribution>& contributions, int question);

/// The answer of the one in the middle of these members (indices into `contributions`), who count only if they give a
/// level; where none does, as above. `question` is scored.
Answer find_median_answer(const Rubric& rubric, const std::vector<Contribution>& contributions, int question,
                          const std::vector<int>& members);

} // namespace core
