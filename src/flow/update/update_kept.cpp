#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/score/score_answers.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

void FileUpdates::operator()(const Remembered& command) {
    if (state.screen != Screen::start || has_answers(state.answers)) return;
    core::Read<core::Answers> read = core::read_answers(command.answers, rubric);
    if (!read.value) {
        effects.emplace_back(Store{"unreadable", command.answers});
        warn(wording::remembered_unreadable());
        return;
    }
    if (!read.problems.empty()) warn(wording::file_opened("", read.problems));
    state.answers = std::move(*read.value);
    state.card = core::score_answers(rubric, state.answers);
    state.mode = command.mode == "full" ? Mode::full : Mode::quick;
}

void FileUpdates::operator()(const StoreFailed& command) {
    warn(wording::store_failed(command.reason));
}

void FileUpdates::operator()(const ChangedElsewhere& command) {
    const std::string none = core::write_answers(rubric, core::empty_answers(rubric));
    const std::string& answers = command.answers.empty() ? none : command.answers;
    if (answers == core::write_answers(rubric, state.answers)) {
        state.changed_elsewhere.clear();
        return;
    }
    state.changed_elsewhere = answers;
    effects.emplace_back(Announce{wording::changed_elsewhere()});
}

void FileUpdates::operator()(const UseChangedElsewhere&) {
    const std::string text = std::exchange(state.changed_elsewhere, {});
    core::Read<core::Answers> read = core::read_answers(text, rubric);
    if (!read.value) {
        effects.emplace_back(Store{"unreadable", text});
        return warn(wording::file_refused("", read.problems));
    }
    if (!read.problems.empty()) warn(wording::file_opened("", read.problems));
    set_own_aside(*read.value);
    replace_answers(rubric, state, effects, std::move(*read.value), -1);
    leave_questions();
    if (state.screen == Screen::question) state.screen = Screen::review;
}

void FileUpdates::operator()(const KeepOwn&) {
    state.changed_elsewhere.clear();
    effects.emplace_back(Store{"answers", core::write_answers(rubric, state.answers)});
}

// Aside

void FileUpdates::operator()(const AnswersLeft& command) {
    state.left.clear();
    for (const LeftAnswers& each : command.all)
        state.left.push_back({each, core::read_answers(each.text, rubric).value});
}

const Left* FileUpdates::find_left(const std::string& name) const {
    const auto found =
        std::find_if(state.left.begin(), state.left.end(), [&](const Left& each) { return each.kept.name == name; });
    return found == state.left.end() ? nullptr : &*found;
}

/// Where those that come would not keep all of it. True when that was so.
bool FileUpdates::set_own_aside(const core::Answers& coming) {
    if (is_part_of(state.answers, coming)) return false;
    effects.emplace_back(Store{"elsewhere", core::write_answers(rubric, state.answers)});
    return true;
}

/// They stay aside until they are forgotten, and one's own go there, too: whoever closes the tab loses neither.
void FileUpdates::operator()(const OpenLeft& command) {
    const Left* left = find_left(command.name);
    if (left == nullptr || !left->answers) return;
    core::Answers answers = *left->answers;
    const bool had_own = set_own_aside(answers);
    take_opened(std::move(answers), true);
    state.notice = wording::left_opened(had_own);
    effects.emplace_back(Announce{state.notice});
}

void FileUpdates::operator()(const SaveLeft& command) {
    const Left* left = find_left(command.name);
    if (left != nullptr) effects.emplace_back(Save{rubric.id + "-answers.json", "application/json", left->kept.text});
}

void FileUpdates::operator()(const ForgetLeft& command) {
    std::erase_if(state.left, [&](const Left& each) { return each.kept.name == command.name; });
    effects.emplace_back(Store{command.name, ""});
    state.notice = wording::left_forgotten();
    state.notice_at_control = true;
    effects.emplace_back(Announce{state.notice});
}

} // namespace flow
