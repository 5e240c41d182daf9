#pragma once

#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "support/random.hpp"

#include <functional>

namespace support {

/// Answers as an organisation could give them: about one level, here and there something else, a few of them open. A
/// third say that nothing applies which may not apply; a third name each choice.
core::Answers simulate_answers(const core::Rubric& rubric, Random& random);

constexpr int simulated_organisations = 10'000;

/// The test organisations of a rubric, and simulated ones, of which a third have a target, with what is made of them.
void each_organisation(const core::Rubric& rubric,
                       const std::function<void(const core::Answers&, const core::Scorecard&)>& look);

} // namespace support
