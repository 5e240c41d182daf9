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

/// "Highest: How data moves, 2.7." of the first of those that have it.
std::string name_extreme(const core::Rubric& rubric, const core::Scorecard& card, bool highest) {
    const core::DimensionProfile* found = nullptr;
    for (const core::DimensionProfile& one : card.dimensions) {
        if (!one.figure.tenths) continue;
        const bool beyond = found == nullptr || (highest ? *one.figure.tenths > *found->figure.tenths
                                                         : *one.figure.tenths < *found->figure.tenths);
        if (beyond) found = &one;
    }
    if (found == nullptr) return "";
    const auto at = static_cast<std::size_t>(found - card.dimensions.data());
    return std::string(highest ? " Highest: " : " Lowest: ") + rubric.dimensions[at].name + ", " +
           tenths(*found->figure.tenths) + ".";
}

} // namespace

std::string picture_title(PictureKind kind) {
    switch (kind) {
    case PictureKind::profile: return "Profile by area";
    case PictureKind::radar: return "Profile as a radar";
    case PictureKind::staircase: return "The way up";
    case PictureKind::gaps: return "How groups see it";
    case PictureKind::curve: break;
    }
    return "Adoption curve";
}

std::string stage_name(const core::Rubric& rubric, int stage) {
    return std::to_string(stage) + " · " + rubric.stages[static_cast<std::size_t>(stage)].short_name;
}

std::string you() {
    return "You";
}

std::string target() {
    return "Target";
}

std::string before() {
    return "Before";
}

std::string mean(const core::DimensionProfile& measured) {
    if (measured.figure.tenths) return tenths(*measured.figure.tenths);
    return measured.applicable == 0 ? "n/a" : "open";
}

std::string spread(const core::DimensionProfile& measured) {
    if (!measured.level_min || !measured.level_max) return none;
    const std::string low = std::to_string(*measured.level_min), high = std::to_string(*measured.level_max);
    return low == high ? low : low + " to " + high;
}

std::string interval(const core::Figure& figure) {
    if (!figure.low_tenths || !figure.high_tenths) return none;
    const std::string low = tenths(*figure.low_tenths), high = tenths(*figure.high_tenths);
    return low == high ? low : low + " to " + high;
}

std::string profile_description(const core::Rubric& rubric, const core::Scorecard& card) {
    const std::string top = std::to_string(core::top_level(rubric));
    if (!card.overall.tenths) return "No area has an answer yet.";
    return "Over all areas " + tenths(*card.overall.tenths) + " of " + top + "." + name_extreme(rubric, card, true) +
           name_extreme(rubric, card, false);
}

std::string profile_picture_caption(const core::Rubric& rubric, const core::Scorecard& card, PictureKind kind) {
    const bool radar = kind == PictureKind::radar && rubric.dimensions.size() > 2;
    const std::string top = std::to_string(core::top_level(rubric));
    std::string text =
        radar ? "The line joins the means of your answers, from 0 in the middle to " + top + " at the edge."
              : "The mark is the mean of your answers in an area, from 0 to " + top + ".";
    if (any_area(card, [](const core::DimensionProfile& one) { return one.level_min != one.level_max; }))
        text += " The band is their spread.";
    if (any_area(card, [](const core::DimensionProfile& one) { return is_uncertain(one.figure); }))
        text += std::string(radar ? " The tinted area" : " The thin line") +
                " is what the mean can still become when the open answers are given.";
    return text;
}

std::string you_are_here(const core::Scorecard& card) {
    return core::is_certain(card) ? "You are here" : "At least here";
}

std::string steps(const core::Path& path) {
    return path.steps.empty() ? "no steps" : count(static_cast<int>(path.steps.size()), "step", "steps");
}

std::string effort(const core::Path& path) {
    return count(path.effort, "point", "points") + " of effort";
}

std::string staircase_description(const core::Rubric& rubric, int stage, const std::vector<core::Path>& paths) {
    const auto name = [&](int at) {
        return "stage " + std::to_string(at) + ", " + rubric.stages[static_cast<std::size_t>(at)].short_name;
    };
    const std::size_t all =
        std::accumulate(paths.begin(), paths.end(), std::size_t{0},
                        [](std::size_t sum, const core::Path& path) { return sum + path.steps.size(); });
    return "From " + name(stage) + ", to " + name(paths.back().stage) + ": " +
           count(static_cast<int>(all), "step", "steps") + " in " +
           count(static_cast<int>(paths.size()), "stage", "stages") + ".";
}

std::string staircase_caption() {
    return "Each stair counts what comes on top of the ones before. The harder a step, the more points of effort.";
}

std::string gap_found() {
    return "1.0 or more apart";
}

std::string gaps_description(const std::vector<std::string>& found) {
    if (found.empty()) return "In no area are two groups as much as 1.0 apart.";
    return "1.0 or more apart: " + list(found) + ".";
}

std::string gaps_caption(std::size_t drawn, std::size_t groups) {
    std::string text = "Each mark is a group’s mean, the line the gap between the lowest and the highest.";
    if (drawn < groups)
        text += " The picture shows the first " + std::to_string(drawn) + " of " + std::to_string(groups) + " groups.";
    return text;
}

} // namespace flow::wording
