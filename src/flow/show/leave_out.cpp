#include "flow/show/leave_out.hpp"

#include "flow/shown_answers.hpp"

#include <type_traits>
#include <variant>

namespace flow {

namespace {

template <class Kind, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

bool is_left_out(const Control& control, const State& state) {
    return std::visit(
        [&]<class Kind>(const Kind& command) {
            if constexpr (is_one_of<Kind, PickFile, SaveAnswers, SaveResult, SaveReport, SaveTable, SavePlan,
                                    SaveMarkdown, SavePicture, SaveCopy, SaveLeft>)
                return state.without.files;
            else if constexpr (is_one_of<Kind, OfferLink, ToggleLinkAbout>)
                return state.without.link;
            else if constexpr (is_one_of<Kind, OpenChapter>)
                return !offers_chapter(state, command.chapter);
            else
                return false;
        },
        control.command);
}

/// True where nothing is left that the block was there for.
bool take_out(Block& block, const State& state) {
    const auto take = [&](std::vector<Control>& controls) {
        std::erase_if(controls, [&](const Control& control) { return is_left_out(control, state); });
        return controls.empty();
    };
    if (auto* actions = std::get_if<Actions>(&block)) {
        const bool start = take(actions->start);
        return take(actions->end) && start;
    }
    if (auto* list = std::get_if<Checklist>(&block)) {
        const bool items = take(list->items);
        return take(list->unknown) && items;
    }
    if (auto* chapters = std::get_if<Chapters>(&block)) return take(chapters->chapters);
    if (auto* callout = std::get_if<Callout>(&block)) take(callout->actions);
    if (auto* notice = std::get_if<Notice>(&block)) take(notice->actions);
    return false;
}

} // namespace

void leave_out(View& view, const State& state) {
    std::erase_if(view.blocks, [&](Block& block) { return take_out(block, state); });
}

} // namespace flow
