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

constexpr std::size_t few = 3; ///< what a board takes in at once

void add_title(View& view, const core::Rubric& rubric, const State& state) {
    const core::Answers& answers = state.answers;
    view.blocks.push_back(Heading{"report/title", 1, say("Assessment report"), rubric.title});
    if (!core::is_blank(answers.organisation))
        view.blocks.push_back(
            Paragraph{"report/organisation", Tone::lead, say("For {organisation}", {answers.organisation})});
    const std::string by = wording::report_by(answers, date_of(state));
    if (!by.empty()) view.blocks.push_back(Paragraph{"report/by", Tone::caption, by});
}

/// Of the plan what is still to be done, in its order.
void add_first_actions(View& view, const core::Rubric& rubric, const State& state) {
    AdviceList list{"board/actions", {}};
    for (const core::Advice& advice : state.card.advice) {
        if (core::is_over(core::mark_of(state.answers, advice.recommendation).state)) continue;
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice.recommendation)];
        AdviceRow row;
        row.text = advised.text;
        row.because = wording::first_action(advised);
        list.rows.push_back(std::move(row));
        if (list.rows.size() == few) break;
    }
    if (list.rows.empty()) return;
    view.blocks.push_back(Heading{"board/actions/title", 3, "", say("What to do first")});
    view.blocks.push_back(std::move(list));
}

void add_questions(View& view, const core::Rubric& rubric, const State& state) {
    const std::vector<int> asked = core::find_leadership_questions(rubric, state.card);
    if (asked.empty()) return;
    AdviceList list{"board/questions", {}};
    for (std::size_t i = 0; i < std::min(few, asked.size()); ++i) {
        const auto& question = rubric.leadership_questions[static_cast<std::size_t>(asked[i])];
        AdviceRow row;
        row.text = question.question;
        row.because = question.why;
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
    view.blocks.push_back(Paragraph{"summary", Tone::lead, wording::summary(rubric, state.card)});
    if (!wording::is_unknown(state.card))
        view.blocks.push_back(Paragraph{"missing", Tone::body, wording::missing(rubric, state.card)});
    view.blocks.push_back(show_result_curve(rubric, state));
    add_first_actions(view, rubric, state);
    add_questions(view, rubric, state);
}

} // namespace flow
