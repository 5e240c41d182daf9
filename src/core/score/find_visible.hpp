#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// One per question: is it shown, as things stand? Context questions follow their conditions too.
std::vector<bool> find_visible(const Rubric& rubric, const Answers& answers);

} // namespace core
