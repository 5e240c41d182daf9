#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "flow/view.hpp"

#include <string>

namespace flow {

/// The whole result as one document without a control: findings, plan, profile, reasons and every answer. `date` is
/// shown as it is given; empty where nobody knows it.
View show_report(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                 const std::string& date = {});

} // namespace flow
