#include "core/choose_question.hpp"
#include "flow/change_answers.hpp"
#include "flow/list_questions.hpp"
#include "flow/show.hpp"
#include "flow/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// One question on its screen, and what is answered so far.
struct Asked {
    const core::Rubric& rubric;
    const State& state;
    int index;
    const core::Question& question;
    const core::Answer& answer;
};

Progress show_progress(const Asked& asked) {
    Progress progress;
    progress.id = "progress";
    progress.label = asked.rubric.dimensions[static_cast<std::size_t>(asked.question.dimension)].name;
    if (asked.state.mode == Mode::quick) {
        const int number = static_cast<int>(asked.state.trail.size()) + 1;
        const int open_here = is_open(asked.state.answers, asked.index) ? 1 : 0;
        const int to_go = std::max(0, core::count_to_go(asked.rubric, asked.state.answers) - open_here);
        progress.words = wording::question_number(number, to_go, core::is_settled(asked.state.card));
        progress.done = number;
        progress.total = number + to_go;
    } else {
        const std::vector<int> all = list_questions(asked.rubric, asked.state.answers);
        const auto here = std::find(all.begin(), all.end(), asked.index);
        progress.done = static_cast<int>(here - all.begin()) + 1;
        progress.total = static_cast<int>(all.size());
        progress.words = wording::question_number_of(progress.done, progress.total);
    }
    return progress;
}

std::string digit_key(std::size_t position) {
    return position < 9 ? std::to_string(position + 1) : std::string();
}

Block show_rungs(const Asked& asked) {
    RungList list;
    list.id = "rungs/" + asked.question.id;
    list.label = asked.question.text;
    const auto add = [&](const std::string& id, const std::string& text) {
        const auto position = list.rungs.size();
        Control rung =
            make_control("answer/" + asked.question.id + "/" + id, text,
                         ChooseRung{asked.index, static_cast<int>(position)}, Emphasis::secondary, digit_key(position));
        rung.chosen =
            asked.answer.state == core::AnswerState::answered && asked.answer.choice == static_cast<int>(position);
        list.rungs.push_back(std::move(rung));
    };
    for (const core::Rung& rung : asked.question.rungs) add(rung.id, rung.text);
    for (const core::Item& option : asked.question.options) add(option.id, option.text);
    return list;
}

Block show_items(const Asked& asked) {
    Checklist list;
    list.id = "items/" + asked.question.id;
    list.label = asked.question.text;
    for (std::size_t i = 0; i < asked.question.items.size(); ++i) {
        const core::Item& item = asked.question.items[i];
        Control tick = make_control("tick/" + asked.question.id + "/" + item.id, item.text,
                                    ToggleItem{asked.index, static_cast<int>(i)}, Emphasis::secondary, digit_key(i));
        tick.chosen = i < asked.answer.ticked.size() && asked.answer.ticked[i];
        list.items.push_back(std::move(tick));
    }
    return list;
}

Control chosen_if(bool chosen, Control control) {
    control.chosen = chosen;
    return control;
}

/// Folds or unfolds a part of this screen.
Control unfolding(const State& state, const std::string& part, const std::string& label) {
    const bool open = is_unfolded(state, part);
    return chosen_if(open, make_control("toggle/" + part, label, Unfold{part, !open}, Emphasis::quiet));
}

bool nothing_is_ticked(const core::Answer& answer) {
    return answer.state == core::AnswerState::answered &&
           std::find(answer.ticked.begin(), answer.ticked.end(), true) == answer.ticked.end();
}

Actions show_other_answers(const Asked& asked) {
    const std::string& id = asked.question.id;
    Actions actions;
    actions.id = "other-answers";
    if (asked.question.kind == core::QuestionKind::checklist)
        actions.start.push_back(
            chosen_if(nothing_is_ticked(asked.answer),
                      make_control("none/" + id, "None of these", TickNothing{asked.index}, Emphasis::quiet)));
    actions.start.push_back(
        chosen_if(asked.answer.state == core::AnswerState::unknown,
                  make_control("unknown/" + id, "I don’t know", SayUnknown{asked.index}, Emphasis::quiet)));
    if (asked.question.allow_not_applicable) {
        const std::string words = "Does not apply";
        actions.start.push_back(chosen_if(
            asked.answer.state == core::AnswerState::not_applicable,
            make_control("not-applicable/" + id, words, SayNotApplicable{asked.index, words}, Emphasis::quiet)));
    }
    if (!asked.question.why.empty()) actions.start.push_back(unfolding(asked.state, "why", "Why we ask"));
    return actions;
}

