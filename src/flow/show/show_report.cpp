#include "flow/show/show_report.hpp"

#include "core/people/find_spread.hpp"
#include "core/text/fold_name.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show_asked.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/show/tidy_view.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace flow {

namespace {

/// A result as it stands when nobody presses anything.
State stand_still(const State& result) {
    State state;
    state.answers = result.answers;
    state.card = result.card;
    state.earlier = result.earlier;
    state.refused = result.refused;
    state.today = result.today;
    state.screen = Screen::result;
    state.offers.typing = true; // so that typed answers are listed too
    return state;
}

/// A line for each thing that people said, where it is more than one, and one for each note; of more than a hundred
/// people nothing.
std::string tell_sayings(const core::Rubric& rubric, const core::Answers& merged, int question) {
    constexpr std::size_t people_max = 100;
    if (merged.contributions.size() > people_max) return "";
    const std::vector<Saying> sayings = list_sayings(rubric, merged, question);
    std::string told;
    for (const Saying& saying : sayings) {
        const std::string names = wording::names_of(merged, saying.contributions);
        // TRANSLATORS: an answer, and the names of those who gave it
        if (sayings.size() > 1) told += "\n" + say_in("format", "{answer}: {names}", {saying.said, names});
        told += tell_notes(merged, saying, question);
    }
    return told;
}

TableRow show_answer_in_full(const core::Rubric& rubric, const State& state, int index) {
    const auto at = static_cast<std::size_t>(index);
    const core::Question& question = rubric.questions[at];
    TableRow row;
    if (core::is_open(state.answers.given[at])) row.mark = Mark::open;
    row.name = question.short_name;
    row.detail = core::is_left_open(state.answers, index) ? wording::answer_of(rubric, state.answers, index)
                                                          : wording::answer_in_full(question, state.answers.given[at]);
    const std::string& note = state.answers.notes[at];
    if (!core::is_blank(note)) row.detail += "\n" + say("Note: {note}", {note});
    row.detail += tell_sayings(rubric, state.answers, index);
    return row;
}

void add_staircase(View& view, const core::Rubric& rubric, const core::Scorecard& card) {
    std::optional<Picture> staircase = show_staircase(rubric, card);
    if (!staircase) return;
    view.blocks.push_back(Heading{"staircase/title", 2, "", staircase->title});
    view.blocks.push_back(std::move(*staircase));
}

/// The bars with their figures; with what was before or is aimed at, where there is any.
void add_profile_bars(View& view, const core::Rubric& rubric, const State& state) {
    const bool moves = !state.earlier.empty() || !(state.answers.target == core::Target{});
    if (!moves) return add_profile(view, rubric, state);
    view.blocks.push_back(show_bars(rubric, state));
}

void add_all_terms(View& view, const core::Rubric& rubric) {
    if (rubric.terms.empty()) return;
    view.blocks.push_back(Heading{"words", 2, say("Appendix"), say("Words in the questions")});
    std::vector<int> all(rubric.terms.size());
    std::iota(all.begin(), all.end(), 0);
    add_terms(view, rubric, all);
}

/// What the stage rests on: of the findings what the first page has not said.
void add_grounds(View& view, const core::Rubric& rubric, const State& state) {
    View findings;
    add_findings(findings, rubric, state, Folding::all_open);
    const auto is_said = [](const Block& block) {
        const std::string& id = id_of(block);
        return id == "summary" || id == "missing" || id == "curve" || id == "one-thing" ||
               std::holds_alternative<Actions>(block);
    };
    std::erase_if(findings.blocks, is_said);
    if (findings.blocks.empty()) return;
    view.blocks.push_back(Heading{"grounds", 2, "", say("What the stage rests on")});
    std::move(findings.blocks.begin(), findings.blocks.end(), std::back_inserter(view.blocks));
}

void add_changes(View& view, const core::Rubric& rubric, const State& state) {
    if (state.earlier.empty()) return;
    view.blocks.push_back(Heading{"earlier", 2, "", wording::since(state.earlier.back())});
    add_since(view, rubric, state, Folding::all_open);
}

/// Of a stage that is skipped its heading says so, and that is all.
void add_criteria(View& view, const core::Rubric& rubric, const State& state) {
    View criteria;
    add_why(criteria, rubric, state, Folding::all_open);
    for (std::size_t stage = 1; stage < rubric.stages.size(); ++stage)
        if (state.card.stages[stage - 1].skipped)
            std::erase_if(criteria.blocks, [&](const Block& block) {
                return id_of(block) == "stage/" + rubric.stages[stage].id + "/criteria";
            });
    std::move(criteria.blocks.begin(), criteria.blocks.end(), std::back_inserter(view.blocks));
}

/// The first heading behind these blocks begins a page on paper.
void begin_page(View& view, std::size_t behind) {
    for (std::size_t i = behind; i < view.blocks.size(); ++i)
        if (auto* heading = std::get_if<Heading>(&view.blocks[i])) {
            heading->begins_page = true;
            return;
        }
}

void add_appendix(View& view, const core::Rubric& rubric, const State& state) {
    view.blocks.push_back(Heading{"why/title", 2, say("Appendix"), say("Criterion by criterion")});
    add_criteria(view, rubric, state);
    view.blocks.push_back(Heading{"answers", 2, say("Appendix"), say("All answers")});
    add_areas(view, rubric, state, list_questions(rubric, state), 3, show_answer_in_full);
    add_confirmed(view, rubric, state);
    view.blocks.push_back(Heading{"method", 2, say("Appendix"), say("How this report came about")});
    view.blocks.push_back(Paragraph{"made-with", Tone::caption, wording::made_with(rubric)});
    add_all_terms(view, rubric);
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

View show_report(const core::Rubric& rubric, const State& result) {
    const State state = stand_still(result);
    View view;
    view.screen = "report";
    add_board_page(view, rubric, state);
    const std::size_t board_page = view.blocks.size();
    add_grounds(view, rubric, state);
    add_staircase(view, rubric, state.card);
    add_plan(view, rubric, state, Folding::all_open);
    add_business_case(view, state);
    view.blocks.push_back(Heading{"profile/title", 2, "", say("Profile by area")});
    add_profile_bars(view, rubric, state);
    add_changes(view, rubric, state);
    if (!state.answers.contributions.empty()) {
        view.blocks.push_back(Heading{"respondents", 2, "", say("Several people")});
        add_people(view, rubric, state, Folding::all_open);
    }
    add_find_out(view, rubric, state);
    begin_page(view, board_page);
    const std::size_t findings = view.blocks.size();
    add_appendix(view, rubric, state);
    begin_page(view, findings);
    drop_controls(view);
    tidy_view(view);
    return view;
}

View show_report(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                 const std::string& date) {
    State state;
    state.answers = answers;
    state.answers.date = date;
    state.card = card;
    return show_report(rubric, state);
}

} // namespace flow
