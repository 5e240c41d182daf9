#include "platform/cli/ask.hpp"

#include "core/limits.hpp"
#include "core/words/phrases.hpp"
#include "core/words/say.hpp"
#include "flow/visit/visit.hpp"
#include "platform/cli/files.hpp"
#include "platform/native/kept_file.hpp"
#include "platform/native/new_file.hpp"
#include "platform/native/read_line.hpp"
#include "platform/native/safe_name.hpp"
#include "platform/native/terminal.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"
#include "ui/text/make_visible.hpp"
#include "ui/text/write_screen.hpp"

#include <optional>
#include <string>
#include <utility>

namespace platform::cli {

namespace {

using ui::text::make_visible_line;

/// Does what effects ask of a terminal.
class Terminal {
public:
    explicit Terminal(const AskOptions& options)
        : options_(options), kept_(options.keep, core::limits::answers_file_bytes) {}

    std::optional<std::string> read_line() { return lines_.next(); }
    /// Why nothing more can be typed; empty where the input has just ended.
    const std::string& failed() const { return lines_.failed(); }

    /// False where something is kept and cannot be read: it would be written over. Standard error then says so.
    bool remember(flow::Visit& visit) {
        if (options_.keep.empty()) return true;
        const native::FileBytes kept = kept_.read();
        if (!kept.failed.empty()) {
            complain_unreadable(options_.keep, kept.failed);
            return false;
        }
        if (kept.bytes && !kept.bytes->empty()) visit.tell(flow::Remembered{*kept.bytes, "quick"});
        for (const native::Leftover& leftover : kept_.list_leftovers())
            native::print(
                core::say("{file} holds other answers, from another visit at the same time. Open that file to look at "
                          "them.",
                          {make_visible_line(leftover.path)}) +
                "\n");
        return true;
    }

    void carry_out(flow::Visit& visit) {
        // What one effect comes to may ask for more: an opened file is kept.
        for (flow::Effects effects = visit.take_effects(); !effects.empty(); effects = visit.take_effects())
            for (const flow::Effect& effect : effects) carry_out(visit, effect);
    }

private:
    void carry_out(flow::Visit& visit, const flow::Effect& effect) {
        if (const auto* store = std::get_if<flow::Store>(&effect)) this->store(visit, *store);
        if (const auto* save = std::get_if<flow::Save>(&effect)) this->save(visit, *save);
        if (const auto* page = std::get_if<flow::SavePage>(&effect)) this->save(visit, ui::html::write_file(*page));
        if (const auto* page = std::get_if<flow::SaveMarkdownPage>(&effect))
            this->save(visit, ui::markdown::write_file(*page));
        if (const auto* asked = std::get_if<flow::AskForFile>(&effect)) open_file(visit, asked->purpose);
    }

    void store(flow::Visit& visit, const flow::Store& store) {
        if (options_.keep.empty()) return;
        std::string failed = blocked_;
        if (store.name == "unreadable" && !store.text.empty())
            failed = blocked_ = native::write_once(options_.keep + ".unreadable", store.text).failed;
        else if (store.name == "answers" && failed.empty())
            failed = store.text.empty() ? kept_.forget() : keep(visit, store.text);
        else if (store.name != "answers")
            return;
        if (!failed.empty()) visit.tell(flow::StoreFailed{failed + "."});
    }

    /// Nothing is written over that somebody else has kept in the file meanwhile; they are told where it all is.
    std::string keep(flow::Visit& visit, const std::string& text) {
        const native::Keeping kept = kept_.write(text);
        if (!kept.others) return kept.failed;
        std::string told = core::say("{file} has been changed by somebody else.", {make_visible_line(options_.keep)});
        if (!kept.moved_to.empty())
            core::add_sentence(told,
                               core::say("Your answers are now kept in {file}.", {make_visible_line(kept.moved_to)}));
        if (!kept.others_to.empty())
            core::add_sentence(told, core::say("Theirs are in {file}.", {make_visible_line(kept.others_to)}));
        native::print(told + "\n");
        visit.tell(flow::ChangedElsewhere{*kept.others});
        return kept.failed;
    }

    void save(flow::Visit& visit, const flow::Save& save) {
        const std::string name = options_.save_to + "/" + native::safe_file_name(save.file_name);
        const native::NewFile saved = native::write_new_file(name, save.text);
        if (saved.failed.empty())
            native::print(core::say("Saved as {file}", {make_visible_line(saved.path)}) + "\n");
        else
            visit.tell(flow::SaveFailed{name + ": " + saved.failed + "."});
    }

    void open_file(flow::Visit& visit, flow::Purpose purpose) {
        native::print(core::say("File:") + " ");
        const std::optional<std::string> name = read_line();
        if (!name || name->empty()) return;
        native::FileBytes file = native::read_file(*name, core::limits::answers_file_bytes);
        if (file.bytes)
            visit.tell(flow::FilesOpened{{{*name, std::move(*file.bytes)}}, purpose});
        else
            visit.tell(flow::FileRefused{file.failed + "."});
    }

    const AskOptions& options_;
    native::KeptFile kept_;
    native::LineReader lines_;
    std::string blocked_; ///< why what is kept could not be put aside, and so is not written over; empty for nothing
};

/// The id of the control that a typed line names; empty when it names none.
std::string find_typed(const flow::View& view, const std::string& typed) {
    if (typed.empty()) {
        const flow::Control* enter = flow::find_key(view, "Enter");
        return enter == nullptr ? "" : enter->id;
    }
    if (typed.find_first_not_of("0123456789") == std::string::npos && typed.size() < 4) {
        const auto controls = ui::text::list_controls(view);
        const auto number = static_cast<std::size_t>(std::stoi(typed));
        return number >= 1 && number <= controls.size() ? controls[number - 1]->id : "";
    }
    const std::string id = typed == "undo" || typed == "redo" ? "edit/" + typed : typed;
    return flow::find_control(view, id) == nullptr ? "" : id;
}

} // namespace

int ask(core::Rubric rubric, const AskOptions& options, std::optional<core::Catalogue> words) {
    flow::Visit visit(std::move(rubric), std::move(words));
    const core::SpeakIn scope(visit.words());
    Terminal terminal(options);
    if (!terminal.remember(visit)) return 2;
    int shown = 0;
    while (native::is_heard()) {
        terminal.carry_out(visit);
        if (shown != visit.revision()) native::print("\n" + ui::text::write_screen(visit.view(), options.columns));
        shown = visit.revision();
        native::print("> ");
        const std::optional<std::string> typed = terminal.read_line();
        if (!typed || *typed == "quit") break;
        const std::string id = find_typed(visit.view(), *typed);
        if (id.empty())
            native::print(core::say("Type a number from the screen, nothing for Enter, or {quit}.", {"quit"}) + "\n");
        else
            visit.press(id);
    }
    native::print("\n");
    const int status = options.result.empty() ? 0 : write_file(options.result, visit.result());
    if (terminal.failed().empty()) return status;
    complain_unreadable("-", terminal.failed());
    return 2;
}

} // namespace platform::cli
