#pragma once

#include "core/answers.hpp"
#include "core/json/problem_list.hpp"

#include <vector>

namespace core {

/// What the files' people have planned: the first target, everybody's rows of the business case, and of each mark in
/// the plan the latest. What could not be kept, or has to be looked at, is told.
void merge_plans(const std::vector<Answers>& files, Answers& merged, ProblemList& told);

} // namespace core
