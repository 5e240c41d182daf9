#include "core/link/write_link.hpp"
#include "flow/saving/save_files.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/update_files.hpp"
#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

namespace {

using MakeFile = Effect (*)(const core::Rubric& rubric, const State& state);

void save(Turn& turn, MakeFile make) {
    turn.effects.push_back(make(turn.rubric, result_to_save(turn.state)));
}

core::Link make_link(const Turn& turn) {
    const State saved = result_to_save(turn.state);
    core::Answers answers = saved.answers;
    if (answers.date.empty()) answers.date = saved.today;
    const bool told = turn.state.link_tells && core::is_named(answers);
    return core::write_link(turn.rubric, answers, told ? core::LinkAbout::included : core::LinkAbout::left_out);
}

} // namespace

void apply(const SaveAnswers&, Turn& turn) {
    save(turn, save_answers);
}

void apply(const SaveResult&, Turn& turn) {
    save(turn, save_result);
}

void apply(const SaveReport&, Turn& turn) {
    save(turn, save_report);
}

void apply(const SaveMarkdown&, Turn& turn) {
    save(turn, save_markdown);
}

void apply(const SaveTable&, Turn& turn) {
    save(turn, save_table);
}

void apply(const SavePlan&, Turn& turn) {
    save(turn, save_plan);
}

void apply(const SaveCopy&, Turn& turn) {
    save(turn, save_copy);
}

void apply(const SavePicture& command, Turn& turn) {
    std::optional<Effect> saved =
        save_picture(turn.rubric, result_to_save(turn.state), command.picture, command.format);
    if (saved) turn.effects.push_back(std::move(*saved));
}

void apply(const Saved& command, Turn& turn) {
    const State& state = turn.state;
    Said said{.text = wording::saved(command.file_name), .place = Said::Place::below_used};
    const bool could_be_named = state.screen == Screen::result && state.chapter != Chapter::keep &&
                                state.offers.typing && !is_shared(state) && !core::is_named(state.answers);
    if (could_be_named)
        said.actions.push_back({.id = "keep/names",
                                .label = say("Add organisation and names"),
                                .shortcut = "",
                                .emphasis = Emphasis::quiet,
                                .command = OpenChapter{Chapter::keep}});
    say(turn, std::move(said));
}

void apply(const SaveFailed& command, Turn& turn) {
    say(turn, {.text = wording::save_failed(command.reason), .mood = Mood::warn, .place = Said::Place::below_used});
}

void apply(const OfferLink&, Turn& turn) {
    turn.effects.emplace_back(MakeLink{make_link(turn).fragment});
}

void apply(const ToggleLinkAbout&, Turn& turn) {
    turn.state.link_tells = !turn.state.link_tells;
    turn.state.link.clear();
}

void apply(const LinkMade& command, Turn& turn) {
    turn.state.link = command.link;
    const bool merged = !result_to_save(turn.state).answers.contributions.empty();
    say(turn, {.text = wording::link_made(command.copied, merged, turn.state.offers.own_privacy, make_link(turn).texts),
               .place = Said::Place::below_used});
}

} // namespace flow
