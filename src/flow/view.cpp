#include "flow/view.hpp"

#include <algorithm>

namespace flow {

namespace {

using Controls = std::vector<const Control*>;

void add(Controls& controls, const std::vector<Control>& more) {
    for (const Control& control : more) controls.push_back(&control);
}

Controls controls_of(const Block& block) {
    Controls controls;
    if (const auto* rungs = std::get_if<RungList>(&block)) add(controls, rungs->rungs);
    if (const auto* items = std::get_if<Checklist>(&block)) add(controls, items->items);
    if (const auto* chapters = std::get_if<Chapters>(&block)) add(controls, chapters->chapters);
    if (const auto* callout = std::get_if<Callout>(&block)) add(controls, callout->actions);
    if (const auto* notice = std::get_if<Notice>(&block)) add(controls, notice->actions);
    if (const auto* disclosure = std::get_if<Disclosure>(&block)) controls.push_back(&disclosure->toggle);
    if (const auto* actions = std::get_if<Actions>(&block)) {
        add(controls, actions->start);
        add(controls, actions->end);
    }
    if (const auto* advice = std::get_if<AdviceList>(&block))
        for (const AdviceRow& row : advice->rows)
            if (row.toggle) controls.push_back(&*row.toggle);
    if (const auto* table = std::get_if<Table>(&block))
        for (const TableRow& row : table->rows)
            if (row.control) controls.push_back(&*row.control);
    return controls;
}

/// The rung `by` places after the chosen one, round the end; the first or last when none is chosen.
const Control* neighbour(const RungList& list, int by) {
    if (list.rungs.empty()) return nullptr;
    const auto chosen =
        std::find_if(list.rungs.begin(), list.rungs.end(), [](const Control& rung) { return rung.chosen; });
    if (chosen == list.rungs.end()) return by > 0 ? &list.rungs.front() : &list.rungs.back();
    const int count = static_cast<int>(list.rungs.size());
    const int at = static_cast<int>(chosen - list.rungs.begin());
    return &list.rungs[static_cast<std::size_t>((at + by + count) % count)];
}

} // namespace

std::vector<Node> list_nodes(const View& view) {
    std::vector<Node> nodes;
    for (const Block& block : view.blocks) {
        nodes.push_back({&id_of(block), nullptr});
        for (const Control* control : controls_of(block)) nodes.push_back({&control->id, control});
    }
    return nodes;
}

const std::string& id_of(const Block& block) {
    return std::visit([](const auto& any) -> const std::string& { return any.id; }, block);
}

const Control* find_control(const View& view, const std::string& id) {
    for (const Block& block : view.blocks)
        for (const Control* control : controls_of(block))
            if (control->id == id) return control;
    return nullptr;
}

const Control* find_key(const View& view, const std::string& key) {
    const int by = key == "ArrowDown" || key == "ArrowRight" ? 1 : key == "ArrowUp" || key == "ArrowLeft" ? -1 : 0;
    for (const Block& block : view.blocks) {
        if (by != 0) {
            if (const auto* rungs = std::get_if<RungList>(&block)) return neighbour(*rungs, by);
            continue;
        }
        for (const Control* control : controls_of(block))
            if (!control->shortcut.empty() && control->shortcut == key) return control;
    }
    return nullptr;
}

} // namespace flow
