#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// The stage that holds whatever the open answers become, and the highest that they could still lead to.
struct StageBounds {
    int low = 0;
    int high = 0;
};

StageBounds bound_stage(const Rubric& rubric, const Answers& answers);

/// One a question: is it shown, as things stand? Context questions follow their conditions too.
std::vector<bool> find_visible(const Rubric& rubric, const Answers& answers);

/// The level of an answer that is `answered`: its rung's, or that of the highest threshold its ticks reach.
int level_of(const Question& question, const Answer& answer);

} // namespace core
