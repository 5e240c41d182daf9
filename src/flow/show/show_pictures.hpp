#pragma once

#include "core/compare/compare_groups.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "flow/command.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace flow {

/// Whether enough is answered for the profile to have a shape; until then bars alone are shown.
bool has_shape(const core::Scorecard& card);

/// Means, intervals and spreads of the areas as a wheel, with the means of before and the target where there are any.
Picture show_radar(const core::Rubric& rubric, const State& state);

/// The same as bars.
Picture show_bars(const core::Rubric& rubric, const State& state);

/// The way from today's stage to the next and on, a stair a stage. Nothing where there is no way.
std::optional<Picture> show_staircase(const core::Rubric& rubric, const core::Scorecard& card);

/// How far apart groups of respondents see the areas: the first six are drawn, all are in the table. Nothing where
/// there are fewer than two.
std::optional<Picture> show_gaps(const core::Rubric& rubric, const std::vector<core::Group>& groups,
                                 const std::vector<core::PerceptionGap>& measured);

/// What is saved as a picture of a result: the curve with target and earlier answers, or one of these.
/// Nothing where there is nothing to draw.
std::optional<Picture> show_picture(const core::Rubric& rubric, const State& state, PictureKind kind);

} // namespace flow
