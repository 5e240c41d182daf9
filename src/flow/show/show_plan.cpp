#include "flow/show/show_plan.hpp"
#include "core/score/find_leadership.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

const std::string& name_of(const core::Rubric& rubric, int stage) {
    return rubric.stages[static_cast<std::size_t>(stage)].name;
}

/// The stage that the plan leads to: the next, or the target where that is further; 0 where there is no way up.
int aim_of(const State& state) {
    return state.card.path ? std::max(state.card.path->stage, state.answers.target.stage.value_or(0)) : 0;
}

/// What is aimed at: the next stage, or a later one.
void add_aim(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const core::Path& path = *state.card.path;
    const core::Target& target = state.answers.target;
    const bool further = aim_of(state) > path.stage;
    if (further)
        view.blocks.push_back(Paragraph{"plan/target", Tone::body,
                                        say("This plan aims at your target: stage {stage}, {name}.",
                                            {*target.stage, name_of(rubric, *target.stage)})});
    if (folding == Folding::all_open) return;
    if (state.aside || path.stage == core::top_level(rubric)) return; // it is not the person's own plan
    Actions aims{"plan/aims", {}, {}};
    for (int stage = path.stage; stage <= core::top_level(rubric); ++stage) {
        if (!state.card.stages[static_cast<std::size_t>(stage - 1)].claimable) continue; // it does not apply
        const bool next = stage == path.stage;
        // Levels of areas that are aimed at would go with the stage.
        const auto command = next && target.levels.empty() ? SetTargetStage{} : SetTargetStage{stage};
        Control control = make_control("plan/aim/" + std::to_string(stage), say("To stage {stage}", {stage}), command,
                                       Emphasis::quiet);
        control.chosen = next ? !further : target.stage == stage;
        aims.start.push_back(std::move(control));
    }
    view.blocks.push_back(std::move(aims));
}

void add_effort(wording::PlanEffort& effort, const core::Rubric& rubric, const std::vector<int>& actions) {
    for (const int each : actions) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(each)];
        effort.days_low += advised.days_low;
        effort.days_high += advised.days_high;
        if (advised.days_high > 0) ++effort.estimated;
        ++effort.actions;
    }
}

/// Of what is to be done: in gaps and for the stage, and in the gaps alone.
std::string tell_effort(const core::Rubric& rubric, const State& state, const PlanParts& parts) {
    wording::PlanEffort gaps, following;
    bool waits = false; // and it is told where
    for (const core::PlanGap& gap : parts.gaps) {
        add_effort(gaps, rubric, gap.advice);
        add_effort(following, rubric, list_following(rubric, state.answers, state.card, gap.question));
        waits |= gap.advice.empty() && waits_for_others(rubric, state.card, gap.question);
        gaps.open |= core::is_open(state.answers.given[static_cast<std::size_t>(gap.question)]);
    }
    wording::PlanEffort all = gaps;
    add_effort(all, rubric, parts.first);
    add_effort(all, rubric, parts.under_way);
    add_effort(all, rubric, parts.of_stage);
    std::string told = wording::plan_effort(all, gaps, aim_of(state));
    if (told.empty()) return told;
    const bool counted = following.actions > 0 && following.estimated == following.actions;
    if (counted)
        core::add_sentence(told, wording::effort_to_follow(following));
    else if (waits || following.actions > 0)
        core::add_sentence(told, say("Actions that wait for others are not counted."));
    return told;
}

/// The staircase, what is aimed at, and how much work that is.
void add_overview(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts, Folding folding) {
    const bool blocked = !state.card.path || state.card.path->steps.empty();
    const bool on_screen = folding == Folding::as_chosen;
    // A report has a chapter of its own on the staircase, and says at its top what is missing.
    if (on_screen)
        if (auto picture = show_staircase(rubric, state.card)) view.blocks.push_back(std::move(*picture));
    if (state.card.path) add_aim(view, rubric, state, folding);
    if (on_screen && blocked)
        view.blocks.push_back(Paragraph{"path/none", Tone::body, wording::missing(rubric, state.card)});
    const std::string effort = tell_effort(rubric, state, parts);
    if (!effort.empty()) view.blocks.push_back(Paragraph{"plan/effort", Tone::body, effort});
}

