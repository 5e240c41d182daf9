#pragma once

#include "core/answers.hpp"
#include "core/json/problem_list.hpp"

#include <vector>

namespace core {

/// What people have planned: the first target, everybody's rows of the business case, and for each action the latest
/// mark. `told`: what could not be kept, or needs checking.
void merge_plans(const std::vector<Answers>& files, Answers& merged, ProblemList& told);

} // namespace core
