#include "platform/desktop/desk.hpp"

#include "core/limits.hpp"
#include "core/words/say.hpp"
#include "platform/native/find_target.hpp"
#include "platform/native/new_file.hpp"
#include "platform/native/read_file.hpp"
#include "platform/native/safe_name.hpp"
#include "platform/native/terminal.hpp"
#include "ui/html/write_page.hpp"
#include "ui/imgui/look.hpp"
#include "ui/markdown/write_document.hpp"
#include "ui/text/make_visible.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace platform::desktop {

namespace {

const flow::TextField* find_field(const flow::View& view, const std::string& id) {
    for (const flow::Block& block : view.blocks)
        if (const auto* field = std::get_if<flow::TextField>(&block); field != nullptr && field->id == id) return field;
    return nullptr;
}

bool is_continued(char byte) {
    return (byte & 0xC0) == 0x80;
}

/// One character of UTF-8, and not the name of a key.
bool is_character(const std::string& key) {
    return !key.empty() && !is_continued(key[0]) && std::all_of(key.begin() + 1, key.end(), is_continued);
}

void drop_last_character(std::string& text) {
    while (!text.empty() && is_continued(text.back())) text.pop_back();
    if (!text.empty()) text.pop_back();
}

/// Of a pipe that nobody fills there is no end: the window would stand still.
native::FileBytes read_regular_file(const std::string& path, std::size_t bytes_max) {
    if (native::find_target(path).kind != native::Target::Kind::file) return {};
    return native::read_file(path, bytes_max);
}

} // namespace

Desk::Desk(core::Rubric rubric, std::optional<core::Catalogue> words, const Options& options)
    : options_(options), visit_(std::move(rubric), std::move(words)) {
    if (!options_.fresh) storage_.emplace(visit_.rubric().id);
}

std::string Desk::open(const std::string& regular, const std::string& semibold) {
    const std::string failed = window_.open(options_, visit_.rubric().title, regular, semibold);
    if (!failed.empty()) return failed;
    tell_width();
    visit_.tell(flow::PlaceOffers{true, false});
    if (storage_) {
        const std::string answers = storage_->read_answers();
        if (!answers.empty()) visit_.tell(flow::Remembered{answers, storage_->read_mode()});
        offer_others();
    }
    if (!options_.answers.empty()) open_files({options_.answers});
    do_effects();
    return "";
}

void Desk::run() {
    while (!window_.is_closing()) {
        window_.wait();
        step();
    }
}

void Desk::settle() {
    do {
        window_.poll();
        step();
    } while (window_.is_busy());
}

void Desk::step() {
    take_input();
    tell_width();
    do_effects();
    const std::string screen = visit_.view().screen;
    const std::string pressed = window_.paint(visit_.view(), visit_.revision(), typing_).pressed;
    if (!pressed.empty() && visit_.press(pressed)) window_.refresh();
    do_effects();
    if (visit_.view().screen != screen) window_.scroll_to_top();
}

void Desk::take_input() {
    const std::string screen = visit_.view().screen;
    const Input input = window_.take_input();
    for (const Spot& spot : input.pressed) choose_field(spot);
    for (const std::string& key : input.keys) use_key(key);
    if (!input.dropped.empty()) open_files(input.dropped);
    if (visit_.view().screen != screen) window_.scroll_to_top();
}

void Desk::choose_field(Spot spot) {
    typing_.clear();
    const std::vector<flow::Node> nodes = flow::list_nodes(visit_.view());
    const auto& rectangles = window_.painted().rectangles;
    for (std::size_t i = 0; i < nodes.size() && i < rectangles.size(); ++i) {
        const ui::imgui::Rectangle& place = rectangles[i];
        const bool inside =
            spot.x >= place.x && spot.x < place.x + place.width && spot.y >= place.y && spot.y < place.y + place.height;
        if (inside && nodes[i].control == nullptr && find_field(visit_.view(), *nodes[i].id) != nullptr)
            typing_ = *nodes[i].id;
    }
}