void add_reasons(View& view, const Asked& asked) {
    if (!is_unfolded(asked.state, "why")) return;
    const core::Question& question = asked.question;
    view.blocks.push_back(Paragraph{"why", Tone::body, question.why});
    std::string more;
    if (!question.role.empty()) more += "Who would know: " + question.role + ". ";
    if (!question.evidence.empty()) more += "What to look at: " + question.evidence + " ";
    if (question.source) more += "Where this comes from: " + wording::source(*question.source) + ".";
    if (!more.empty()) view.blocks.push_back(Paragraph{"why/more", Tone::caption, more});
}

void add_ways_on(View& view, const Asked& asked) {
    const State& state = asked.state;
    const bool settled = core::is_settled(state.card);
    const bool single = state.came_from != Screen::question;
    if (settled && !single) {
        view.blocks.push_back(Paragraph{"settled", Tone::caption, "Your stage is certain. You can go on answering."});
        view.blocks.push_back(
            Actions{"finish", {make_control("go/result", "See your result", GoToResult{}, Emphasis::primary)}, {}});
    }
    Control back = make_control("go/back", "Back", GoBack{}, Emphasis::secondary, "Backspace");
    const Emphasis emphasis = settled && !single ? Emphasis::secondary : Emphasis::primary;
    Control next = make_control("go/next", single ? "Done" : "Next", GoNext{}, emphasis, "Enter");
    view.blocks.push_back(Actions{"ways-on", {std::move(back)}, {std::move(next)}});
}

Actions show_tools(const State& state) {
    Actions tools;
    tools.id = "tools";
    if (state.came_from == Screen::question && has_answers(state.answers))
        tools.start.push_back(make_control("go/review", "Review your answers", GoToReview{}, Emphasis::quiet));
    if (!state.past.empty())
        tools.start.push_back(make_control("edit/undo", "Undo", Undo{}, Emphasis::quiet, "Control+z"));
    if (!state.future.empty())
        tools.start.push_back(make_control("edit/redo", "Redo", Redo{}, Emphasis::quiet, "Control+y"));
    return tools;
}

/// In full mode: every area with how much of it is answered, and a way there.
void add_areas(View& view, const Asked& asked) {
    Disclosure areas;
    areas.id = "areas";
    areas.toggle = unfolding(asked.state, "areas", "All areas");
    const bool open = areas.toggle.chosen;
    view.blocks.push_back(std::move(areas));
    if (!open) return;
    Table table;
    table.id = "areas/list";
    table.caption = "All areas";
    for (std::size_t d = 0; d < asked.rubric.dimensions.size(); ++d) {
        int first = -1;
        int answered = 0;
        int all = 0;
        for (const int q : list_questions(asked.rubric, asked.state.answers)) {
            if (asked.rubric.questions[static_cast<std::size_t>(q)].dimension != static_cast<int>(d)) continue;
            const bool open_question = is_open(asked.state.answers, q);
            if (first < 0 || (open_question && !is_open(asked.state.answers, first))) first = q;
            ++all;
            if (!open_question) ++answered;
        }
        if (all == 0) continue;
        const core::Dimension& dimension = asked.rubric.dimensions[d];
        TableRow row;
        row.mark = answered == all ? Mark::met : Mark::open;
        row.name = dimension.name;
        row.remark = std::to_string(answered) + " of " + std::to_string(all);
        row.control = make_control("area/" + dimension.id, dimension.name, GoToQuestion{first});
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
}

} // namespace

View show_question(const core::Rubric& rubric, const State& state) {
    const auto at = static_cast<std::size_t>(state.question);
    const Asked asked{rubric, state, state.question, rubric.questions[at], state.answers.given[at]};
    View view;
    view.screen = "question/" + asked.question.id;
    view.blocks.push_back(show_progress(asked));
    Curve curve =
        show_curve(rubric, state,
                   state.width == Width::narrow ? core::AdoptionCurve::Form::track : core::AdoptionCurve::Form::flat);
    curve.caption = wording::stage_range(state.card);
    view.blocks.push_back(std::move(curve));
    view.blocks.push_back(Heading{"question", 1, "", asked.question.text});
    view.blocks.push_back(asked.question.kind == core::QuestionKind::checklist ? show_items(asked) : show_rungs(asked));
    view.blocks.push_back(show_other_answers(asked));
    add_reasons(view, asked);
    for (Callout& callout : show_contradictions(rubric, state, state.question))
        view.blocks.push_back(std::move(callout));
    add_notice(view, state);
    add_ways_on(view, asked);
    Actions tools = show_tools(state);
    if (!tools.start.empty()) view.blocks.push_back(std::move(tools));
    if (state.mode == Mode::full && state.came_from == Screen::question) add_areas(view, asked);
    return view;
}

} // namespace flow
