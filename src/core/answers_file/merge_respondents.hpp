#pragma once

#include "core/answers.hpp"
#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// Puts the answers of several respondents together: each stays as a contribution, and `given` is what they agree on.
/// Answers that are merged already bring their contributions, and what they have settled stays settled as long as
/// nobody who joins them says otherwise. The date is the latest. Of two files of one person both
/// count, and a problem names them. A problem beside the value says what could not be kept; with too many respondents
/// there is no value.
Read<Answers> merge_respondents(const Rubric& rubric, const std::vector<Answers>& files);

} // namespace core