bool Desk::type_key(const flow::TextField& field, const std::string& key) {
    const bool lines = field.typing == flow::Typing::lines;
    std::string text = field.text;
    if (is_character(key))
        text += key;
    else if (key == "Control+v")
        text += window_.clipboard();
    else if (key == "Backspace")
        drop_last_character(text);
    else if (key == "Enter" && lines)
        text += '\n';
    else if (key == "Enter" || key == "Escape" || key == "Tab")
        typing_.clear();
    else
        return false;
    if (text != field.text) visit_.type(std::string(field.id), text);
    return true;
}

void Desk::use_key(const std::string& key) {
    const flow::TextField* field = find_field(visit_.view(), typing_);
    if (field != nullptr && type_key(*field, key)) return;
    if (visit_.press_key(key)) return;
    const float page = window_.height() * 0.9f, all = window_.painted().height;
    if (key == "ArrowDown") window_.scroll_by(60);
    if (key == "ArrowUp") window_.scroll_by(-60);
    if (key == "PageDown" || key == " ") window_.scroll_by(page);
    if (key == "PageUp") window_.scroll_by(-page);
    if (key == "Home") window_.scroll_by(-all);
    if (key == "End") window_.scroll_by(all);
}

void Desk::tell_width() {
    const float width = options_.screenshot.empty() ? window_.width() : static_cast<float>(options_.size.width);
    const flow::Width now = width < ui::imgui::narrow_below ? flow::Width::narrow : flow::Width::wide;
    if (width_ == now) return;
    width_ = now;
    visit_.tell(flow::SetWidth{now});
}

void Desk::open_files(const std::vector<std::string>& paths) {
    flow::FilesOpened opened;
    std::vector<std::string> refused;
    for (const std::string& path : paths)
        if (native::FileBytes file = read_regular_file(path, core::limits::answers_file_bytes); file.bytes)
            opened.files.push_back({std::filesystem::path(path).filename().string(), std::move(*file.bytes)});
        else
            refused.push_back(core::say("There is no file {file}, or it may not be read.", {path}));
    if (!opened.files.empty()) visit_.tell(std::move(opened));
    for (std::string& reason : refused) visit_.tell(flow::FileRefused{std::move(reason)});
}

void Desk::save(const flow::Save& save) {
    const std::filesystem::path path = std::filesystem::path(options_.save_to) / native::safe_file_name(save.file_name);
    const native::NewFile saved = native::write_new_file(path.string(), save.text);
    if (saved.failed.empty()) {
        native::print(core::say("Saved as {file}", {ui::text::make_visible_line(saved.path)}) + "\n");
        visit_.tell(flow::Saved{ui::text::make_visible_line(saved.path)});
    } else
        visit_.tell(flow::SaveFailed{path.string() + ": " + saved.failed + "."});
}

void Desk::store(const flow::Store& store) {
    if (!storage_) return;
    const native::Keeping kept = storage_->write(store.name, store.text);
    if (!kept.failed.empty()) visit_.tell(flow::StoreFailed{kept.failed + "."});
    if (kept.others) visit_.tell(flow::ChangedElsewhere{*kept.others});
    offer_others();
}

void Desk::offer_others() {
    const std::string others = storage_->offer();
    if (!others.empty()) visit_.tell(flow::ChangedElsewhere{others});
}

void Desk::do_effects() {
    for (const flow::Effect& effect : visit_.take_effects()) {
        if (const auto* text = std::get_if<flow::Store>(&effect)) {
            store(*text);
        } else if (const auto* file = std::get_if<flow::Save>(&effect)) {
            save(*file);
        } else if (const auto* page = std::get_if<flow::SavePage>(&effect)) {
            save(ui::html::write_file(*page));
        } else if (const auto* document = std::get_if<flow::SaveMarkdownPage>(&effect)) {
            save(ui::markdown::write_file(*document));
        } else if (const auto* asked = std::get_if<flow::AskForFile>(&effect)) {
            visit_.tell(flow::DropAwaited{asked->purpose, core::say("Drop it onto this window instead.")});
        }
    }
}

std::string Desk::take_picture(const std::string& path, Size size) {
    return write_png(path, window_.picture(visit_.view(), visit_.revision(), typing_, size));
}

} // namespace platform::desktop
