#include "flow/update/update_result.hpp"

#include "core/limits.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/read_typed.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

void ResultUpdates::show_result() {
    state.screen = Screen::result;
    if (!state.completed) effects.emplace_back(Complete{});
    state.completed = true;
}

void ResultUpdates::leave_questions() {
    state.trail.clear();
    state.ahead.clear();
    state.question = -1;
    state.came_from = Screen::question;
    state.aside.reset();
}

void ResultUpdates::show_new_result() {
    state.chapter = Chapter::summary;
    state.open.clear();
    show_result();
}

/// Of the parts that share what stands before the slash, one at most is unfolded.
void ResultUpdates::unfold(const std::string& id, bool open) {
    const std::string group = id.substr(0, id.find('/') + 1);
    std::erase_if(state.open, [&](const std::string& other) {
        return other == id || (!group.empty() && other.compare(0, group.size(), group) == 0);
    });
    if (open)
        state.open.push_back(id);
    else if (!group.empty())
        state.open.push_back(group); // the id of no part: all of them are folded
}

void ResultUpdates::operator()(const Undo&) {
    step(Step::back);
}

void ResultUpdates::operator()(const Redo&) {
    step(Step::forth);
}

/// Says what it changed: not every screen shows it.
void ResultUpdates::step(Step step) {
    std::vector<Change>& from = step == Step::back ? state.past : state.future;
    if (from.empty() || state.aside) return;
    const core::Answers before = state.answers;
    const int question = from.back().question;
    step_in_time(rubric, state, effects, from, step == Step::back ? state.future : state.past);
    const std::string changed = wording::stepped(rubric, before, state.answers, step == Step::back);
    const bool shown = state.screen == Screen::question && question == state.question;
    if (!shown) state.notice = changed;
    state.notice_at_control = !shown;
    std::string told = changed;
    for (const Effect& effect : effects)
        if (const auto* said = std::get_if<Announce>(&effect)) told += " " + said->text;
    effects.emplace_back(Announce{told});
    if (state.screen != Screen::result) return;
    if (has_answers(state.answers))
        show_result();
    else
        state.screen = Screen::start;
}

void ResultUpdates::operator()(const Unfold& command) {
    unfold(command.id, command.open);
}

void ResultUpdates::operator()(const UseAside&) {
    if (!state.aside) return;
    core::Answers answers = answers_if_used(state.answers, *state.aside);
    const bool others = state.aside->kind == Aside::Kind::link;
    state.aside.reset();
    replace_answers(rubric, state, effects, std::move(answers), -1);
    if (others) leave_questions();
    show_result();
}

void ResultUpdates::operator()(const DropAside&) {
    const bool was_all = state.aside && state.aside->kind == Aside::Kind::link && !has_answers(state.answers);
    state.aside.reset();
    if (was_all) state.screen = Screen::start;
}

void ResultUpdates::operator()(const FilterAudience& command) {
    state.audience = command.audience;
}

void ResultUpdates::operator()(const FilterHorizon& command) {
    state.horizon = command.horizon;
}

void ResultUpdates::operator()(const SetTargetStage& command) {
    core::Answers answers = state.answers;
    answers.target.stage = command.stage;
    if (!command.stage) answers.target.levels.clear();
    replace_answers(rubric, state, effects, std::move(answers), -1);
}

void ResultUpdates::operator()(const SetTargetLevel& command) {
    core::Answers answers = state.answers;
    auto& levels = answers.target.levels;
    levels.resize(rubric.dimensions.size());
    levels[static_cast<std::size_t>(command.dimension)] = command.level;
    if (std::none_of(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); })) levels.clear();
    replace_answers(rubric, state, effects, std::move(answers), -1);
}

void ResultUpdates::operator()(const ForgetEarlier&) {
    state.earlier.clear();
}

// The business case

namespace {

core::BusinessRow& row_at(core::Answers& answers, int row) {
    return answers.business_case.rows[static_cast<std::size_t>(row)];
}

} // namespace

void ResultUpdates::operator()(const AddBusinessRow& command) {
    core::Answers answers = state.answers;
    auto& rows = answers.business_case.rows;
    if (rows.size() >= core::limits::business_rows) return warn(wording::business_case_full());
    rows.push_back({.driver = command.driver, .description = ""});
    const std::size_t last = rows.size() - 1;
    replace_answers(rubric, state, effects, std::move(answers), -1);
    unfold("row/" + std::to_string(last), true);
}

void ResultUpdates::operator()(const RemoveBusinessRow& command) {
    core::Answers answers = state.answers;
    auto& rows = answers.business_case.rows;
    rows.erase(rows.begin() + command.row);
    replace_answers(rubric, state, effects, std::move(answers), -1);
    state.refused.clear();
    unfold("row/", true); // another row may now have its number
}

void ResultUpdates::operator()(const SetRowConfidence& command) {
    core::Answers answers = state.answers;
    row_at(answers, command.row).confidence = command.confidence;
    replace_answers(rubric, state, effects, std::move(answers), -1);
}

void ResultUpdates::operator()(const TypeRowDescription& command) {
    core::Answers answers = state.answers;
    row_at(answers, command.row).description = cut_text(command.text);
    type_answers(rubric, state, effects, std::move(answers), "row/" + std::to_string(command.row) + "/description");
}

void ResultUpdates::operator()(const TypeRowAmount& command) {
    const bool low = command.bound == Bound::low;
    const std::string field = "row/" + std::to_string(command.row) + (low ? "/low" : "/high");
    const auto amount = read_typed_amount(field, command.text);
    if (!amount) return;
    core::Answers answers = state.answers;
    core::BusinessRow& row = row_at(answers, command.row);
    (low ? row.low : row.high) = *amount;
    type_answers(rubric, state, effects, std::move(answers), field);
}

void ResultUpdates::operator()(const TypeCurrency& command) {
    core::Answers answers = state.answers;
    answers.business_case.currency = cut_text(command.text);
    type_answers(rubric, state, effects, std::move(answers), "currency");
}

} // namespace flow
