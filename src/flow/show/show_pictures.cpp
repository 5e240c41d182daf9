#include "flow/show/show_pictures.hpp"

#include "core/compare/compare_groups.hpp"
#include "flow/show/show.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

std::vector<core::MeasuredArea> list_areas(const core::Rubric& rubric, const core::Scorecard& card) {
    std::vector<core::MeasuredArea> areas;
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::DimensionProfile& measured = card.dimensions[d];
        core::MeasuredArea area;
        area.name = rubric.dimensions[d].name;
        area.text = wording::mean(measured);
        area.figure = measured.figure;
        area.level_min = measured.level_min;
        area.level_max = measured.level_max;
        areas.push_back(std::move(area));
    }
    return areas;
}

/// Whether an open answer leaves any mean open.
bool has_interval(const core::Scorecard& card) {
    return std::any_of(card.dimensions.begin(), card.dimensions.end(), [](const core::DimensionProfile& one) {
        return one.figure.low_tenths != one.figure.high_tenths;
    });
}

/// Picture and table of the profile, still without its diagram.
Picture show_profile(const core::Rubric& rubric, const core::Scorecard& card, PictureKind kind) {
    Picture picture;
    picture.title = wording::picture_title(kind);
    picture.description = wording::profile_description(rubric, card);
    picture.caption = wording::profile_picture_caption(rubric, card, kind);
    picture.columns = {say("Area"), say("Mean"), say("Spread")};
    const bool open = has_interval(card);
    if (open) picture.columns.push_back(say("With open answers"));
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::DimensionProfile& measured = card.dimensions[d];
        PictureRow row{rubric.dimensions[d].name, {wording::mean(measured), wording::spread(measured)}};
        if (open) row.figures.push_back(wording::interval(measured.figure));
        picture.rows.push_back(std::move(row));
    }
    return picture;
}

PictureRow show_stair(const core::Rubric& rubric, const core::Path& path) {
    std::vector<std::string> raised;
    for (const core::PathStep& step : path.steps) raised.push_back(core::question_at(rubric, step.question).short_name);
    return {wording::stage_name(rubric, path.stage),
            {std::to_string(path.steps.size()), std::to_string(path.effort), core::list_all(raised)}};
}

/// The adoption curve as a picture of its own.
Picture show_curve_picture(const core::Rubric& rubric, const State& state) {
    Curve curve = show_result_curve(rubric, state);
    Picture picture;
    picture.diagram = std::move(curve.curve);
    picture.description = std::move(curve.description);
    return picture;
}

} // namespace

bool has_shape(const core::Scorecard& card) {
    constexpr int percent_least = 60; // of fewer answers a radar would draw a shape that is mostly not there
    return card.confidence.coverage_percent >= percent_least;
}

Picture show_radar(const core::Rubric& rubric, const core::Scorecard& card) {
    Picture picture = show_profile(rubric, card, PictureKind::radar);
    picture.id = "radar";
    picture.diagram = core::Radar{core::top_level(rubric), list_areas(rubric, card)};
    return picture;
}

Picture show_bars(const core::Rubric& rubric, const core::Scorecard& card) {
    Picture picture = show_profile(rubric, card, PictureKind::profile);
    picture.id = "bars";
    picture.diagram = core::Bars{core::top_level(rubric), list_areas(rubric, card)};
    return picture;
}

std::optional<Picture> show_staircase(const core::Rubric& rubric, const core::Scorecard& card) {
    if (!card.path) return std::nullopt;
    std::vector<core::Path> paths{*card.path};
    paths.insert(paths.end(), card.staircase.begin(), card.staircase.end());
    core::Staircase staircase;
    staircase.you = wording::you_are_here(card);
    const auto add_stair = [&](int stage, std::string steps, std::string effort) {
        const core::Stage& each = rubric.stages[static_cast<std::size_t>(stage)];
        staircase.stairs.push_back({stage, each.name, std::move(steps), std::move(effort), each.short_name});
    };
    add_stair(card.low, "", "");
    Picture picture;
    picture.id = "staircase";
    picture.title = wording::picture_title(PictureKind::staircase);
    picture.description = wording::staircase_description(rubric, card.low, paths);
    picture.caption = wording::staircase_caption();
    picture.columns = {say("Stage"), say("Steps"), say("Effort"), say("What to raise")};
    for (const core::Path& path : paths) {
        add_stair(path.stage, wording::steps(path), wording::effort(path));
        picture.rows.push_back(show_stair(rubric, path));
    }
    picture.diagram = std::move(staircase);
    return picture;
}

std::optional<Picture> show_gaps(const core::Rubric& rubric, const std::vector<core::Group>& groups,
                                 const std::vector<core::PerceptionGap>& measured) {
    if (groups.size() < 2) return std::nullopt;
    const std::size_t drawn = std::min(groups.size(), core::Gaps::groups_max);
    core::Gaps gaps;
    gaps.level_top = core::top_level(rubric);
    Picture picture;
    picture.id = "gaps";
    picture.title = wording::picture_title(PictureKind::gaps);
    picture.columns = {say("Area")};
    for (const core::Group& group : groups) {
        picture.columns.push_back(group.name);
        if (gaps.groups.size() < drawn) gaps.groups.push_back(group.name);
    }
    picture.columns.push_back(say("Gap"));
    std::vector<std::string> found;
    for (std::size_t d = 0; d < measured.size(); ++d) {
        const std::string& name = rubric.dimensions[d].name;
        const std::string gap = measured[d].tenths ? core::tenths(*measured[d].tenths) : "";
        core::Gap area{name, gap, measured[d].is_finding, {}};
        PictureRow row{name, {}};
        for (const core::Group& group : groups) {
            const std::optional<int>& mean = group.profile.dimensions[d].figure.tenths;
            area.tenths.push_back(mean);
            row.figures.push_back(mean ? core::tenths(*mean) : "–");
        }
        area.tenths.resize(drawn);
        gaps.areas.push_back(std::move(area));
        row.figures.push_back(gap.empty() ? "–" : gap);
        picture.rows.push_back(std::move(row));
        if (measured[d].is_finding) found.push_back(say_in("format", "{area} ({gap})", {name, gap}));
    }
    if (!found.empty()) gaps.found = wording::gap_found();
    picture.description = wording::gaps_description(found);
    picture.caption = wording::gaps_caption(drawn, groups.size());
    picture.diagram = std::move(gaps);
    return picture;
}

namespace {

std::optional<Picture> show_gaps_between(const core::Rubric& rubric, const core::Answers& merged) {
    const std::vector<core::Group> groups = core::find_groups(rubric, merged);
    return show_gaps(rubric, groups, core::measure_gaps(rubric, groups));
}

} // namespace

std::optional<Picture> show_picture(const core::Rubric& rubric, const State& state, PictureKind kind) {
    switch (kind) {
    case PictureKind::profile: return show_bars(rubric, state.card);
    case PictureKind::radar: return show_radar(rubric, state.card);
    case PictureKind::staircase: return show_staircase(rubric, state.card);
    case PictureKind::gaps: return show_gaps_between(rubric, state.answers);
    case PictureKind::curve: break;
    }
    Picture picture = show_curve_picture(rubric, state);
    picture.id = "curve";
    picture.title = wording::picture_title(kind);
    return picture;
}

} // namespace flow
