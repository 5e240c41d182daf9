#include "flow/view.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

using Controls = std::vector<const Control*>;

/// The controls of one block, in reading order. A kind of block that is not named here does not compile.
struct ControlLister {
    Controls controls;

    void add(const std::vector<Control>& more) {
        for (const Control& control : more) controls.push_back(&control);
    }

    void operator()(const Heading&) {}
    void operator()(const Paragraph&) {}
    void operator()(const StageHeadline&) {}
    void operator()(const Curve&) {}
    void operator()(const RungList& block) { add(block.rungs); }
    void operator()(const Checklist& block) {
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            controls.push_back(&block.items[i]);
            if (i < block.unknown.size()) controls.push_back(&block.unknown[i]);
        }
    }
    void operator()(const Actions& block) {
        add(block.start);
        add(block.end);
    }
    void operator()(const Chapters& block) { add(block.chapters); }
    void operator()(const Progress&) {}
    void operator()(const Profile&) {}
    void operator()(const Picture&) {}
    void operator()(const Callout& block) { add(block.actions); }
    void operator()(const AdviceList& block) {
        for (const AdviceRow& row : block.rows)
            if (row.toggle) controls.push_back(&*row.toggle);
    }
    void operator()(const Table& block) {
        for (const TableRow& row : block.rows)
            if (row.control) controls.push_back(&*row.control);
    }
    void operator()(const TextField&) {}
    void operator()(const Disclosure& block) { controls.push_back(&block.toggle); }
    void operator()(const Notice& block) { add(block.actions); }
};

Controls controls_of(const Block& block) {
    ControlLister lister;
    std::visit(lister, block);
    return std::move(lister.controls);
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

Block::Block(const Block& other) = default;
Block::Block(Block&& other) noexcept = default;
Block& Block::operator=(const Block& other) = default;
Block& Block::operator=(Block&& other) noexcept = default;
Block::~Block() = default;

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
