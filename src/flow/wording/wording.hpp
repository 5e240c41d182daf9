#pragma once

#include "core/answers.hpp"
#include "core/link/write_link.hpp"
#include "core/problem.hpp"
#include "core/rubric.hpp"
#include "core/scorecard.hpp"
#include "core/words/phrases.hpp"
#include "core/words/say.hpp"
#include "flow/command.hpp"
#include "flow/list_questions.hpp"
#include "flow/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace flow {

using core::say;
using core::say_count;
using core::say_in;

} // namespace flow

/// Sentences about answers and results that are ours rather than the rubric's.
namespace flow::wording {

// Stages and certainty
std::string stage_range(const core::Scorecard& card);
/// `answered` of all questions that are asked: what it rests on.
std::string certainty(const core::Scorecard& card, const Progressed& questions);
/// Nothing is sure yet, not even that the lowest stage is more than a beginning.
bool is_unknown(const core::Scorecard& card);
std::string curve_description(const core::Rubric& rubric, const core::Scorecard& card);
/// That stages below the next one, or below this one, do not apply; empty where all do.
std::string passed_over(const core::Scorecard& card);
/// How one stands to a stage.
std::string standing_to(const core::Scorecard& card, int stage);

// Answers
/// What was answered, by short name: "one team", "3 of 7 ticked", or the state.
std::string answer(const core::Question& question, const core::Answer& answer);
/// The same of what a person, or several together, say.
std::string answer_of(const core::Rubric& rubric, const core::Answers& answers, int question);
/// "Projects together: one team"
std::string question_and_answer(const core::Question& question, const core::Answer& given);
/// "before: one team"
std::string answer_before(const core::Question& question, const core::Answer& answer);
/// What a question has at this level: the first rung of it, or the ticks that it takes.
std::string level(const core::Question& question, int level);
/// The same in the words of the rung itself.
std::string level_in_full(const core::Question& question, int level);
/// What would be better than what was answered, in the rubric's words; empty where it says nothing.
std::string how_to_do_better(const core::Question& question, const core::Answer& answer);

// Start
std::string duration(int questions_min, int questions_max);
std::string promise(const core::Rubric& rubric);
/// As many as there can be.
std::string extent(int questions, bool own_privacy);
std::string where_stopped(int answered, int all);

// Questions
/// `to_go`: how many follow; nothing where that is not said.
std::string question_number(int number, std::optional<int> to_go, bool certain);
std::string question_number_of(int number, int all);

// Result
std::string summary(const core::Rubric& rubric, const core::Scorecard& card);
/// What stands between here and the next stage, by short name.
std::string missing(const core::Rubric& rubric, const core::Scorecard& card);
/// How much of a stage is met: "7 of 12 criteria met, 8 needed; a required one is missing".
std::string share(const core::Rubric& rubric, int stage, const core::StageTrace& trace);
/// "Stage 3: 7 of 12 criteria met, 8 needed"
std::string standing_of(const core::Rubric& rubric, const core::Scorecard& card, int stage);
/// The ways on to what is still unanswered: of the next stage, of all; and what is left after the first.
std::string answer_of_next(int questions, int stage);
std::string complete(int questions);
std::string completes_after(int questions);
std::string rule(const core::Rubric& rubric);
std::string audience(core::Audience audience);
std::string horizon(core::Horizon horizon);
/// The questions that one step higher or lower would change the stage, each once.
std::vector<int> list_sensitive(const core::Scorecard& card);
/// There is one at least.
std::string rests_on(const core::Rubric& rubric, const core::Scorecard& card);
/// What one step higher or lower would do.
std::string sensitivity(const core::Rubric& rubric, const core::Scorecard& card);
std::string profile_caption(const core::Rubric& rubric, const core::Scorecard& card, const Progressed& questions);
/// How many are unknown, and how many checklists in part; empty where there are none.
std::string unknown_answers(const Progressed& questions);
std::string contradiction(const core::Rubric& rubric, const core::Contradiction& contradiction);
/// "Stage 1, paragraph 2 (Confluent, 2018)"; "builds on " before it, where the paragraph does not say it itself
std::string source(const core::Rubric& rubric, const core::Source& source);
/// "From: Stage 1, paragraph 2 (Confluent, 2018)", or "Builds on: "
std::string from(const core::Rubric& rubric, const core::Source& source);
/// "Stage 1, paragraph 2", where a note on all of them says of what.
std::string place(const core::Source& source);
/// Who drives a stage; empty where the rubric does not say.
std::string driven_by(const std::string& driver);
/// Who reported it, when, and the paragraph that a fact goes back to.
/// `in_short`: of which text the paragraph is, is said elsewhere.
std::string fact_source(const core::Rubric& rubric, const core::Fact& fact, bool in_short);
/// "1 Awareness and pilot; next 2 First steps into production"
std::string here_and_next(const core::Rubric& rubric, const core::Scorecard& card);
/// "Stage 3, Mission-critical"
std::string stage_title(const core::Rubric& rubric, int stage);

// Plan
/// What an action goes back to: an answer, or the stage.
std::string because(const core::Rubric& rubric, const core::Answers& answers, const core::Advice& advice);
/// "Doing · Head of operations · 2 to 5 working days · Now"
std::string action_line(const core::Recommendation& advised, core::PlanState state);
std::string first_step(const core::Recommendation& advised);
/// The first step, and what shows that it is done, a line each.
std::string action_steps(const core::Recommendation& advised);
/// Why it is advised, what for, what else to know, and the paragraph it goes back to, a line each.
std::string advice_source(const core::Rubric& rubric, const core::Recommendation& advised);
struct PlanEffort {
    int days_low = 0; ///< working days
    int days_high = 0;
    int estimated = 0; ///< actions
    int actions = 0;
    bool open = false; ///< an answer that would add to it is open
};
/// Empty where no action is estimated. `gaps`: of it, what closes a gap on the way to `stage`.
std::string plan_effort(const PlanEffort& all, const PlanEffort& gaps, int stage);
/// Of what waits for actions of the plan.
std::string effort_to_follow(const PlanEffort& following);
/// "Then: Serve customers from nearby · 40 to 120 working days", a line each; empty for none.
std::string follow(const core::Rubric& rubric, const std::vector<int>& recommendations);
std::string stands_now(const core::Question& question, const core::Answer& given, bool required);
std::string there_when(const core::Question& question, int level);
/// `questions`, by name, fall short of a stage, though the shortest path leads by others; for those `advised` there are
/// ideas.
std::string known_beside(int stage, const std::vector<std::string>& questions, const std::vector<std::string>& advised);
std::string steps_to(const core::Rubric& rubric, int stage);

// What if, and what came with a link
std::string what_if_about();
std::string what_moves_most();
std::string if_so(const core::Rubric& rubric, const core::Scorecard& own, const core::Scorecard& tried);
/// What is so, and what is tried instead; `card` is of `own`.
std::string what_if_changes(const core::Rubric& rubric, const core::Answers& own, const core::Scorecard& card,
                            const core::Answers& tried);
/// Empty where nothing was said.
std::string plan_state(core::PlanState state);
/// `answers`: as many called for it.
std::string marked_done(std::size_t answers);

// Handing on
/// `answered`: there are answers of one's own; `files`, `links`: they can be saved, be handed on.
std::string shared_about(const core::Scorecard& own, bool answered, bool files);
std::string saves_shared();
std::string about_respondent(bool files, bool links);
std::string saved(const std::string& file);
std::string plan_about();
/// When, and how many answers.
std::string person_answered(const core::Contribution& person);
std::string people_listed(std::size_t listed, std::size_t all);
/// `left`: how many there still are; 0 where one alone is left.
std::string respondent_removed(const std::string& who, int left);

// Target, and earlier answers
std::string target_of(const core::DimensionProfile& today, std::optional<int> level);
std::string target_percent(int percent);
std::string earlier_about();
/// `own_privacy`: the page around has its own words on what becomes of answers.
std::string no_figures_on_others(bool own_privacy);
std::string earlier_stage(const Earlier& earlier, const core::Scorecard& now);
/// How many answers have moved how.
struct MoveCounts {
    int up = 0;
    int down = 0;
    int added = 0;
    int gone = 0;
};
std::string moves(const MoveCounts& counts);
/// "Since 3 March 2026"
std::string since(const Earlier& earlier);
/// "1.2 to 2.3"
std::string then_and_now(std::optional<int> then_tenths, std::optional<int> now_tenths);

// Several respondents
/// Who settles what respondents differ in, where nobody gave a name.
std::string author(const core::Respondent& respondent);
std::string respondent_name(const core::Answers& merged, int contribution);
/// "Ada, Ben and 12 more": without their groups.
std::string names_of(const core::Answers& merged, const std::vector<int>& contributions);
/// "Ada: “Only the pilot.”"; empty where there is none.
std::string note_of(const core::Answers& merged, int contribution, int question);
std::string respondents_about();
std::string people(const core::Answers& merged, const std::vector<std::string>& groups);
std::string disagreements(int open, int all);
std::string settled_by(const std::string& author);
std::string gap_finding(const std::string& dimension, const std::string& lowest, const std::string& highest,
                        int tenths);
/// The areas beside the widest one.
std::string more_gaps(const std::vector<std::string>& dimensions);
/// `any`: there is an area that two groups have answered in.
std::string no_gap(bool any);

// Value
std::string driver(core::Value driver);
/// As it stands in ids: "make", "save", "protect".
std::string driver_id(core::Value driver);
std::string driver_about(core::Value driver);
std::string row_description(core::Value driver);
std::string value_about();
/// That rows are left out of the total.
std::string rows_uncounted(int rows);
std::string amounts_in_order();
std::string confidence_of(core::ConfidenceLabel confidence);
/// "10,000 to 12,500 EUR"
std::string amounts(std::int64_t low, std::int64_t high, const std::string& currency);

// Taking it away
/// While something is tried.
std::string saves_own();
std::string report_about();
std::string copy_about();
std::string link_about(bool own_privacy);
std::string data_about();
/// `pictures`: they can be saved as PNG, too.
std::string charts_about(bool pictures);

// Pictures
std::string picture_title(PictureKind kind);
/// "2 · First production"
std::string stage_name(const core::Rubric& rubric, int stage);
std::string you();
std::string target();
std::string before();
/// "2.3", or that there is none
std::string mean(const core::DimensionProfile& measured);
/// The lowest to the highest answered level: "2 to 3"
std::string spread(const core::DimensionProfile& measured);
/// Names the table of means and levels.
std::string profile_table(int top);
/// A mark in glyph and word, so that it can be read in grey and heard; empty for none.
std::string mark(Mark mark);
/// That an answer is chosen, in the same way.
std::string chosen(const std::string& answer);
/// What the mean can still be: "1.7 to 3.3"
std::string interval(const core::Figure& figure);
std::string profile_description(const core::Rubric& rubric, const core::Scorecard& card);
std::string profile_picture_caption(const core::Rubric& rubric, const core::Scorecard& card, PictureKind kind);
/// What marks an earlier mean and the target have in a picture; empty where there is neither.
std::string profile_marks(bool before, bool target, bool radar);
std::string you_are_here(const core::Scorecard& card);
std::string steps(const core::Path& path);
std::string effort(const core::Path& path);
std::string staircase_description(const core::Rubric& rubric, int stage, const std::vector<core::Path>& paths);
std::string staircase_caption();
std::string gap_found();
/// `found` names areas with their gaps.
std::string gaps_description(const std::vector<std::string>& found);
std::string gaps_caption(std::size_t drawn, std::size_t groups);

// Report
/// Who gave the answers, their group, and when, as far as that is known.
std::string given_by(const core::Answers& answers, const std::string& date);
/// By whom it was prepared and answered, and when, as far as that is known.
std::string report_by(const core::Answers& answers, const std::string& date);
/// To be filled in by hand: who does it, and until when.
std::string owner_and_date();
std::string note(const std::string& text);
/// Actions by title that are under way, done, and dropped; empty where there are none.
std::string marked_so_far(const std::vector<std::string>& doing, const std::vector<std::string>& done,
                          const std::vector<std::string>& dropped);
/// How many answers moved, with the names of those that moved up and down.
std::string moved_by_name(const MoveCounts& counts, const std::vector<std::string>& up,
                          const std::vector<std::string>& down);
/// `amounts` as they are written.
std::string worth_a_year(const std::string& amounts, core::ConfidenceLabel confidence);
/// Who does it, and in how many days; empty where the rubric says neither.
std::string first_action(const core::Recommendation& advised);
std::string recommender(const core::Rubric& rubric);
/// What was answered, in the rubric’s full words, with every line of a checklist and the reason.
std::string answer_in_full(const core::Question& question, const core::Answer& given);
std::string made_with(const core::Rubric& rubric);

// Spreadsheet
std::string kind(core::QuestionKind kind);
std::string state(core::ShownState state, const core::Answer& given);
/// "level 1 to 3"
std::string levels_between(const core::LevelRange& range);
/// "stage 2 needs 2, required"
std::string stage_needs(int stage, const core::Criterion& criterion);
/// Name and group; `number`, from 1, stands in for a name.
std::string respondent(const core::Respondent& respondent, int number);

// Notices
std::string choose_first(core::QuestionKind kind);
/// `counted`: what counts in its place; empty for nothing.
std::string amount_refused(const std::string& counted = {});
std::string answers_cleared();
std::string file_opened(const std::string& name, const std::vector<core::Problem>& warnings);
std::string file_refused(const std::string& name, const std::vector<core::Problem>& problems);
std::string file_unreadable(const std::string& reason);
std::string remembered_unreadable();
/// `merged`: several people have answered.
std::string link_made(bool copied, bool merged, bool own_privacy, core::LinkTexts texts);
std::string link_opened();
std::string link_refused(const std::vector<core::Problem>& problems);
std::string none_merged(const std::vector<std::string>& refused, const std::string& first_reason);
/// `own`: the person's own answers are among them. `first_reason` is why the first refused file was.
std::string merged(int people, bool own, const std::vector<std::string>& refused, const std::string& first_reason,
                   const std::vector<core::Problem>& warnings);
core::Problem own_plans_kept();
std::string changed_elsewhere();
/// What undo changed; `back` is false for redo.
std::string stepped(const core::Rubric& rubric, const core::Answers& before, const core::Answers& after, bool back);

// Kept aside
/// `stored`: they outlast this visit.
std::string left_about(bool stored, bool files);
std::string left(const core::Rubric& rubric, const core::Answers& own, const Left& left);
/// What the controls beside it say; `number`, from 1, stands in for a date.
std::string open_left(const Left& left, int number);
std::string save_left(const Left& left, int number);
std::string forget_left(const Left& left, int number);
/// What becomes of one’s own answers where others take their place, before and after. `on_save`: the chapter “Save”
/// lists them, too.
std::string own_would_be_kept(bool on_save);
std::string own_kept_aside(bool on_save);
std::string gone_on_from_shared(bool on_save);
/// `had_own`: there were answers of one’s own.
std::string left_opened(bool had_own);
std::string left_forgotten();

// Notices that tell of the outside
std::string business_case_full();
std::string save_failed(const std::string& reason);
/// `files`: answers can be saved.
std::string store_failed(const std::string& reason, bool files);

} // namespace flow::wording
