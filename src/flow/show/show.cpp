#include "flow/show/show.hpp"

#include "flow/list_questions.hpp"
#include "flow/show/leave_out.hpp"
#include "flow/show/tidy_view.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

Control make_control(std::string id, std::string label, Command command, Emphasis emphasis, std::string shortcut) {
    Control control;
    control.id = std::move(id);
    control.label = std::move(label);
    control.command = std::move(command);
    control.emphasis = emphasis;
    control.shortcut = std::move(shortcut);
    return control;
}

Curve show_curve(const core::Rubric& rubric, const State& state, core::AdoptionCurve::Form form) {
    Curve block;
    block.id = "curve";
    block.curve.form = form;
    block.curve.low = state.card.low;
    block.curve.high = state.card.high;
    block.curve.numerals_only = state.width == Width::narrow;
    for (const core::Stage& stage : rubric.stages) {
        block.curve.stages.push_back(stage.name);
        block.curve.short_names.push_back(stage.short_name);
    }
    block.description = wording::curve_description(rubric, state.card);
    block.title = wording::picture_title(PictureKind::curve);
    block.table_caption = say("How you stand to each stage");
    for (int stage = 0; stage <= core::top_level(rubric); ++stage)
        block.rows.push_back({wording::stage_title(rubric, stage), wording::standing_to(state.card, stage)});
    return block;
}

Curve show_result_curve(const core::Rubric& rubric, const State& state) {
    Curve curve = show_curve(rubric, state, core::AdoptionCurve::Form::tall);
    const bool supposed = state.aside && state.aside->kind == Aside::Kind::what_if;
    if (!wording::is_unknown(state.card)) curve.curve.you = supposed ? say("If so") : wording::you();
    curve.curve.target = state.answers.target.stage;
    curve.curve.target_name = wording::target();
    if (state.width == Width::narrow) curve.caption = wording::here_and_next(rubric, state.card);
    for (const Earlier& earlier : state.earlier) curve.curve.trail.push_back(earlier.card.low);
    curve.curve.trail_name = wording::before();
    return curve;
}

std::vector<Callout> show_contradictions(const core::Rubric& rubric, const State& state, int at_question) {
    std::vector<Callout> callouts;
    for (const core::Contradiction& found : state.card.contradictions) {
        const auto here = std::find(found.questions.begin(), found.questions.end(), at_question);
        if (at_question >= 0 && here == found.questions.end()) continue;
        Callout callout;
        callout.id = "contradiction/" + found.id;
        callout.mood = Mood::warn;
        callout.eyebrow = say("These answers seem at odds");
        callout.text = wording::contradiction(rubric, found);
        if (state.aside) { // they are not the person's own to change
            callouts.push_back(std::move(callout));
            continue;
        }
        for (const int question : found.questions)
            if (question != at_question) {
                const core::Question& other = rubric.questions[static_cast<std::size_t>(question)];
                callout.actions.push_back(make_control("change/" + found.id + "/" + other.id,
                                                       say("Change “{question}”", {other.short_name}),
                                                       GoToQuestion{question}, Emphasis::quiet));
            }
        const std::string meant = say("Both are right");
        callout.actions.push_back(
            make_control("confirm/" + found.id, meant, ConfirmContradiction{found.id, meant}, Emphasis::quiet));
        callouts.push_back(std::move(callout));
    }
    return callouts;
}

void add_presentation(View& view, const State& state) {
    if (!state.offers.presentations) return;
    const bool drawn = state.presentation == Presentation::canvas;
    view.blocks.push_back(
        Actions{"presentation",
                {make_control("presentation/other", drawn ? say("Show as a plain page") : say("Show as a drawing"),
                              ChoosePresentation{drawn ? Presentation::page : Presentation::canvas}, Emphasis::quiet)},
                {}});
}

void add_undo_and_redo(std::vector<Control>& controls, const State& state) {
    if (!state.past.empty())
        controls.push_back(make_control("edit/undo", say("Undo"), Undo{}, Emphasis::quiet, "Control+z"));
    if (!state.future.empty())
        controls.push_back(make_control("edit/redo", say("Redo"), Redo{}, Emphasis::quiet, "Control+y"));
}

void add_tools(View& view, const State& state) {
    Actions tools{"tools", {}, {}};
    const auto& said = state.said.actions;
    const bool has_undo = std::any_of(
        said.begin(), said.end(), [](const Control& action) { return std::holds_alternative<Undo>(action.command); });
    if (!state.aside && !has_undo) add_undo_and_redo(tools.start, state); // which act on what is shown
    if (!tools.start.empty()) view.blocks.push_back(std::move(tools));
}

void add_notice(View& view, const State& state) {
    if (!state.changed_elsewhere.empty())
        view.blocks.push_back(
            Notice{"elsewhere",
                   Mood::warn,
                   wording::changed_elsewhere(),
                   {make_control("elsewhere/use", say("Use the other answers"), UseChangedElsewhere{}, Emphasis::quiet),
                    make_control("elsewhere/keep", say("Keep mine"), KeepOwn{}, Emphasis::quiet)}});
    const Said& said = state.said;
    if (!said.text.empty()) view.blocks.push_back(Notice{"notice", said.mood, said.text, said.actions});
}

void add_amount(View& view, const State& state, TextField field, std::optional<std::int64_t> amount) {
    const auto refused = std::find_if(state.refused.begin(), state.refused.end(),
                                      [&](const Refused& one) { return one.field == field.id; });
    const std::string counted = amount ? core::grouped(*amount) : "";
    field.typing = Typing::number;
    field.text = refused == state.refused.end() ? counted : refused->text;
    if (state.typing && state.typing->field == field.id) field.text = state.typing->text;
    const std::string id = field.id + "/refused";
    view.blocks.push_back(std::move(field));
    if (refused != state.refused.end())
        view.blocks.push_back(Notice{id, Mood::warn, wording::amount_refused(counted), {}});
}

namespace {

View show_screen(const core::Rubric& rubric, const State& state) {
    switch (state.screen) {
    case Screen::question: return show_question(rubric, state);
    case Screen::review: return show_review(rubric, state);
    case Screen::result: return show_result(rubric, state);
    case Screen::start: break;
    }
    return show_start(rubric, state);
}

/// Below the control that it speaks of, where it is looked for and moves nothing under the finger.
void move_notice_below(View& view, const std::string& block) {
    const auto find = [&](const std::string& id) {
        return std::find_if(view.blocks.begin(), view.blocks.end(), [&](const Block& any) { return id_of(any) == id; });
    };
    const auto notice = find("notice");
    const auto above = find(block);
    if (notice < above && above != view.blocks.end()) std::rotate(notice, notice + 1, above + 1);
}

} // namespace

View show(const core::Rubric& rubric, const State& state) {
    View view = show_screen(rubric, state);
    add_presentation(view, state);
    leave_out(view, state);
    const std::vector<int> asked = list_questions(rubric, state);
    view.asked = static_cast<int>(asked.size());
    view.answered = count_answered(state.answers, asked);
    view.settled = core::is_certain(state.card);
    if (state.said.place == Said::Place::below_used) move_notice_below(view, state.used);
    tidy_view(view);
    return view;
}

} // namespace flow
