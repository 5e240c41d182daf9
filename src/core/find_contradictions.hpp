#pragma once

#include "core/answers.hpp"
#include "core/find_shown.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <vector>

namespace core {

/// Those that fire and are not confirmed: the rubric's own in its order, then the automatic ones.
std::vector<Contradiction> find_contradictions(const Rubric& rubric, const Answers& answers,
                                               const std::vector<Shown>& shown);

} // namespace core
