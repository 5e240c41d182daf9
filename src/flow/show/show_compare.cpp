#include "core/compare/measure_target.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/wording/wording.hpp"

#include <string>
#include <utility>

namespace flow {

namespace {

Control target_control(const std::string& id, const std::string& label, bool chosen, Command command) {
    Control control = make_control(id, label, std::move(command), Emphasis::quiet);
    control.chosen = chosen;
    return control;
}

/// What is aimed at in this area: a level of its own, or the stage's.
void add_area(View& view, const core::Rubric& rubric, const State& state, int index, bool applies) {
    const core::Dimension& dimension = rubric.dimensions[static_cast<std::size_t>(index)];
    const core::Target& target = state.answers.target;
    const int none = -1;
    const int own = target.levels.empty() ? none : target.levels[static_cast<std::size_t>(index)].value_or(none);
    const std::string id = "target/" + dimension.id;
    Disclosure line =
        make_disclosure(state, {Part::Kind::target_area, index}, "target-area/" + dimension.id, dimension.name, false);
    line.remark = applies ? wording::target_of(state.card.dimensions[static_cast<std::size_t>(index)],
                                               core::target_level(target, index))
                          : say("does not apply");
    const bool open = line.toggle.chosen;
    view.blocks.push_back(std::move(line));
    if (!open) return;
    view.blocks.push_back(Paragraph{id + "/about", Tone::caption, say("Target for this area")});
    Actions levels{id, {}, {}};
    levels.start.push_back(
        target_control(id + "/as-stage", say("Same as the stage"), own == none, SetTargetLevel{index, std::nullopt}));
    for (int level = 0; level <= core::top_level(rubric); ++level)
        levels.start.push_back(target_control(id + "/" + std::to_string(level), std::to_string(level), own == level,
                                              SetTargetLevel{index, level}));
    view.blocks.push_back(std::move(levels));
}

void add_target(View& view, const core::Rubric& rubric, const State& state) {
    const core::Target& target = state.answers.target;
    const bool none = target == core::Target{};
    view.blocks.push_back(Heading{"target", 2, "", say("Where you want to be")});
    Actions stages{"target/stages", {}, {}};
    stages.start.push_back(target_control("target/none", say("No target"), none, SetTargetStage{std::nullopt}));
    for (int stage = state.card.low + 1; stage <= core::top_level(rubric); ++stage) {
        if (!state.card.stages[static_cast<std::size_t>(stage - 1)].claimable && target.stage != stage)
            continue; // it does not apply
        stages.start.push_back(target_control("target/" + std::to_string(stage), say("Stage {stage}", {stage}),
                                              target.stage == stage, SetTargetStage{stage}));
    }
    view.blocks.push_back(std::move(stages));
    if (none) return;
    const bool reached = target.stage && *target.stage <= state.card.low && target.levels.empty();
    if (reached)
        view.blocks.push_back(
            Paragraph{"target/reached", Tone::body,
                      say("Your target, stage {stage}, is reached. Choose another, or none.", {*target.stage})});
    else if (target.stage && *target.stage > state.card.low)
        view.blocks.push_back(
            Paragraph{"target/stage", Tone::body, wording::standing_of(rubric, state.card, *target.stage)});
    else if (const auto percent = core::percent_to_target(rubric, state.answers))
        view.blocks.push_back(Paragraph{"target/percent", Tone::body, wording::target_percent(*percent)});
    Section section;
    section.part = {Part::Kind::targets};
    section.id = "target/areas";
    section.label = say("Target by area");
    section.remark = say_count("{count} area", "{count} areas", static_cast<int>(rubric.dimensions.size()));
    section.preset = !target.levels.empty();
    if (!begin_section(view, state, section, Folding::as_chosen)) return;
    const std::vector<bool> counting = core::find_counting_areas(rubric, state.answers);
    for (std::size_t d = 0; d < counting.size(); ++d) add_area(view, rubric, state, static_cast<int>(d), counting[d]);
}

void add_earlier(View& view, const core::Rubric& rubric, const State& state) {
    const bool any = !state.earlier.empty();
    if (!any && state.without.files) return;
    view.blocks.push_back(Heading{"earlier", 2, "", say("Then and now")});
    if (!any) view.blocks.push_back(Paragraph{"earlier/about", Tone::body, wording::earlier_about()});
    if (any) add_since(view, rubric, state, Folding::as_chosen);
    Actions ways{
        "earlier/ways",
        {make_control("earlier/open", any ? say("Compare with another file") : say("Compare with earlier answers"),
                      PickFile{Purpose::compare})},
        {}};
    if (any)
        ways.start.push_back(make_control("earlier/forget", say("Stop comparing"), ForgetEarlier{}, Emphasis::quiet));
    view.blocks.push_back(std::move(ways));
}

} // namespace

void add_compare(View& view, const core::Rubric& rubric, const State& state) {
    add_target(view, rubric, state);
    add_earlier(view, rubric, state);
    add_respondents(view, rubric, state);
    view.blocks.push_back(
        Paragraph{"compare/others", Tone::caption, wording::no_figures_on_others(state.offers.own_privacy)});
}

} // namespace flow
