#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace support {

// The stage rule written down once more, as the text of docs/scoring.md has it and with no thought for speed: what the
// engine is held against. Open questions are at level 0 here.

/// One per question; 0 while hidden, open or "not applicable".
std::vector<int> plain_levels(const core::Rubric& rubric, const core::Answers& answers);

/// One per criterion.
std::vector<bool> plain_met(const core::Rubric& rubric, const core::Answers& answers, int stage);

bool plain_claimable(const core::Rubric& rubric, const core::Answers& answers, int stage);
bool plain_passes(const core::Rubric& rubric, const core::Answers& answers, int stage);

/// Of answers with nothing open.
int plain_stage(const core::Rubric& rubric, const core::Answers& answers);

} // namespace support
