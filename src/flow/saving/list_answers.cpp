#include "flow/saving/list_answers.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/people/find_spread.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/tally_stages.hpp"
#include "flow/wording/wording.hpp"

#include <string>

namespace flow {

namespace {

using Row = std::vector<core::Cell>;

Row list_columns(const core::Answers& answers) {
    Row row{say("Area"),   say("Id"),    say("Question"), say("Kind"),           say("State"),
            say("Answer"), say("Level"), say("Note"),     say("Who would know"), say("Needed for")};
    if (answers.contributions.empty()) return row;
    row.emplace_back(say("Settled by"));
    for (std::size_t i = 0; i < answers.contributions.size(); ++i)
        row.emplace_back(wording::respondent(answers.contributions[i].respondent, static_cast<int>(i) + 1));
    return row;
}

/// Every stage that asks for this question.
std::string list_needs(const core::Rubric& rubric, int question) {
    std::string needs;
    for (std::size_t stage = 0; stage < rubric.stages.size(); ++stage)
        for (const core::Criterion& criterion : rubric.stages[stage].criteria)
            if (criterion.question == question)
                needs = core::also(needs, wording::stage_needs(static_cast<int>(stage), criterion));
    return needs;
}

/// What an answer says beside its state; nothing where the state says it all.
core::Cell tell_answer(const core::Question& question, const core::Answer& given) {
    switch (given.state) {
    case core::AnswerState::unknown:
        if (!given.ticked.empty()) break;
        return given.between ? wording::levels_between(*given.between) : std::string();
    case core::AnswerState::not_applicable: return given.words;
    case core::AnswerState::unanswered: return given.between ? wording::levels_between(*given.between) : std::string();
    case core::AnswerState::answered: break;
    }
    if (form_of(question) == core::AnswerForm::amount) return given.amount;
    return wording::answer_in_full(question, given);
}

/// The level that one respondent gave, or why there is none; what was said where questions have no levels.
core::Cell tell_contribution(const core::Question& question, const core::Answer& given) {
    if (given.state == core::AnswerState::unanswered) return "";
    if (given.state != core::AnswerState::answered) return wording::answer(question, given);
    if (!core::is_scored(question)) return tell_answer(question, given);
    return core::level_of(question, given);
}

/// The note on the merged answers, then one line for each respondent who noted something.
std::string list_notes(const core::Answers& answers, int question) {
    std::string notes = answers.notes[static_cast<std::size_t>(question)];
    for (std::size_t i = 0; i < answers.contributions.size(); ++i)
        if (const std::string note = wording::note_of(answers, static_cast<int>(i), question); !note.empty())
            notes += (notes.empty() ? "" : "\n") + note;
    return notes;
}

Row list_row(const core::Rubric& rubric, const core::Answers& answers, int index, const core::Shown& shown) {
    const auto at = static_cast<std::size_t>(index);
    const core::Question& question = rubric.questions[at];
    const core::Answer& given = answers.given[at];
    Row row{rubric.dimensions[static_cast<std::size_t>(question.dimension)].name,
            question.id,
            question.text,
            wording::kind(question.kind),
            shown.state == core::ShownState::unanswered && core::is_left_open(answers, index)
                ? say("people differ")
                : wording::state(shown.state, given),
            tell_answer(question, given),
            "",
            list_notes(answers, index),
            question.role,
            list_needs(rubric, index)};
    if (core::is_answered(shown)) row[6] = shown.level;
    if (answers.contributions.empty()) return row;
    row.emplace_back(answers.settled_by.empty() ? "" : answers.settled_by[at]);
    for (const core::Contribution& contribution : answers.contributions)
        row.push_back(tell_contribution(question, contribution.given[at]));
    return row;
}

} // namespace

core::Sheet list_answers(const core::Rubric& rubric, const core::Answers& answers) {
    const std::vector<core::Shown> shown = core::find_shown(rubric, answers, core::StageTallies(rubric, answers));
    core::Sheet sheet{list_columns(answers)};
    for (std::size_t area = 0; area < rubric.dimensions.size(); ++area)
        for (std::size_t i = 0; i < rubric.questions.size(); ++i)
            if (rubric.questions[i].dimension == static_cast<int>(area))
                sheet.push_back(list_row(rubric, answers, static_cast<int>(i), shown[i]));
    return sheet;
}

} // namespace flow
