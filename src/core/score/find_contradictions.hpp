#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/find_shown.hpp"
#include "core/scorecard.hpp"

#include <string>
#include <vector>

namespace core {

/// Those that fire and are not confirmed: the rubric's own in its order, then the automatic ones.
std::vector<Contradiction> find_contradictions(const Rubric& rubric, const Answers& answers,
                                               const std::vector<Shown>& shown);

bool is_confirmed(const Answers& answers, const std::string& id);

/// How the ids of a stage's automatic contradictions begin; the id of the question stands behind it.
std::string automatic_prefix(const Stage& stage);

/// The question whose required point an automatic contradiction, auto:<stage>:<question>, is about; -1 for any other
/// id. Ids may hold colons themselves.
int find_contradicted(const Rubric& rubric, const std::string& id);

} // namespace core
