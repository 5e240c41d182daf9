#include "flow/wording/wording.hpp"

#include <algorithm>
#include <numeric>

namespace flow::wording {

namespace {

const std::string none = "–";

bool is_uncertain(const core::Figure& figure) {
    return figure.low_tenths != figure.high_tenths;
}

template <class Holds>
bool any_area(const core::Scorecard& card, Holds holds) {
    return std::any_of(card.dimensions.begin(), card.dimensions.end(), holds);
}

/// The first area with the highest mean, or with the lowest; nothing where none has one.
const core::DimensionProfile* find_extreme(const core::Scorecard& card, bool highest) {
    const core::DimensionProfile* found = nullptr;
    for (const core::DimensionProfile& one : card.dimensions) {
        if (!one.figure.tenths) continue;
        const bool beyond = found == nullptr || (highest ? *one.figure.tenths > *found->figure.tenths
                                                         : *one.figure.tenths < *found->figure.tenths);
        if (beyond) found = &one;
    }
    return found;
}

/// Nothing where all areas are alike.
void add_extremes(std::string& text, const core::Rubric& rubric, const core::Scorecard& card) {
    const core::DimensionProfile* highest = find_extreme(card, true);
    const core::DimensionProfile* lowest = find_extreme(card, false);
    if (highest == lowest) return;
    const auto name = [&](const core::DimensionProfile* of) {
        return rubric.dimensions[static_cast<std::size_t>(of - card.dimensions.data())].name;
    };
    core::add_sentence(text, say("Highest: {area}, {mean}.", {name(highest), core::tenths(*highest->figure.tenths)}));
    core::add_sentence(text, say("Lowest: {area}, {mean}.", {name(lowest), core::tenths(*lowest->figure.tenths)}));
}

} // namespace

std::string picture_title(PictureKind kind) {
    switch (kind) {
    case PictureKind::profile: return say("Profile by area");
    case PictureKind::radar: return say("Profile as a radar");
    case PictureKind::staircase: return say("The way up");
    case PictureKind::gaps: return say("How groups see it");
    case PictureKind::curve: break;
    }
    return say("Adoption curve");
}

std::string stage_name(const core::Rubric& rubric, int stage) {
    // TRANSLATORS: a stage by its number and name
    return say_in("format", "{stage} · {name}", {stage, rubric.stages[static_cast<std::size_t>(stage)].name});
}

std::string you() {
    return say("You");
}

std::string target() {
    return say("Target");
}

std::string before() {
    return say("Before");
}

std::string mean(const core::DimensionProfile& measured) {
    if (measured.figure.tenths) return core::tenths(*measured.figure.tenths);
    return measured.applicable == 0 ? say("n/a") : say_in("mean", "open");
}

std::string spread(const core::DimensionProfile& measured) {
    if (!measured.level_min || !measured.level_max) return none;
    return core::range(*measured.level_min, *measured.level_max);
}

std::string profile_table(int top) {
    return say("Mean and range of each area, from 0 to {top}", {top});
}

std::string mark(Mark mark) {
    switch (mark) {
    case Mark::met: return say("✓ met");
    case Mark::unmet: return say("✗ not met");
    case Mark::open: return say("? open");
    case Mark::none: break;
    }
    return "";
}

std::string chosen(const std::string& answer) {
    return say("✓ chosen: {answer}", {answer});
}

std::string interval(const core::Figure& figure) {
    if (!figure.low_tenths || !figure.high_tenths) return none;
    return core::range(core::tenths(*figure.low_tenths), core::tenths(*figure.high_tenths));
}

std::string profile_description(const core::Rubric& rubric, const core::Scorecard& card) {
    if (!card.overall.tenths) return say("No area has an answer yet.");
    std::string text;
    add_extremes(text, rubric, card);
    return text.empty() ? say("No area stands out: their means are the same.") : text;
}

std::string profile_picture_caption(const core::Rubric& rubric, const core::Scorecard& card, PictureKind kind) {
    const bool radar = kind == PictureKind::radar && rubric.dimensions.size() > 2;
    const int top = core::top_level(rubric);
    std::string text =
        radar ? say("The line joins the means of your answers, from 0 in the middle to {top} at the edge.", {top})
              : say("The mark is the mean of your answers in an area, from 0 to {top}.", {top});
    if (any_area(card, [](const core::DimensionProfile& one) { return one.level_min != one.level_max; }))
        core::add_sentence(text, say("The band is their spread."));
    if (any_area(card, [](const core::DimensionProfile& one) { return is_uncertain(one.figure); }))
        core::add_sentence(
            text, radar ? say("The tinted area spans it and what it can still become when all open answers are given.")
                        : say("The thin line spans it and what it can still become when all open answers are given."));
    return text;
}

std::string profile_marks(bool before, bool target, bool radar) {
    if (radar) {
        std::string text = before ? say("The grey line is the mean of before.") : std::string();
        if (target) core::add_sentence(text, say("The amber line is the target."));
        return text;
    }
    std::string text = before ? say("The diamond is the mean of before.") : std::string();
    if (target) core::add_sentence(text, say("The triangle points at the target."));
    return text;
}

std::string you_are_here(const core::Scorecard& card) {
    return core::is_certain(card) ? say("You are here") : say("At least here");
}

std::string steps(const core::Path& path) {
    return path.steps.empty() ? say("no steps")
                              : say_count("{count} step", "{count} steps", static_cast<int>(path.steps.size()));
}

std::string effort(const core::Path& path) {
    return say_count("{count} point of effort", "{count} points of effort", path.effort);
}

std::string staircase_description(const core::Rubric& rubric, int stage, const std::vector<core::Path>& paths) {
    const auto name = [&](int at) { return rubric.stages[static_cast<std::size_t>(at)].name; };
    const std::size_t all =
        std::accumulate(paths.begin(), paths.end(), std::size_t{0},
                        [](std::size_t sum, const core::Path& path) { return sum + path.steps.size(); });
    const int top = paths.back().stage;
    return say_count("From stage {low}, {low_name}, to stage {high}, {high_name}: {count} step.",
                     "From stage {low}, {low_name}, to stage {high}, {high_name}: {count} steps.",
                     static_cast<int>(all), {stage, name(stage), top, name(top)});
}

std::string staircase_caption() {
    return say("Each stair counts only what it adds to the ones before. The harder a step, the more points of effort.");
}

std::string gap_found() {
    return say("{gap} or more apart", {core::tenths(10)});
}

std::string gaps_description(const std::vector<std::string>& found) {
    if (found.empty()) return say("In no area are two groups as much as {gap} apart.", {core::tenths(10)});
    return say("{gap} or more apart: {areas}.", {core::tenths(10), core::list_some(found)});
}

std::string gaps_caption(std::size_t drawn, std::size_t groups) {
    std::string text = say("Each mark is a group’s mean, the line the gap between the lowest and the highest.");
    if (drawn < groups)
        core::add_sentence(text, say("The picture shows the first {drawn} of {all} groups.", {drawn, groups}));
    return text;
}

} // namespace flow::wording
