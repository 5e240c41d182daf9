#include "core/kinds/answer_levels.hpp"
#include "core/score/find_contradictions.hpp"
#include "core/text/fold_name.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

Mark mark_of(const core::Answer& answer) {
    switch (answer.state) {
    case core::AnswerState::answered:
    case core::AnswerState::not_applicable: return Mark::met;
    case core::AnswerState::unanswered:
    case core::AnswerState::unknown: break;
    }
    return Mark::open;
}

TableRow show_answer(const core::Rubric& rubric, const State& state, int index) {
    const auto at = static_cast<std::size_t>(index);
    const core::Question& question = rubric.questions[at];
    TableRow row;
    row.mark = mark_of(state.answers.given[at]);
    row.name = question.short_name;
    row.detail = wording::answer_of(rubric, state.answers, index);
    if (!core::is_blank(state.answers.notes[at]))
        row.detail = core::beside(row.detail, say("note: {note}", {state.answers.notes[at]}));
    row.control =
        make_control("change/" + question.id, say("Change “{question}”", {question.short_name}), GoToQuestion{index});
    return row;
}

std::string standing(const core::Rubric& rubric, const State& state) {
    const Progressed counted = count_answered(rubric, state);
    std::string text = wording::where_stopped(counted.answered + counted.unknown, counted.all);
    core::add_sentence(text, wording::unknown_answers(counted));
    const core::Scorecard& card = state.card;
    core::add_sentence(text, core::is_certain(card)
                                 ? say("Stage {stage}, certain.", {card.low})
                                 : say("At least stage {low}, at most stage {high}.", {card.low, card.high}));
    return text;
}

} // namespace

void add_respondent(View& view, const State& state) {
    if (!state.offers.typing) return;
    view.blocks.push_back(Heading{"respondent", 2, "", say("Your details (optional)")});
    view.blocks.push_back(Paragraph{"respondent/about", Tone::caption,
                                    wording::about_respondent(!state.without.files, offers_links(state))});
    const auto add = [&](const char* id, std::string label, const std::string& text, About about) {
        view.blocks.push_back(TextField{id, std::move(label), text, Typing::line, TypeAbout{about, ""}});
    };
    if (state.answers.contributions.empty()) {
        add("respondent/name", say("Name"), state.answers.respondent.name, About::name);
        add("respondent/group", say("Group, such as technology, business or executive"), state.answers.respondent.group,
            About::group);
    }
    add("respondent/organisation", say("Organisation"), state.answers.organisation, About::organisation);
    add("respondent/prepared-by", say("Prepared by"), state.answers.prepared_by, About::prepared_by);
}

void add_find_out(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.find_out.empty()) return;
    view.blocks.push_back(Heading{"find-out", 2, "", say("To find out")});
    Table table;
    table.id = "to-find-out";
    table.caption = say("Answers to find out");
    for (const int index : state.card.find_out) {
        const core::Question& question = rubric.questions[static_cast<std::size_t>(index)];
        TableRow row;
        row.mark = Mark::open;
        row.name = question.short_name;
        const core::Answer& given = state.answers.given[static_cast<std::size_t>(index)];
        if (core::is_range(given)) row.detail = wording::answer(question, given); // the rest of it is known
        if (!question.role.empty()) row.detail = core::beside(row.detail, say("Ask: {role}", {question.role}));
        row.control = make_control("find-out/" + question.id, say("Answer “{question}”", {question.short_name}),
                                   GoToQuestion{index});
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
}

void add_confirmed(View& view, const core::Rubric& rubric, const State& state) {
    if (state.answers.confirmed.empty()) return;
    view.blocks.push_back(Heading{"confirmed", 2, "", say("Meant so")});
    Table table;
    table.id = "confirmed/list";
    table.caption = say("Contradictions that you confirmed");
    for (const auto& [id, reason] : state.answers.confirmed) {
        const int check = core::index_of(rubric.checks, id);
        TableRow row;
        row.mark = Mark::none;
        row.name = check >= 0 ? rubric.checks[static_cast<std::size_t>(check)].ask
                              : core::question_at(rubric, core::find_contradicted(rubric, id)).short_name;
        row.detail = reason;
        row.remark = say("Ask again");
        row.control = make_control("ask-again/" + id, say("Ask again"), UndoConfirmation{id});
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
}

void add_areas(View& view, const core::Rubric& rubric, const State& state, const std::vector<int>& questions,
               int heading_level, ShowQuestion show) {
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::Dimension& dimension = rubric.dimensions[d];
        Table table;
        table.id = "area/" + dimension.id + "/answers";
        table.caption = dimension.name;
        for (const int question : questions)
            if (rubric.questions[static_cast<std::size_t>(question)].dimension == static_cast<int>(d))
                table.rows.push_back(show(rubric, state, question));
        if (table.rows.empty()) continue;
        view.blocks.push_back(Heading{"area/" + dimension.id, heading_level, "", dimension.name});
        view.blocks.push_back(std::move(table));
    }
}

View show_review(const core::Rubric& rubric, const State& state) {
    const std::vector<int> questions = list_questions(rubric, state);
    View view;
    view.screen = "review";
    add_notice(view, state);
    view.blocks.push_back(Heading{"title", 1, "", say("Review your answers")});
    view.blocks.push_back(Paragraph{"standing", Tone::lead, standing(rubric, state)});
    const bool all_given = first_unanswered(rubric, state) < 0;
    Actions actions{"ways-on", {}, {}};
    actions.start.push_back(
        make_control("go/result", say("See your result"), GoToResult{}, Emphasis::primary, all_given ? "Enter" : ""));
    if (!all_given)
        actions.start.push_back(
            make_control("start/continue", say("Go on answering"), ContinueVisit{}, Emphasis::secondary, "Enter"));
    actions.start.push_back(make_control("save/answers", say("Save your answers"), SaveAnswers{}));
    view.blocks.push_back(std::move(actions));
    for (Callout& callout : show_contradictions(rubric, state, -1)) view.blocks.push_back(std::move(callout));
    add_find_out(view, rubric, state);
    add_areas(view, rubric, state, questions, 2, show_answer);
    add_confirmed(view, rubric, state);
    add_respondent(view, state);
    if (all_given) // the way on at the top is far away
        view.blocks.push_back(
            Actions{"ways-on/below",
                    {make_control("go/result/below", say("See your result"), GoToResult{}, Emphasis::primary)},
                    {}});
    Actions tools{"tools", {}, {}};
    tools.start.push_back(make_control("go/back", say("Back"), GoBack{}, Emphasis::secondary, "Backspace"));
    add_undo_and_redo(tools.start, state);
    view.blocks.push_back(std::move(tools));
    return view;
}

} // namespace flow
