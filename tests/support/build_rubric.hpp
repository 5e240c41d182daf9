#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <string>
#include <vector>

namespace support {

// Words for the small rubrics and answers of tests.

core::Question ladder(const std::string& id, const std::vector<int>& levels);
core::Question checklist(const std::string& id, int items, const std::vector<core::Threshold>& thresholds);

/// One dimension, stages s0 to s<top_level> without criteria, threshold 66.
core::Rubric rubric_of(int top_level, const std::vector<core::Question>& questions);

/// The answer that a person gives for this level: the first rung that has it, or the fewest ticks that reach it.
core::Answer at_level(const core::Question& question, int level);
core::Answer unknown();
core::Answer not_applicable();

/// Answers a ladder of one rung a level each, in question order; -1 leaves the question unanswered.
core::Answers answers_of(const core::Rubric& rubric, const std::vector<int>& levels);

/// The answers with every step taken.
core::Answers take(const core::Rubric& rubric, core::Answers answers, const core::Path& path);

} // namespace support
