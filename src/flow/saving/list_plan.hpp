#pragma once

#include "core/answers.hpp"
#include "core/export/write_csv.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"

namespace flow {

/// The plan, an action a row in its order; then what was marked and no longer fires.
core::Sheet list_plan(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card);

} // namespace flow