/// What the person has begun and no gap calls for, or not yet.
void add_under_way(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts,
                   Folding folding) {
    if (parts.under_way.empty()) return;
    view.blocks.push_back(Heading{"under-way", 2, "", say("Also under way")});
    add_actions(view, rubric, state, "under-way/list", parts.under_way, Telling::title, folding);
}

/// What is typical of the stage, beside the gaps.
void add_of_stage(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts, Folding folding) {
    if (parts.of_stage.empty()) return;
    view.blocks.push_back(Heading{"of-stage", 2, "", say("Also typical at stage {stage}", {state.card.stage})});
    add_actions(view, rubric, state, "of-stage/list", parts.of_stage, Telling::title, folding);
}

void add_leadership_questions(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    Table table;
    table.id = "board/list";
    table.caption = say("Questions for the board");
    for (const int index : core::find_leadership_questions(rubric, state.card)) {
        const core::LeadershipQuestion& asked = rubric.leadership_questions[static_cast<std::size_t>(index)];
        const std::string from = asked.source ? "\n" + wording::from(rubric, *asked.source) : std::string();
        table.rows.push_back({Mark::none, asked.question, asked.why + from, "", {}});
    }
    if (table.rows.empty()) return;
    if (folding == Folding::all_open && table.rows.size() <= first_page_max) return; // the first page has them all
    Section section;
    section.part = {Part::Kind::board};
    section.id = "advice/board";
    section.label = table.caption;
    section.remark = std::to_string(table.rows.size());
    section.heading_level = 2;
    if (begin_section(view, state, section, folding)) view.blocks.push_back(std::move(table));
}

} // namespace

Disclosure make_disclosure(const State& state, const Part& part, const std::string& id, const std::string& label,
                           bool preset) {
    const bool chosen_any = std::any_of(state.unfolded.begin(), state.unfolded.end(), [&](const Unfold& chosen) {
        return is_alone(part.kind) ? chosen.part.kind == part.kind : chosen.part == part;
    });
    Disclosure line;
    line.id = "unfold/" + id;
    const bool open = chosen_any ? is_unfolded(state, part) : preset;
    line.toggle = make_control("toggle/" + id, label, Unfold{part, !open});
    line.toggle.chosen = open;
    return line;
}

bool begin_section(View& view, const State& state, const Section& section, Folding folding) {
    if (folding == Folding::all_open) {
        view.blocks.push_back(Heading{"part/" + section.id, section.heading_level, "", section.label});
        if (!section.standing.empty())
            view.blocks.push_back(Paragraph{"part/" + section.id + "/standing", Tone::caption, section.standing});
        return true;
    }
    Disclosure line = make_disclosure(state, section.part, section.id, section.label, section.preset);
    line.remark = section.remark.empty() ? section.standing : section.remark;
    const bool open = line.toggle.chosen;
    view.blocks.push_back(std::move(line));
    return open;
}

void add_plan(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const PlanParts parts = part_plan(rubric, state);
    add_overview(view, rubric, state, parts, folding);
    if (!parts.first.empty()) {
        view.blocks.push_back(Heading{"first", 2, "", say("First of all")});
        add_actions(view, rubric, state, "first/list", parts.first, Telling::steps, folding);
    }
    add_gaps(view, rubric, state, parts, folding);
    add_under_way(view, rubric, state, parts, folding);
    add_of_stage(view, rubric, state, parts, folding);
    add_more_ideas(view, rubric, state, parts, folding);
    add_leadership_questions(view, rubric, state, folding);
    if (!state.card.advice.empty())
        view.blocks.push_back(Paragraph{"recommender", Tone::caption, wording::recommender(rubric)});
}

} // namespace flow
