#include "flow/update/update_files.hpp"

#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/people/remove_respondent.hpp"
#include "core/score/score_answers.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/change_answers.hpp"
#include "flow/update/update_result.hpp"
#include "flow/wording/wording.hpp"

#include <type_traits>
#include <utility>

namespace flow {

namespace {

/// The problems of answers that were opened are warnings. `own_kept`: others gave way to them.
void say_opened(Turn& turn, const std::string& name, const std::vector<core::Problem>& problems, bool own_kept) {
    Said said{.text = wording::file_opened(name, problems), .mood = problems.empty() ? Mood::accent : Mood::warn};
    if (own_kept) {
        core::add_sentence(said.text, wording::own_kept_aside(lists_left(turn.state)));
        said.actions.push_back(undo_control());
    }
    say(turn, std::move(said));
}

void open_answers(Turn& turn, const OpenedFile& file) {
    core::Read<core::Answers> read = core::read_answers(file.text, turn.rubric);
    if (!read.value) return warn(turn, wording::file_refused(file.name, read.problems));
    const bool answered = has_answers(turn.state.answers);
    const bool kept = set_own_aside(turn, *read.value) && answered;
    take_opened(turn, std::move(*read.value), true);
    say_opened(turn, file.name, read.problems, kept);
}

void compare_with(Turn& turn, const std::vector<OpenedFile>& files) {
    std::string told;
    const auto tell = [&](const std::string& sentence) { told += (told.empty() ? "" : " ") + sentence; };
    for (const OpenedFile& file : files) {
        core::Read<core::Answers> read = core::read_answers(file.text, turn.rubric);
        if (!read.value) {
            tell(wording::file_refused(file.name, read.problems));
            continue;
        }
        if (!read.problems.empty()) tell(wording::file_opened(file.name, read.problems));
        core::Scorecard card = core::score_answers(turn.rubric, *read.value);
        turn.state.earlier.push_back({file.name, std::move(*read.value), std::move(card)});
    }
    if (!told.empty()) warn(turn, told);
}

/// The plans of somebody who has not answered stay. True where a file's give way to them.
bool keep_plans(const core::Answers& own, core::Answers& merged) {
    bool gives_way = false;
    const auto keep = [&](auto& theirs, const auto& ours) {
        if (ours == std::decay_t<decltype(ours)>{} || ours == theirs) return;
        gives_way |= !(theirs == std::decay_t<decltype(ours)>{});
        theirs = ours;
    };
    keep(merged.target, own.target);
    keep(merged.business_case, own.business_case);
    return gives_way;
}

/// Those of the files and, where there are any, the person's own.
void merge(Turn& turn, const std::vector<OpenedFile>& files) {
    State& state = turn.state;
    std::vector<core::Answers> all;
    if (has_answers(state.answers)) {
        all.push_back(state.answers);
        if (all.back().date.empty()) all.back().date = state.today; // what is marked here is newer than any file
    }
    const bool own = !all.empty();
    std::vector<std::string> refused;
    std::string first_reason;
    for (const OpenedFile& file : files) {
        core::Read<core::Answers> read = core::read_answers(file.text, turn.rubric);
        if (read.value) {
            all.push_back(std::move(*read.value));
            continue;
        }
        refused.push_back(file.name);
        if (first_reason.empty()) first_reason = wording::file_refused(file.name, read.problems);
    }
    if (refused.size() == files.size()) return warn(turn, wording::none_merged(refused, first_reason));
    core::Read<core::Answers> merged = core::merge_respondents(turn.rubric, all);
    if (!merged.value) return warn(turn, wording::file_refused("", merged.problems));
    const int people = static_cast<int>(merged.value->contributions.size());
    if (!own && keep_plans(state.answers, *merged.value)) merged.problems.push_back(wording::own_plans_kept());
    replace_answers(turn, std::move(*merged.value), -1);
    leave_questions(turn);
    show_new_result(turn);
    state.chapter = Chapter::compare;
    const bool whole = refused.empty() && merged.problems.empty();
    say(turn, {.text = wording::merged(people, own, refused, first_reason, merged.problems),
               .mood = whole ? Mood::accent : Mood::warn,
               .actions = {undo_control()}});
}

} // namespace

void apply(const RemoveRespondent& command, Turn& turn) {
    const core::Answers& merged = turn.state.answers;
    const std::string who = wording::respondent_name(merged, command.contribution);
    replace_answers(turn, core::remove_respondent(turn.rubric, merged, command.contribution), -1);
    turn.state.completed = true; // the result stays open
    const int left = static_cast<int>(turn.state.answers.contributions.size());
    say(turn, {.text = wording::respondent_removed(who, left),
               .place = Said::Place::below_used,
               .actions = {undo_control()}});
}

void apply(const PickFile& command, Turn& turn) {
    turn.effects.emplace_back(AskForFile{command.purpose});
}

void apply(const DropAwaited& command, Turn& turn) {
    say(turn, {.text = wording::file_unreadable(command.how), .mood = Mood::warn, .awaited = command.purpose});
}

void apply(const FileRefused& command, Turn& turn) {
    Said said = turn.state.said; // of those that could be read
    said.text += (said.text.empty() ? "" : " ") + wording::file_unreadable(command.reason);
    said.mood = Mood::warn;
    say(turn, std::move(said));
}

void apply(const FilesOpened& command, Turn& turn) {
    const Purpose purpose = command.purpose.value_or(turn.state.said.awaited.value_or(Purpose::go_on));
    forget_said(turn.state); // they are what was waited for
    if (command.files.empty() || turn.state.without.files) return;
    if (purpose == Purpose::compare)
        compare_with(turn, command.files);
    else if (purpose == Purpose::merge || command.files.size() > 1)
        merge(turn, command.files);
    else
        open_answers(turn, command.files.front());
}

void take_opened(Turn& turn, core::Answers answers, bool is_news) {
    replace_answers(turn, std::move(answers), -1);
    leave_questions(turn);
    if (!core::is_certain(turn.state.card)) {
        turn.state.screen = Screen::review;
        return;
    }
    if (!is_news) turn.state.completed = true;
    show_new_result(turn);
}

/// What cannot be opened is for the page alone to hear: the person has handed over nothing.
void apply(const LoadAnswers& command, Turn& turn) {
    core::Read<core::Answers> read = core::read_answers(command.text, turn.rubric);
    const bool opened = read.value.has_value();
    if (opened) {
        take_opened(turn, std::move(*read.value), false);
        say_opened(turn, "", read.problems, false);
    }
    turn.effects.emplace_back(Loaded{opened, std::move(read.problems)});
}

void apply(const LinkOpened& command, Turn& turn) {
    State& state = turn.state;
    if (command.may_be_for_others && core::is_link_of_another(command.fragment, turn.rubric)) return;
    core::Read<core::Answers> read = core::read_link(command.fragment, turn.rubric);
    if (!read.value) return warn(turn, wording::link_refused(read.problems));
    forget_said(state); // what it offers would act on answers that are not shown
    Aside aside{Aside::Kind::link, std::move(*read.value), {}};
    aside.card = core::score_answers(turn.rubric, aside.answers);
    state.aside = std::move(aside);
    state.link.clear();
    state.screen = Screen::result;
    state.chapter = Chapter::summary;
    state.unfolded.clear();
    turn.effects.emplace_back(Announce{wording::link_opened()});
}

void apply(const OpenCopy& command, Turn& turn) {
    if (!has_answers(turn.state.answers)) {
        core::Read<core::Answers> read = core::read_answers(command.answers, turn.rubric);
        if (!read.value) return warn(turn, wording::file_refused("", read.problems));
        turn.state.answers = std::move(*read.value);
        turn.state.card = core::score_answers(turn.rubric, turn.state.answers);
    }
    show_new_result(turn);
}

} // namespace flow
