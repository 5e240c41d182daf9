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

/// Whether that file is within the limits of whoever reads it.
bool fits_file(const Rubric& rubric, const Answers& answers);

} // namespace core
