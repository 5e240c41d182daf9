#include "core/score/find_leadership.hpp"
#include "core/text/fold_name.hpp"
#include "flow/show/name_file.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

void add_title(View& view, const core::Rubric& rubric, const State& state) {
    const core::Answers& answers = state.answers;
    view.blocks.push_back(Heading{"report/title", 1, say("Assessment report"), rubric.title});
    if (!core::is_blank(answers.organisation))
        view.blocks.push_back(
            Paragraph{"report/organisation", Tone::lead, say("For {organisation}", {answers.organisation})});
    const std::string by = wording::report_by(answers, date_of(state));
    if (!by.empty()) view.blocks.push_back(Paragraph{"report/by", Tone::caption, by});
}

/// What became of the plan so far, by title, but for those that are listed.
void add_marked(View& view, const core::Rubric& rubric, const State& state, const std::vector<int>& listed) {
    std::vector<std::string> doing, done, dropped;
    for (int index = 0; index < static_cast<int>(state.answers.plan.size()); ++index) {
        const core::PlanState mark = core::mark_of(state.answers, index).state;
        if (mark == core::PlanState::none || std::find(listed.begin(), listed.end(), index) != listed.end()) continue;
        const std::string& title = rubric.recommendations[static_cast<std::size_t>(index)].text;
        (mark == core::PlanState::doing  ? doing
         : mark == core::PlanState::done ? done
                                         : dropped)
            .push_back(core::quoted(title));
    }
    const std::string marked = wording::marked_so_far(doing, done, dropped);
    if (!marked.empty()) view.blocks.push_back(Paragraph{"board/marked", Tone::caption, marked});
}

/// Of the plan what is still to be done, in its order, each with a line for who takes it on and until when.
void add_first_actions(View& view, const core::Rubric& rubric, const State& state) {
    AdviceList list{"board/actions", {}};
    std::vector<int> listed;
    for (const core::Advice& advice : state.card.advice) {
        const core::PlanMark& mark = core::mark_of(state.answers, advice.recommendation);
        if (core::is_over(mark.state)) continue;
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice.recommendation)];
        AdviceRow row;
        row.text = advised.text;
        row.because = core::beside(wording::plan_state(mark.state), wording::first_action(advised));
        row.details = wording::owner_and_date();
        if (!core::is_blank(mark.note)) row.more = wording::note(mark.note);
        list.rows.push_back(std::move(row));
        listed.push_back(advice.recommendation);
        if (list.rows.size() == first_page_max) break;
    }
    if (!list.rows.empty()) {
        view.blocks.push_back(Heading{"board/actions/title", 3, "", say("What to do first")});
        view.blocks.push_back(std::move(list));
    }
    add_marked(view, rubric, state, listed);
}

void add_questions(View& view, const core::Rubric& rubric, const State& state) {
    const std::vector<int> asked = core::find_leadership_questions(rubric, state.card);
    if (asked.empty()) return;
    AdviceList list{"board/questions", {}};
    for (std::size_t i = 0; i < std::min(first_page_max, asked.size()); ++i) {
        const auto& question = rubric.leadership_questions[static_cast<std::size_t>(asked[i])];
        AdviceRow row;
        row.text = question.question;
        row.because = question.why;
        if (question.source) row.because = core::beside(row.because, wording::place(*question.source));
        list.rows.push_back(std::move(row));
    }
    view.blocks.push_back(Heading{"board/questions/title", 3, "", say("Questions to ask")});
    view.blocks.push_back(std::move(list));
}

} // namespace

void add_board_page(View& view, const core::Rubric& rubric, const State& state) {
    add_title(view, rubric, state);
    StageHeadline headline = show_headline(rubric, state);
    name_result(headline, state, false);
    view.blocks.push_back(std::move(headline));
    if (!state.card.confidence.sensitive.empty())
        view.blocks.push_back(Paragraph{"board/hangs-on", Tone::caption, wording::sensitivity(rubric, state.card)});
    view.blocks.push_back(Paragraph{"summary", Tone::lead, wording::summary(rubric, state.card)});
    if (!wording::is_unknown(state.card))
        view.blocks.push_back(Paragraph{"missing", Tone::body, wording::missing(rubric, state.card)});
    Curve curve = show_result_curve(rubric, state);
    curve.curve.form = core::AdoptionCurve::Form::flat; // all of the page has to be on one
    view.blocks.push_back(std::move(curve));
    add_business_total(view, state);
    add_since_in_short(view, rubric, state);
    add_first_actions(view, rubric, state);
    add_questions(view, rubric, state);
}

} // namespace flow
