#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace flow {

// The chapters of the result, for its screen and for the report.

/// On a screen one part at a time is unfolded, as the person chooses; on paper nothing can be pressed.
enum class Folding { as_chosen, all_open };

/// The stage, and how sure it is.
StageHeadline show_headline(const core::Rubric& rubric, const State& state);

/// What the stage means, what is missing, the curve, the one thing to do next, what the stage rests on, and what does
/// not seem to fit.
void add_findings(View& view, const core::Rubric& rubric, const State& state, Folding folding = Folding::all_open);

/// The plan gap by gap, what is typical of the stage, more ideas, and the questions for the board.
void add_plan(View& view, const core::Rubric& rubric, const State& state, Folding folding = Folding::as_chosen);

/// The mean and spread of each area.
void add_profile(View& view, const core::Rubric& rubric, const State& state);

/// Criterion by criterion why the stage is what it is.
void add_why(View& view, const core::Rubric& rubric, const State& state, Folding folding = Folding::as_chosen);

/// Every answer, to be changed for a try: `own` is what is so, `seen` what is tried.
void add_what_if(View& view, const core::Rubric& rubric, const State& own, const State& seen);

/// What is looked at in place of one's own answers, and how that ends; of a what-if what it would come to. Nothing
/// where the person has closed it.
std::optional<Callout> show_aside(const core::Rubric& rubric, const State& own);
/// What can be done with a shared result, below all of it.
void add_shared_ways(View& view, const State& own);
/// The chapters that a shared result has.
bool is_shown_of_shared(Chapter chapter);
/// Without what leads to answers, which are not the person's own to change.
void make_read_only(View& view);
/// Says whose result it is, where it is not the person's own alone.
void name_result(StageHeadline& headline, const State& shown, bool shared);

/// The business case: totals, and its rows by driver.
void add_value(View& view, const State& state);
Table show_business_totals(const State& state);
/// The total alone; nothing where there is none.
void add_business_total(View& view, const State& state);
/// The same for paper; nothing where there are no rows.
void add_business_case(View& view, const State& state);

/// Actions, and questions, on the first page of a report: what a board takes in at once.
inline constexpr std::size_t first_page_max = 3;

/// What is on the first page of a report: of what, for whom, by whom and when; the stage and what it means; the first
/// actions, and questions to ask.
void add_board_page(View& view, const core::Rubric& rubric, const State& state);

/// The target, earlier answers, and those of others.
void add_compare(View& view, const core::Rubric& rubric, const State& state);

/// What has moved since the last earlier answers, of which there are some.
void add_since(View& view, const core::Rubric& rubric, const State& state, Folding folding);

/// The same for the first page of a report, by name; nothing where there are no earlier answers.
void add_since_in_short(View& view, const core::Rubric& rubric, const State& state);

/// The answers of several people: what they see differently, and how far groups see it apart.
void add_respondents(View& view, const core::Rubric& rubric, const State& state);
/// The same without what can be pressed or typed; there are several respondents.
void add_people(View& view, const core::Rubric& rubric, const State& state, Folding folding);
/// What people said to one question in the same words.
struct Saying {
    std::string said;
    std::vector<int> contributions; ///< indices into Answers::contributions
};
/// By level, from the lowest.
std::vector<Saying> list_sayings(const core::Rubric& rubric, const core::Answers& merged, int question);
/// What those who said it have noted, each preceded by a line end.
std::string tell_notes(const core::Answers& merged, const Saying& saying, int question);
Table show_voices(const core::Rubric& rubric, const core::Answers& merged, int question);

/// All that can be taken away.
void add_keep(View& view, const core::Rubric& rubric, const State& state);

/// The unknown answers, with whom to ask.
void add_find_out(View& view, const core::Rubric& rubric, const State& state);

/// Who answers: it goes into the files and the report, and nowhere else.
void add_respondent(View& view, const State& state);

/// The answers that are kept aside, with ways to open and to forget them; nothing where there are none.
void add_left(View& view, const core::Rubric& rubric, const State& state);

/// What the person has said is meant, with a way to take that back.
void add_confirmed(View& view, const core::Rubric& rubric, const State& state);

/// These questions under a heading an area, each as the row that `show` makes of it.
using ShowQuestion = TableRow (*)(const core::Rubric& rubric, const State& state, int question);
void add_areas(View& view, const core::Rubric& rubric, const State& state, const std::vector<int>& questions,
               int heading_level, ShowQuestion show);

struct Section {
    Part part{};
    std::string id;
    std::string label;
    std::string standing;  ///< how things stand; may be empty
    std::string remark;    ///< of what is folded away, instead of `standing`; may be empty
    bool preset = false;   ///< unfolded until the person says otherwise
    int heading_level = 3; ///< where all are open
};

/// The line that unfolds a part, or its heading where all are open. False when the part is not to be shown.
bool begin_section(View& view, const State& state, const Section& section, Folding folding);

/// A line that unfolds. `preset` is open until the person says otherwise of its kind.
Disclosure make_disclosure(const State& state, const Part& part, const std::string& id, const std::string& label,
                           bool preset);

} // namespace flow
