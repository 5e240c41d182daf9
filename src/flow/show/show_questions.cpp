#include "flow/list_questions.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_asked.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// Where the quick check is completed, questions come in no order of their own: what is done says how far one is.
std::ptrdiff_t count_answered_but(const Asked& asked, const std::vector<int>& all) {
    return std::count_if(all.begin(), all.end(), [&](int question) {
        return question != asked.index && !is_unanswered(asked.state.answers, question);
    });
}

Progress show_progress(const Asked& asked) {
    Progress progress;
    progress.id = "progress";
    progress.label = asked.rubric.dimensions[static_cast<std::size_t>(asked.question.dimension)].name;
    if (asked.state.came_from != Screen::question) {
        progress.words = say("Changing an answer");
        progress.done = progress.total;
    } else if (asked.state.mode == Mode::quick && !asked.state.completing) {
        const int number = static_cast<int>(asked.state.trail.size()) + 1;
        progress.words = wording::question_number(number, asked.state.to_go, core::is_certain(asked.state.card));
        progress.done = number;
        progress.total = number + asked.state.to_go.value_or(std::max(asked.state.to_go_least.value_or(1), 1));
    } else {
        const std::vector<int>& of_next = asked.state.completing_next;
        const std::vector<int> all = of_next.empty() ? list_questions(asked.rubric, asked.state) : of_next;
        const auto here = std::find(all.begin(), all.end(), asked.index);
        progress.done =
            static_cast<int>(asked.state.mode == Mode::quick ? count_answered_but(asked, all) : here - all.begin()) + 1;
        progress.total = static_cast<int>(all.size());
        progress.words = wording::question_number_of(progress.done, progress.total);
    }
    return progress;
}

void add_ways_on(View& view, const Asked& asked) {
    const State& state = asked.state;
    const bool single = state.came_from != Screen::question;
    const bool settled = core::is_certain(state.card) && !single;
    const bool through = is_through(state) && !single;
    if (settled)
        view.blocks.push_back(Paragraph{"settled", Tone::caption,
                                        through ? say("Your stage is certain.")
                                                : say("Your stage is certain. You can go on answering.")});
    Control back = make_control("go/back", say("Back"), GoBack{}, Emphasis::secondary, "Backspace");
    const auto result = [&](Emphasis emphasis, const char* shortcut) {
        return make_control("go/result", say("See your result"), GoToResult{}, emphasis, shortcut);
    };
    if (through) {
        view.blocks.push_back(Actions{"ways-on", {std::move(back)}, {result(Emphasis::primary, "Enter")}});
        return;
    }
    Actions ways{"ways-on", {std::move(back)}, {}};
    if (settled) ways.start.push_back(result(Emphasis::secondary, ""));
    ways.end.push_back(
        make_control("go/next", single ? say("Done") : say("Next"), GoNext{}, Emphasis::primary, "Enter"));
    view.blocks.push_back(std::move(ways));
}

Actions show_tools(const State& state) {
    Actions tools;
    tools.id = "tools";
    if (state.came_from == Screen::question && has_answers(state.answers))
        tools.start.push_back(make_control("go/review", say("Review your answers"), GoToReview{}, Emphasis::quiet));
    add_undo_and_redo(tools.start, state);
    if (state.width == Width::wide)
        tools.start.push_back(make_control(
            "keys/digits", state.digits_choose ? say("Choose by digit keys: on") : say("Choose by digit keys: off"),
            ToggleDigits{}, Emphasis::quiet));
    if (state.came_from == Screen::question && (state.width == Width::narrow || state.goes_on))
        tools.start.push_back(make_control(
            "keys/go-on", state.goes_on ? say("Go on as soon as I choose: on") : say("Go on as soon as I choose: off"),
            ToggleGoingOn{}, Emphasis::quiet));
    return tools;
}

/// In full mode: every area with how much of it is answered, and a way there.
void add_areas(View& view, const Asked& asked) {
    Disclosure areas;
    areas.id = "areas";
    areas.toggle = make_unfolding(asked.state, {Part::Kind::areas}, "areas", say("All areas"));
    const bool open = areas.toggle.chosen;
    view.blocks.push_back(std::move(areas));
    if (!open) return;
    Table table;
    table.id = "areas/list";
    table.caption = say("All areas");
    for (std::size_t d = 0; d < asked.rubric.dimensions.size(); ++d) {
        int first = -1;
        int answered = 0;
        int all = 0;
        for (const int q : list_questions(asked.rubric, asked.state)) {
            if (asked.rubric.questions[static_cast<std::size_t>(q)].dimension != static_cast<int>(d)) continue;
            const bool open_question = is_unanswered(asked.state.answers, q);
            if (first < 0 || (open_question && !is_unanswered(asked.state.answers, first))) first = q;
            ++all;
            if (!open_question) ++answered;
        }
        if (all == 0) continue;
        const core::Dimension& dimension = asked.rubric.dimensions[d];
        TableRow row;
        row.mark = answered == all ? Mark::met : Mark::open;
        row.name = dimension.name;
        row.remark = say("{answered} of {all}", {answered, all});
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
    add_answers(view, asked);
    if (Table voices = show_voices(rubric, state.answers, state.question); !voices.rows.empty()) {
        view.blocks.push_back(Heading{"voices/title", 2, "", voices.caption});
        view.blocks.push_back(std::move(voices));
    }
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
