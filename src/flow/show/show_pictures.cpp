#include "flow/show/show_pictures.hpp"

#include "core/compare/compare_groups.hpp"
#include "core/compare/measure_target.hpp"
#include "flow/show/show.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// The last answers of before that were opened; nothing where none were.
const Earlier* find_before(const State& state) {
    return state.earlier.empty() ? nullptr : &state.earlier.back();
}

bool has_target(const core::Target& target) {
    return !(target == core::Target{});
}

/// The mean counts what is answered, the interval all that applies: it is drawn from the one to what can become of it.
core::Figure reach_of(core::Figure figure) {
    if (!figure.tenths || !figure.low_tenths || !figure.high_tenths) return figure;
    figure.low_tenths = std::min(*figure.low_tenths, *figure.tenths);
    figure.high_tenths = std::max(*figure.high_tenths, *figure.tenths);
    return figure;
}

std::vector<core::MeasuredArea> list_areas(const core::Rubric& rubric, const State& state) {
    const core::Scorecard& card = state.card;
    const Earlier* before = find_before(state);
    const std::vector<bool> counting = core::find_counting_areas(rubric, state.answers);
    std::vector<core::MeasuredArea> areas;
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::DimensionProfile& measured = card.dimensions[d];
        core::MeasuredArea area;
        area.name = rubric.dimensions[d].name;
        area.text = wording::mean(measured);
        area.figure = reach_of(measured.figure);
        area.level_min = measured.level_min;
        area.level_max = measured.level_max;
        if (before != nullptr) area.before_tenths = before->card.dimensions[d].figure.tenths;
        if (counting[d]) area.target_level = core::target_level(state.answers.target, static_cast<int>(d));
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

/// Area, then as far as there is one: before, now, target, spread, and what open answers leave open.
PictureRow show_area(const State& state, const core::MeasuredArea& area, std::size_t d, bool open) {
    const core::DimensionProfile& measured = state.card.dimensions[d];
    PictureRow row{area.name, {}};
    if (find_before(state) != nullptr)
        row.figures.push_back(area.before_tenths ? core::tenths(*area.before_tenths) : "–");
    row.figures.push_back(area.text);
    if (has_target(state.answers.target))
        row.figures.push_back(area.target_level ? std::to_string(*area.target_level) : "–");
    row.figures.push_back(wording::spread(measured));
    if (open) row.figures.push_back(wording::interval(reach_of(measured.figure)));
    return row;
}

/// Picture and table of the profile, still without its diagram.
Picture show_profile(const core::Rubric& rubric, const State& state, PictureKind kind,
                     const std::vector<core::MeasuredArea>& areas) {
    const bool before = find_before(state) != nullptr, target = has_target(state.answers.target);
    Picture picture;
    picture.title = wording::picture_title(kind);
    picture.description = wording::profile_description(rubric, state.card);
    picture.caption = wording::profile_picture_caption(rubric, state.card, kind);
    core::add_sentence(
        picture.caption,
        wording::profile_marks(before, target, kind == PictureKind::radar && rubric.dimensions.size() > 2));
    picture.columns = {say("Area")};
    if (before) picture.columns.push_back(wording::before());
    picture.columns.push_back(before ? say_in("profile", "Now") : say("Mean"));
    if (target) picture.columns.push_back(wording::target());
    picture.columns.push_back(say("Range"));
    const bool open = has_interval(state.card);
    if (open) picture.columns.push_back(say("With open answers"));
    for (std::size_t d = 0; d < areas.size(); ++d) picture.rows.push_back(show_area(state, areas[d], d, open));
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

Picture show_radar(const core::Rubric& rubric, const State& state) {
    std::vector<core::MeasuredArea> areas = list_areas(rubric, state);
    Picture picture = show_profile(rubric, state, PictureKind::radar, areas);
    picture.id = "radar";
    picture.diagram = core::Radar{core::top_level(rubric), std::move(areas)};
    return picture;
}

Picture show_bars(const core::Rubric& rubric, const State& state) {
    std::vector<core::MeasuredArea> areas = list_areas(rubric, state);
    Picture picture = show_profile(rubric, state, PictureKind::profile, areas);
    picture.id = "bars";
    picture.diagram = core::Bars{core::top_level(rubric), std::move(areas)};
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
    case PictureKind::profile: return show_bars(rubric, state);
    case PictureKind::radar: return show_radar(rubric, state);
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
