#include "flow/update/update_files.hpp"

#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/save_files.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/wording/wording.hpp"

#include <type_traits>
#include <utility>

namespace flow {

// Out

void FileUpdates::operator()(const SaveAnswers&) {
    effects.emplace_back(save_answers(rubric, state));
}

void FileUpdates::operator()(const SaveResult&) {
    effects.emplace_back(save_result(rubric, state));
}

void FileUpdates::operator()(const SaveReport&) {
    effects.emplace_back(save_report(rubric, state));
}

void FileUpdates::operator()(const SaveMarkdown&) {
    effects.emplace_back(save_markdown(rubric, state));
}

void FileUpdates::operator()(const SaveTable&) {
    effects.emplace_back(save_table(rubric, state));
}

void FileUpdates::operator()(const SavePicture& command) {
    std::optional<Effect> saved = save_picture(rubric, state, command.picture, command.format);
    if (saved) effects.push_back(std::move(*saved));
}

void FileUpdates::operator()(const SaveCopy&) {
    effects.emplace_back(save_copy(rubric, state));
}

void FileUpdates::operator()(const OfferLink&) {
    effects.emplace_back(MakeLink{core::write_link(rubric, state.answers).fragment});
}

void FileUpdates::operator()(const SaveFailed& command) {
    warn(wording::save_failed(command.reason));
    state.notice_at_control = true;
}

void FileUpdates::operator()(const LinkMade& command) {
    state.link = command.link;
    const bool merged = !state.answers.contributions.empty();
    state.notice = wording::link_made(command.copied, merged, core::write_link(rubric, state.answers).texts);
    state.notice_at_control = true;
    effects.emplace_back(Announce{state.notice});
}

// In

void FileUpdates::operator()(const PickFile& command) {
    effects.emplace_back(AskForFile{command.purpose});
}

void FileUpdates::operator()(const DropAwaited& command) {
    warn(wording::file_unreadable(command.how));
    state.awaited = command.purpose;
}

void FileUpdates::operator()(const FileRefused& command) {
    const std::string before = state.notice.empty() ? "" : state.notice + " "; // of those that could be read
    const auto awaited = state.awaited;
    warn(before + wording::file_unreadable(command.reason));
    state.awaited = awaited;
}

void FileUpdates::operator()(const FilesOpened& command) {
    const Purpose purpose = command.purpose.value_or(state.awaited.value_or(Purpose::go_on));
    if (command.files.empty()) return;
    if (purpose == Purpose::compare)
        compare_with(command.files);
    else if (purpose == Purpose::merge || command.files.size() > 1)
        merge(command.files);
    else
        open_answers(command.files.front());
}

void FileUpdates::take_opened(core::Answers answers, bool is_news) {
    replace_answers(rubric, state, effects, std::move(answers), -1);
    leave_questions();
    if (!core::is_settled(state.card)) {
        state.screen = Screen::review;
        return;
    }
    if (!is_news) state.completed = true;
    show_new_result();
}

void FileUpdates::open_answers(const OpenedFile& file) {
    core::Read<core::Answers> read = core::read_answers(file.text, rubric);
    if (!read.value) return warn(wording::file_refused(file.name, read.problems));
    take_opened(std::move(*read.value), true);
    state.notice = wording::file_opened(file.name, read.problems);
    state.notice_warns = !read.problems.empty();
    effects.emplace_back(Announce{state.notice});
}

/// What cannot be opened is for the page alone to hear: the person has handed over nothing.
void FileUpdates::operator()(const LoadAnswers& command) {
    core::Read<core::Answers> read = core::read_answers(command.text, rubric);
    const bool opened = read.value.has_value();
    if (opened) {
        take_opened(std::move(*read.value), false);
        state.notice = wording::file_opened("", read.problems);
        state.notice_warns = !read.problems.empty();
        effects.emplace_back(Announce{state.notice});
    }
    effects.emplace_back(Loaded{opened, std::move(read.problems)});
}

void FileUpdates::compare_with(const std::vector<OpenedFile>& files) {
    std::string told;
    const auto tell = [&](const std::string& sentence) { told += (told.empty() ? "" : " ") + sentence; };
    for (const OpenedFile& file : files) {
        core::Read<core::Answers> read = core::read_answers(file.text, rubric);
        if (!read.value) {
            tell(wording::file_refused(file.name, read.problems));
            continue;
        }
        if (!read.problems.empty()) tell(wording::file_opened(file.name, read.problems));
        core::Scorecard card = core::score_answers(rubric, *read.value);
        state.earlier.push_back({file.name, std::move(*read.value), std::move(card)});
    }
    if (!told.empty()) warn(told);
}

void FileUpdates::operator()(const LinkOpened& command) {
    if (command.may_be_for_others && core::is_link_of_another(command.fragment, rubric)) return;
    core::Read<core::Answers> read = core::read_link(command.fragment, rubric);
    if (!read.value) return warn(wording::link_refused(read.problems));
    Aside aside{Aside::Kind::link, std::move(*read.value), {}};
    aside.card = core::score_answers(rubric, aside.answers);
    state.aside = std::move(aside);
    state.screen = Screen::result;
    state.chapter = Chapter::summary;
    state.open.clear();
    effects.emplace_back(Announce{wording::link_opened()});
}

void FileUpdates::operator()(const OpenCopy& command) {
    if (!has_answers(state.answers)) {
        core::Read<core::Answers> read = core::read_answers(command.answers, rubric);
        if (!read.value) return warn(wording::file_refused("", read.problems));
        state.answers = std::move(*read.value);
        state.card = core::score_answers(rubric, state.answers);
    }
    show_new_result();
}

/// The plans of somebody who has not answered stay. True where a file's give way to them.
bool FileUpdates::keep_plans(core::Answers& merged) const {
    bool gives_way = false;
    const auto keep = [&](auto& theirs, const auto& own) {
        if (own == std::decay_t<decltype(own)>{} || own == theirs) return;
        gives_way |= !(theirs == std::decay_t<decltype(own)>{});
        theirs = own;
    };
    keep(merged.target, state.answers.target);
    keep(merged.business_case, state.answers.business_case);
    return gives_way;
}

/// Those of the files and, where there are any, the person's own.
void FileUpdates::merge(const std::vector<OpenedFile>& files) {
    std::vector<core::Answers> all;
    if (has_answers(state.answers)) all.push_back(state.answers);
    const bool own = !all.empty();
    std::vector<std::string> refused;
    std::string first_reason;
    for (const OpenedFile& file : files) {
        core::Read<core::Answers> read = core::read_answers(file.text, rubric);
        if (read.value) {
            all.push_back(std::move(*read.value));
            continue;
        }
        refused.push_back(file.name);
        if (first_reason.empty()) first_reason = wording::file_refused(file.name, read.problems);
    }
    if (refused.size() == files.size()) return warn(wording::none_merged(refused, first_reason));
    core::Read<core::Answers> merged = core::merge_respondents(rubric, all);
    if (!merged.value) return warn(wording::file_refused("", merged.problems));
    const int people = static_cast<int>(merged.value->contributions.size());
    if (!own && keep_plans(*merged.value)) merged.problems.push_back(wording::own_plans_kept());
    replace_answers(rubric, state, effects, std::move(*merged.value), -1);
    leave_questions();
    show_new_result();
    state.chapter = Chapter::compare;
    state.notice = wording::merged(people, own, refused, first_reason, merged.problems);
    state.notice_warns = !refused.empty() || !merged.problems.empty();
    effects.emplace_back(Announce{state.notice});
}

} // namespace flow
