#pragma once

#include "core/answers.hpp"

#include <vector>

namespace core {

/// Respondents of the same name and group: most likely one person. Indices of contributions, two or more in each list,
/// in the order of the first.
std::vector<std::vector<int>> find_repeated(const std::vector<Contribution>& contributions);

/// How many of these files of respondents without a name say something, and are the same as one before.
int count_copies(const std::vector<Answers>& files);

} // namespace core
