#include "platform/desktop/desk.hpp"

#include "platform/desktop/files.hpp"
#include "ui/imgui/look.hpp"

#include <cstdio>
#include <utility>

namespace platform::desktop {

Desk::Desk(core::Rubric rubric, const Options& options) : options_(options), visit_(std::move(rubric)) {
    if (!options_.fresh) storage_.emplace(visit_.rubric().id);
}

std::string Desk::open(const std::string& regular, const std::string& semibold) {
    const std::string failed = window_.open(options_, visit_.rubric().title, regular, semibold);
    if (!failed.empty()) return failed;
    tell_width();
    if (storage_) {
        const std::string answers = storage_->read("answers");
        if (!answers.empty()) visit_.tell(flow::Remembered{answers, storage_->read("mode")});
    }
    if (!options_.answers.empty()) open_file(options_.answers);
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
    const std::string pressed = window_.paint(visit_.view(), visit_.revision()).pressed;
    if (!pressed.empty() && visit_.press(pressed)) window_.refresh();
    do_effects();
    if (visit_.view().screen != screen) window_.scroll_to_top();
}

void Desk::take_input() {
    const std::string screen = visit_.view().screen;
    const Input input = window_.take_input();
    for (const std::string& key : input.keys) use_key(key);
    for (const std::string& path : input.dropped) open_file(path);
    if (visit_.view().screen != screen) window_.scroll_to_top();
}

void Desk::use_key(const std::string& key) {
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

void Desk::open_file(const std::string& path) {
    const std::optional<std::string> text = read_file(path);
    if (text) visit_.tell(flow::FileOpened{std::filesystem::path(path).filename().string(), *text});
    else visit_.tell(flow::FileRefused{path});
}

void Desk::save(const flow::Save& save) {
    const std::filesystem::path path = choose_free_path(options_.save_to, save.file_name);
    const std::string failed = write_file(path, save.text);
    if (failed.empty()) std::printf("saved %s\n", path.c_str());
    else visit_.tell(flow::SaveFailed{failed});
}

void Desk::do_effects() {
    for (const flow::Effect& effect : visit_.take_effects()) {
        if (const auto* store = std::get_if<flow::Store>(&effect)) {
            const std::string failed = storage_ ? storage_->write(store->name, store->text) : "";
            if (!failed.empty()) visit_.tell(flow::StoreFailed{failed});
        } else if (const auto* file = std::get_if<flow::Save>(&effect)) {
            save(*file);
        } else if (std::holds_alternative<flow::AskForFile>(effect)) {
            visit_.tell(flow::FileRefused{"drop the file onto this window instead"});
        }
    }
}

std::string Desk::take_picture(const std::string& path, Size size) {
    return write_png(path, window_.picture(visit_.view(), visit_.revision(), size));
}

} // namespace platform::desktop
