#include "flow/show/show_report.hpp"

#include "core/score/find_shown.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show_asked.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/show/tidy_view.hpp"
#include "flow/wording/wording.hpp"

#include <numeric>
#include <utility>

namespace flow {

namespace {

/// A result as it stands when nobody presses anything.
State stand_still(const core::Answers& answers, const core::Scorecard& card) {
    State state;
    state.answers = answers;
    state.card = card;
    state.screen = Screen::result;
    state.offers.typing = true; // so that typed answers are listed too
    return state;
}

TableRow show_answer_in_full(const core::Rubric& rubric, const State& state, int index) {
    const auto at = static_cast<std::size_t>(index);
    const core::Question& question = rubric.questions[at];
    TableRow row;
    if (core::is_open(state.answers.given[at])) row.mark = Mark::open;
    row.name = question.short_name;
    row.detail = wording::answer_in_full(question, state.answers.given[at], state.answers.notes[at]);
    return row;
}

void add_staircase(View& view, const core::Rubric& rubric, const core::Scorecard& card) {
    std::optional<Picture> staircase = show_staircase(rubric, card);
    if (!staircase) return;
    view.blocks.push_back(Heading{"staircase/title", 2, "", staircase->title});
    view.blocks.push_back(std::move(*staircase));
}

/// The radar for the shape, the bars with their table for the figures. What open answers leave open is in a table of
/// its own: the bars do not have it.
void add_profile_pictures(View& view, const core::Rubric& rubric, const State& state) {
    if (!has_shape(state.card)) return add_profile(view, rubric, state);
    Picture radar = show_radar(rubric, state.card);
    const bool open = radar.columns.size() > 3;
    radar.columns =
        open ? std::vector<std::string>{radar.columns.front(), radar.columns.back()} : std::vector<std::string>{};
    if (!open) radar.rows.clear();
    for (PictureRow& row : radar.rows) row.figures = {row.figures.back()};
    view.blocks.push_back(std::move(radar));
    add_profile(view, rubric, state);
}

void add_all_terms(View& view, const core::Rubric& rubric) {
    if (rubric.terms.empty()) return;
    view.blocks.push_back(Heading{"words", 2, "", say("Words in the questions")});
    std::vector<int> all(rubric.terms.size());
    std::iota(all.begin(), all.end(), 0);
    add_terms(view, rubric, all);
}

/// On paper nothing can be pressed; a remark that only says what pressing does goes too.
void drop_controls(View& view) {
    for (Block& block : view.blocks) {
        if (auto* callout = std::get_if<Callout>(&block)) callout->actions.clear();
        auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (TableRow& row : table->rows) {
            if (row.control && row.control->label == row.remark) row.remark.clear();
            row.control.reset();
        }
    }
}

} // namespace

View show_report(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                 const std::string& date) {
    const State state = stand_still(answers, card);
    View view;
    view.screen = "report";
    const std::string given_by = wording::given_by(answers, date);
    if (!given_by.empty()) view.blocks.push_back(Paragraph{"given-by", Tone::caption, given_by});
    view.blocks.push_back(show_headline(rubric, state));
    add_findings(view, rubric, state);
    add_staircase(view, rubric, card);
    add_plan(view, rubric, state, Folding::all_open);
    add_business_case(view, state);
    view.blocks.push_back(Heading{"profile/title", 2, "", say("Profile by area")});
    add_profile_pictures(view, rubric, state);
    if (!answers.contributions.empty()) {
        view.blocks.push_back(Heading{"respondents", 2, "", say("Several people")});
        add_people(view, rubric, state, Folding::all_open);
    }
    add_find_out(view, rubric, state);
    view.blocks.push_back(Heading{"why/title", 2, "", say("Why this stage")});
    add_why(view, rubric, state, Folding::all_open);
    view.blocks.push_back(Heading{"answers", 2, "", say("Your answers")});
    add_areas(view, rubric, state, list_questions(rubric, state), 3, show_answer_in_full);
    add_confirmed(view, rubric, state);
    add_all_terms(view, rubric);
    view.blocks.push_back(Paragraph{"made-with", Tone::caption, wording::made_with(rubric)});
    drop_controls(view);
    tidy_view(view);
    return view;
}

} // namespace flow
