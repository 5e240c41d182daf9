#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/name_file.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/update/update_result.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

const Left* find_left(const State& state, const std::string& name) {
    const auto found =
        std::find_if(state.left.begin(), state.left.end(), [&](const Left& each) { return each.kept.name == name; });
    return found == state.left.end() ? nullptr : &*found;
}

bool holds(const std::vector<Left>& left, const std::string& text) {
    return std::any_of(left.begin(), left.end(), [&](const Left& each) { return each.kept.text == text; });
}

} // namespace

bool set_own_aside(Turn& turn, const core::Answers& coming) {
    State& state = turn.state;
    if (is_part_of(state.answers, coming)) return false;
    const std::string text = core::write_answers(turn.rubric, state.answers);
    if (!holds(state.left, text)) // the outside may keep nothing, or fail to
        state.left.push_back({{left_here + std::to_string(++state.left_count), state.today, text}, state.answers});
    turn.effects.emplace_back(Store{"elsewhere", text});
    return true;
}

void apply(const Remembered& command, Turn& turn) {
    State& state = turn.state;
    if (state.screen != Screen::start || has_answers(state.answers)) return;
    core::Read<core::Answers> read = core::read_answers(command.answers, turn.rubric);
    if (!read.value) {
        turn.effects.emplace_back(Store{"unreadable", command.answers});
        warn(turn, wording::remembered_unreadable());
        return;
    }
    if (!read.problems.empty()) warn(turn, wording::file_opened("", read.problems));
    state.answers = std::move(*read.value);
    state.card = core::score_answers(turn.rubric, state.answers);
    state.mode = command.mode == "full" ? Mode::full : Mode::quick;
}

void apply(const StoreFailed& command, Turn& turn) {
    warn(turn, wording::store_failed(command.reason, !turn.state.without.files));
}

void apply(const ChangedElsewhere& command, Turn& turn) {
    const std::string none = core::write_answers(turn.rubric, core::empty_answers(turn.rubric));
    const std::string& answers = command.answers.empty() ? none : command.answers;
    if (answers == core::write_answers(turn.rubric, turn.state.answers)) {
        turn.state.changed_elsewhere.clear();
        return;
    }
    turn.state.changed_elsewhere = answers;
    turn.effects.emplace_back(Announce{wording::changed_elsewhere()});
}

void apply(const UseChangedElsewhere&, Turn& turn) {
    const std::string text = std::exchange(turn.state.changed_elsewhere, {});
    core::Read<core::Answers> read = core::read_answers(text, turn.rubric);
    if (!read.value) {
        turn.effects.emplace_back(Store{"unreadable", text});
        return warn(turn, wording::file_refused("", read.problems));
    }
    if (!read.problems.empty()) warn(turn, wording::file_opened("", read.problems));
    set_own_aside(turn, *read.value);
    replace_answers(turn, std::move(*read.value), -1);
    leave_questions(turn);
    if (turn.state.screen == Screen::question) turn.state.screen = Screen::review;
}

void apply(const KeepOwn&, Turn& turn) {
    turn.state.changed_elsewhere.clear();
    turn.effects.emplace_back(Store{"answers", core::write_answers(turn.rubric, turn.state.answers)});
}

// Aside

void apply(const AnswersLeft& command, Turn& turn) {
    std::vector<Left> left;
    for (const LeftAnswers& each : command.all)
        left.push_back({each, core::read_answers(each.text, turn.rubric).value});
    for (Left& each : turn.state.left)
        if (is_left_here(each) && !holds(left, each.kept.text)) left.push_back(std::move(each));
    turn.state.left = std::move(left);
}

/// They stay aside until they are forgotten, and one's own go there, too: whoever closes the tab loses neither.
void apply(const OpenLeft& command, Turn& turn) {
    const Left* left = find_left(turn.state, command.name);
    if (left == nullptr || !left->answers) return;
    core::Answers answers = *left->answers;
    const bool had_own = set_own_aside(turn, answers);
    take_opened(turn, std::move(answers), true);
    say(turn, {.text = wording::left_opened(had_own)});
}

void apply(const SaveLeft& command, Turn& turn) {
    const Left* left = find_left(turn.state, command.name);
    if (left != nullptr)
        turn.effects.emplace_back(
            Save{name_file(turn.rubric, {}, "answers.json"), "application/json", left->kept.text});
}

void apply(const ForgetLeft& command, Turn& turn) {
    std::erase_if(turn.state.left, [&](const Left& each) { return each.kept.name == command.name; });
    if (!command.name.starts_with(left_here)) turn.effects.emplace_back(Store{command.name, ""});
    say(turn, {.text = wording::left_forgotten(), .place = Said::Place::below_used});
}

} // namespace flow
