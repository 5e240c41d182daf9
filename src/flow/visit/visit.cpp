#include "flow/visit/visit.hpp"

#include "core/answers_file/write_result.hpp"
#include "core/words/say.hpp"
#include "flow/show/show.hpp"
#include "flow/update/update.hpp"

#include <iterator>
#include <utility>

namespace flow {

Visit::Visit(core::Rubric rubric, std::optional<core::Catalogue> words, int shown)
    : rubric_(std::move(rubric)), words_(std::move(words)), state_(begin(rubric_)), revision_(shown + 1) {}

void Visit::speak(core::Rubric rubric, std::optional<core::Catalogue> words) {
    rubric_ = std::move(rubric);
    words_ = std::move(words);
    state_.said = {}; // in the language of before
    change();
}

const View& Visit::view() const {
    if (!view_) {
        const core::SpeakIn scope(words());
        view_ = show(rubric_, state_);
    }
    return *view_;
}

void Visit::change() {
    view_.reset();
    ++revision_;
}

bool Visit::press(const std::string& id, bool moved) {
    const std::string* block = nullptr;
    for (const Node& node : list_nodes(view())) {
        if (node.control == nullptr) block = node.id;
        if (node.control == nullptr || *node.id != id) continue;
        state_.used = *block;
        Command command = node.control->command;
        if (auto* choice = std::get_if<ChooseRung>(&command)) choice->moved = moved;
        tell(command);
        return true;
    }
    return false;
}

bool Visit::press_key(const std::string& key) {
    const Control* control = find_key(view(), key);
    return control != nullptr && press(control->id, key.starts_with("Arrow"));
}

bool Visit::type(const std::string& id, const std::string& text) {
    for (const Block& block : view().blocks) {
        const auto* field = std::get_if<TextField>(&block);
        if (field == nullptr || field->id != id || field->read_only) continue;
        Command command = field->command;
        std::visit(
            [&](auto& kind) {
                if constexpr (requires { kind.text = text; }) kind.text = text;
            },
            command);
        tell(command);
        return true;
    }
    return false;
}

void Visit::tell(const Command& command) {
    const core::SpeakIn scope(words());
    Step step = update(rubric_, std::move(state_), command);
    state_ = std::move(step.state);
    std::move(step.effects.begin(), step.effects.end(), std::back_inserter(effects_));
    change();
}

Effects Visit::take_effects() {
    return std::exchange(effects_, {});
}

std::string Visit::result() const {
    return core::write_result(rubric_, state_.answers, state_.card);
}

std::string Visit::answers() const {
    return core::write_answers(rubric_, state_.answers);
}

} // namespace flow
