#include "ui/imgui/space_blocks.hpp"

#include "ui/imgui/paint_actions.hpp"

#include <algorithm>

namespace ui::imgui {

namespace {

template <typename... Kinds>
bool is_any(const flow::Block& block) {
    return (std::holds_alternative<Kinds>(block) || ...);
}

/// A row of quiet actions carries its own air: its targets are higher than its text.
bool is_quiet(const flow::Block& block) {
    const auto* actions = std::get_if<flow::Actions>(&block);
    return actions && are_quiet(actions->start) && are_quiet(actions->end);
}

/// An edge is drawn around what is chosen.
bool has_chosen(const flow::Block& block) {
    const auto& actions = std::get<flow::Actions>(block);
    return std::any_of(actions.start.begin(), actions.start.end(), [](const auto& any) { return any.chosen; });
}

bool is_caption(const flow::Block& block) {
    const auto* paragraph = std::get_if<flow::Paragraph>(&block);
    return paragraph && paragraph->tone == flow::Tone::caption;
}

bool is_open(const flow::Disclosure& disclosure) {
    return disclosure.toggle.chosen;
}

} // namespace

float space_between(const flow::Block& above, const flow::Block& below) {
    using namespace flow;
    constexpr float together = 4, close = 8, near = 12, apart = 16, group = 24;

    if (const auto* disclosure = std::get_if<Disclosure>(&above)) {
        if (is_any<Disclosure>(below)) return 0;
        return is_open(*disclosure) && !is_any<Actions, Heading, Callout>(below) ? together : apart;
    }
    if (is_any<Heading>(below)) {
        const auto& heading = std::get<Heading>(below);
        return heading.level >= 3                 ? apart
               : is_any<Curve, Picture>(above)    ? 20
               : is_any<AdviceList, Table>(above) ? 28
                                                  : group;
    }
    if (const auto* heading = std::get_if<Heading>(&above)) {
        if (is_any<Paragraph>(below)) return heading->level == 1 ? close : together;
        if (is_any<RungList, Checklist, TextField>(below)) return apart;
        if (is_any<AdviceList, Table, Disclosure>(below)) return near;
        return heading->level == 1 ? group : apart;
    }
    if (is_any<Paragraph>(above)) {
        if (is_any<Paragraph>(below)) return close;
        if (is_any<AdviceList, Table, Disclosure>(below)) return near;
        if (is_any<RungList, Checklist, TextField>(below)) return apart;
        return is_quiet(below) ? together : group;
    }
    if (is_quiet(below)) return is_quiet(above) && !has_chosen(above) ? 0 : close;
    if (is_quiet(above)) return is_any<Actions, Disclosure, Paragraph>(below) ? close : apart;
    if (is_any<StageHeadline>(above) && is_any<Chapters>(below)) return apart;
    if (is_any<Actions>(above) && is_any<Actions>(below)) return near;
    if (is_any<Notice>(above) && is_any<Notice>(below)) return close;
    if (is_any<Callout, Notice>(above) && is_any<Callout, Notice>(below)) return apart;
    if (is_any<RungList, Checklist>(above) && is_any<RungList, Checklist>(below)) return close;
    if (is_any<TextField>(above) || is_any<TextField>(below)) return apart;
    if (is_any<Disclosure>(below)) return is_any<Table>(above) ? together : apart;
    if (is_caption(below)) return apart;
    return group;
}

} // namespace ui::imgui
