#pragma once

#include "core/answers.hpp"

#include <vector>

namespace core {

/// Respondents that are most likely one person: of the same name and group, or without a name and with the very same
/// answers, notes and date. Indices of contributions, two or more in each list, in the order of the first.
std::vector<std::vector<int>> find_repeated(const std::vector<Contribution>& contributions);

} // namespace core
