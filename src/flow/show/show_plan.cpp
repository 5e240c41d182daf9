#include "core/score/find_leadership.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace flow {

namespace {

void add_path(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    if (!state.card.path) {
        if (folding == Folding::all_open) return; // the sentence at the top has said it
        view.blocks.push_back(Paragraph{"path/none", Tone::body, wording::summary(rubric, state.card)});
        return;
    }
    const core::Path& path = *state.card.path;
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(path.stage)];
    view.blocks.push_back(
        Heading{"path/title", 2, "", say("Shortest path to stage {stage}, {name}", {path.stage, stage.name})});
    view.blocks.push_back(Paragraph{"path/share", Tone::caption, wording::share_of_next(rubric, state.card)});
    PathList list;
    list.id = "path";
    for (const core::PathStep& step : path.steps) {
        const auto at = static_cast<std::size_t>(step.question);
        const core::Question& question = core::question_at(rubric, step.question);
        PathRow row;
        row.name = question.short_name;
        const std::string to = wording::level(question, step.to);
        row.change = step.from ? say("from {then} to {now}", {wording::answer(question, state.answers.given[at]), to})
                               : say("not known yet; needs at least {need}", {to});
        if (core::requires_question(stage, step.question)) row.note = say("required");
        list.rows.push_back(std::move(row));
    }
    if (list.rows.empty())
        view.blocks.push_back(
            Paragraph{"path/nothing", Tone::body,
                      say("Nothing is missing; the open answers that may not apply have to be settled.")});
    else
        view.blocks.push_back(std::move(list));
}

/// What later stages take on top of the steps before.
void add_stairs(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.staircase.empty()) return;
    Section section;
    section.part = {Part::Kind::stairs};
    section.id = "stairs/later";
    section.label = say("And the stages after that");
    section.remark = say_count("{count} stage", "{count} stages", static_cast<int>(state.card.staircase.size()));
    section.heading_level = 2;
    if (!begin_section(view, state, section, Folding::as_chosen)) return;
    if (auto picture = show_staircase(rubric, state.card)) view.blocks.push_back(std::move(*picture));
    Table table;
    table.id = "stairs/list";
    table.caption = say("Steps to the stages after that");
    for (const core::Path& path : state.card.staircase) {
        std::vector<std::string> names;
        for (const core::PathStep& step : path.steps)
            names.push_back(core::question_at(rubric, step.question).short_name);
        TableRow row;
        row.name = wording::stage_title(rubric, path.stage);
        row.detail = names.empty() ? say("met as soon as the stage before it is") : core::list_all(names);
        row.remark = wording::steps(path);
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
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
    const bool chosen_any = std::any_of(state.unfolded.begin(), state.unfolded.end(),
                                        [&](const Unfold& chosen) { return chosen.part.kind == part.kind; });
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
    const bool advised = !state.card.advice.empty();
    const Paragraph recommender{"recommender", Tone::caption, wording::recommender(rubric)};
    add_path(view, rubric, state, folding);
    if (folding == Folding::as_chosen) add_stairs(view, rubric, state); // a report has a chapter of its own on them
    add_advice(view, rubric, state, folding);
    if (advised && folding == Folding::all_open) view.blocks.push_back(recommender);
    add_leadership_questions(view, rubric, state, folding);
    if (advised && folding == Folding::as_chosen) view.blocks.push_back(recommender);
}

int count_sensitive(const core::Scorecard& card) {
    std::set<int> questions;
    for (const core::Sensitivity& sensitive : card.confidence.sensitive) questions.insert(sensitive.question);
    return static_cast<int>(questions.size());
}

} // namespace flow
