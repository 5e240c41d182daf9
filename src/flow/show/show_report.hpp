#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

#include <string>

namespace flow {

/// The whole result as one document without a control: a page for the board, then findings, plan, profile and what has
/// moved since the earlier answers, and as an appendix reasons and every answer.
View show_report(const core::Rubric& rubric, const State& result);

/// Of these answers alone. `date` is shown as it is given; empty where nobody knows it.
View show_report(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                 const std::string& date = {});

} // namespace flow
