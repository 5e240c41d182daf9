#pragma once

#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <string_view>
#include <vector>

namespace core {

/// Everything that is wrong with a rubric file: what read_rubric says, or else its test organisations that are off.
std::vector<Problem> check_rubric(std::string_view bytes);

/// One problem for each test organisation that does not score its expected stage. The places have a pointer only.
std::vector<Problem> check_test_organisations(const Rubric& rubric);

} // namespace core
