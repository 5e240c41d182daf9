#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

#include <string>

namespace core {

/// The result file: compact UTF-8 JSON with the keys of docs/formats, one line feed at the end.
std::string write_result(const Rubric& rubric, const Answers& answers, const Scorecard& card);

/// The answers file: compact UTF-8 JSON, one line feed at the end. Empty parts are left out.
std::string write_answers(const Rubric& rubric, const Answers& answers);

/// The same, and how many JSON values there are in it.
std::string write_answers(const Rubric& rubric, const Answers& answers, int& values);

/// How many JSON values there are in that file.
int count_values(const Rubric& rubric, const Answers& answers);

} // namespace core
