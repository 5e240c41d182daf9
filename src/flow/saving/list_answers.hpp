#pragma once

#include "core/answers.hpp"
#include "core/export/write_csv.hpp"
#include "core/rubric.hpp"

namespace flow {

/// All questions of the rubric, area by area, with what was answered: for a spreadsheet. Where several respondents are
/// put together there is a column for each of them, with the level that they gave.
core::Sheet list_answers(const core::Rubric& rubric, const core::Answers& answers);

} // namespace flow
