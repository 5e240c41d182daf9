#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "support/random.hpp"

namespace support {

struct RubricSize {
    int top_level_max = 5;
    int questions_max = 12;
    int rungs_max = 5;
    int items_max = 5;
    int weight_max = 4; ///< of weights and efforts
    int conditions_percent = 30;
    int not_applicable_percent = 25;
};

/// A rubric that `check` would find no error in, test organisations and texts aside.
core::Rubric random_rubric(Random& random, const RubricSize& size = {});

core::Answers no_answers(const core::Rubric& rubric);

/// Every scored question answered, or "not applicable" where the rubric allows it.
core::Answers random_complete_answers(Random& random, const core::Rubric& rubric);

/// Some questions left open, some lines of checklists unknown, some contradictions confirmed, some notes.
core::Answers random_answers(Random& random, const core::Rubric& rubric);

/// Marks some recommendations, and perhaps aims at a stage.
void add_plan(Random& random, const core::Rubric& rubric, core::Answers& answers);

/// Several respondents' answers, put together; some of what they differ in settled.
core::Answers random_merged_answers(Random& random, const core::Rubric& rubric);

/// One that the question allows and that is not open.
core::Answer random_answer(Random& random, const core::Question& question, int not_applicable_percent = 20);

} // namespace support
