#include "flow/update/update_result.hpp"

#include "core/limits.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/read_typed.hpp"
#include "flow/update/update_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

void unfold(State& state, const Unfold& chosen) {
    std::erase_if(state.unfolded, [&](const Unfold& other) {
        return is_alone(chosen.part.kind) ? other.part.kind == chosen.part.kind : other.part == chosen.part;
    });
    state.unfolded.push_back(chosen);
}

} // namespace

void show_result(Turn& turn) {
    turn.state.screen = Screen::result;
    if (!turn.state.completed) turn.effects.emplace_back(Complete{});
    turn.state.completed = true;
}

void leave_questions(Turn& turn) {
    State& state = turn.state;
    state.trail.clear();
    state.ahead.clear();
    state.question = -1;
    state.came_from = Screen::question;
    state.aside.reset();
    state.refused.clear();
}

void show_new_result(Turn& turn) {
    turn.state.chapter = Chapter::summary;
    turn.state.unfolded.clear();
    show_result(turn);
}

namespace {

enum class Way { back, forth };

/// Says what it changed: not every screen shows it.
void step(Turn& turn, Way way) {
    State& state = turn.state;
    std::vector<Change>& from = way == Way::back ? state.past : state.future;
    if (from.empty() || state.aside) return;
    state.refused.clear();
    const core::Answers before = state.answers;
    const int question = from.back().question;
    step_in_time(turn, from, way == Way::back ? state.future : state.past);
    const std::string changed = wording::stepped(turn.rubric, before, state.answers, way == Way::back);
    const bool shown = state.screen == Screen::question && question == state.question;
    if (!shown) state.said = {.text = changed, .place = Said::Place::below_used};
    std::string told = changed;
    for (const Effect& effect : turn.effects)
        if (const auto* said = std::get_if<Announce>(&effect)) told += " " + said->text;
    turn.effects.emplace_back(Announce{told});
    if (state.screen != Screen::result) return;
    if (has_answers(state.answers))
        show_result(turn);
    else
        state.screen = Screen::start;
}

} // namespace

void apply(const Undo&, Turn& turn) {
    step(turn, Way::back);
}

void apply(const Redo&, Turn& turn) {
    step(turn, Way::forth);
}

void apply(const Unfold& command, Turn& turn) {
    unfold(turn.state, command);
}

void apply(const UseAside&, Turn& turn) {
    State& state = turn.state;
    if (!state.aside) return;
    core::Answers answers = answers_if_used(state.answers, *state.aside);
    const bool others = is_shared(state);
    const bool answered = has_answers(state.answers);
    const bool kept = others && set_own_aside(turn, answers) && answered;
    state.aside.reset();
    state.link.clear();
    replace_answers(turn, std::move(answers), -1);
    if (others) leave_questions(turn);
    show_result(turn);
    if (kept) say(turn, {.text = wording::gone_on_from_shared(lists_left(state)), .actions = {undo_control()}});
}

void apply(const DropAside&, Turn& turn) {
    State& state = turn.state;
    const bool was_all = is_shared(state) && !has_answers(state.answers);
    state.aside.reset();
    state.link.clear();
    if (was_all) state.screen = Screen::start;
}

void apply(const HideAside&, Turn& turn) {
    if (turn.state.aside) turn.state.aside->told = false;
}

void apply(const SetTargetStage& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    answers.target.stage = command.stage;
    if (!command.stage) answers.target.levels.clear();
    replace_answers(turn, std::move(answers), -1);
}

void apply(const SetTargetLevel& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    auto& levels = answers.target.levels;
    levels.resize(turn.rubric.dimensions.size());
    levels[static_cast<std::size_t>(command.dimension)] = command.level;
    if (std::none_of(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); })) levels.clear();
    replace_answers(turn, std::move(answers), -1);
}

void apply(const ForgetEarlier&, Turn& turn) {
    turn.state.earlier.clear();
}

// The business case

namespace {

/// Of a row that is gone; those behind it have another number now.
void drop_refused(std::vector<Refused>& refused, int row) {
    std::vector<Refused> left;
    for (Refused& each : refused) {
        const std::optional<int> of = row_of_field(each.field);
        if (of == row) continue;
        if (of && *of > row) each.field = row_field(*of - 1, each.field.ends_with("/low") ? Bound::low : Bound::high);
        left.push_back(std::move(each));
    }
    refused = std::move(left);
}

core::BusinessRow& row_at(core::Answers& answers, int row) {
    return answers.business_case.rows[static_cast<std::size_t>(row)];
}

} // namespace

void apply(const AddBusinessRow& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    auto& rows = answers.business_case.rows;
    if (rows.size() >= core::limits::business_rows) return warn(turn, wording::business_case_full());
    rows.push_back({.driver = command.driver, .description = ""});
    const int last = static_cast<int>(rows.size()) - 1;
    replace_answers(turn, std::move(answers), -1);
    unfold(turn.state, {{Part::Kind::business_row, last}, true});
}

void apply(const RemoveBusinessRow& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    auto& rows = answers.business_case.rows;
    rows.erase(rows.begin() + command.row);
    replace_answers(turn, std::move(answers), -1);
    drop_refused(turn.state.refused, command.row);
    unfold(turn.state, {{Part::Kind::business_row}, false}); // another row may now have its number
}

void apply(const SetRowConfidence& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    row_at(answers, command.row).confidence = command.confidence;
    replace_answers(turn, std::move(answers), -1);
}

void apply(const TypeRowDescription& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    row_at(answers, command.row).description = cut_text(command.text);
    type_answers(turn, std::move(answers), "row/" + std::to_string(command.row) + "/description");
}

void apply(const TypeRowAmount& command, Turn& turn) {
    const bool low = command.bound == Bound::low;
    const std::string field = row_field(command.row, command.bound);
    const std::int64_t amount =
        read_typed_amount(turn, field, command.text).value_or(0); // of what is unreadable nothing
    core::Answers answers = turn.state.answers;
    core::BusinessRow& row = row_at(answers, command.row);
    (low ? row.low : row.high) = amount;
    type_answers(turn, std::move(answers), field);
}

void apply(const TypeCurrency& command, Turn& turn) {
    core::Answers answers = turn.state.answers;
    answers.business_case.currency = cut_text(command.text);
    type_answers(turn, std::move(answers), "currency");
}

} // namespace flow
