#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <string>

namespace core {

// Merged answers change in these two ways only: what respondents said stays as it is, and whatever else stands in the
// place of it has an author.

/// Puts an answer in the place of what the respondents say. `author` is not blank.
void settle_question(Answers& merged, int question, Answer answer, std::string author);

/// Back to what the respondents say, disputed or not.
void unsettle_question(const Rubric& rubric, Answers& merged, int question);

/// Whoever settled it; empty where nobody has.
const std::string& find_author(const Answers& merged, int question);

} // namespace core
