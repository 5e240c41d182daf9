#include "platform/cli/ask.hpp"

#include "flow/visit.hpp"
#include "platform/cli/files.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"
#include "ui/text/write_screen.hpp"

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>
#include <utility>

namespace platform::cli {

namespace {

/// Does what effects ask of a terminal.
class Terminal {
public:
    Terminal(const AskOptions& options, std::istream& in, std::ostream& out) : options_(options), in_(in), out_(out) {}

    /// False where something is kept and cannot be read: it would be written over. Standard error then says so.
    bool remember(flow::Visit& visit) {
        if (options_.keep.empty() || access(options_.keep.c_str(), F_OK) != 0) return true;
        const auto kept = read_file(options_.keep);
        if (kept) visit.tell(flow::Remembered{*kept, "quick"});
        return kept.has_value();
    }

    void carry_out(flow::Visit& visit) {
        // What one effect comes to may ask for more: an opened file is kept.
        for (flow::Effects effects = visit.take_effects(); !effects.empty(); effects = visit.take_effects())
            for (const flow::Effect& effect : effects) carry_out(visit, effect);
    }

private:
    void carry_out(flow::Visit& visit, const flow::Effect& effect) {
        if (const auto* store = std::get_if<flow::Store>(&effect)) keep(visit, *store);
        if (const auto* save = std::get_if<flow::Save>(&effect)) this->save(visit, *save);
        if (const auto* page = std::get_if<flow::SavePage>(&effect)) this->save(visit, ui::html::write_file(*page));
        if (const auto* page = std::get_if<flow::SaveMarkdownPage>(&effect))
            this->save(visit, ui::markdown::write_file(*page));
        if (const auto* asked = std::get_if<flow::AskForFile>(&effect)) open_file(visit, asked->purpose);
    }

    void keep(flow::Visit& visit, const flow::Store& store) {
        if (options_.keep.empty() || (store.name != "answers" && store.name != "unreadable")) return;
        const bool aside = store.name == "unreadable";
        std::string failed = blocked_;
        if (failed.empty() && store.text.empty())
            std::remove(options_.keep.c_str());
        else if (failed.empty())
            failed = write_file(aside ? options_.keep + ".unreadable" : options_.keep, store.text);
        if (aside) blocked_ = failed;
        if (!failed.empty()) visit.tell(flow::StoreFailed{failed + "."});
    }

    void save(flow::Visit& visit, const flow::Save& save) {
        const std::string name = options_.save_to + "/" + save.file_name;
        const std::string failed = write_file(name, save.text);
        if (failed.empty())
            out_ << "Saved as " << name << "\n";
        else
            visit.tell(flow::SaveFailed{failed + "."});
    }

    void open_file(flow::Visit& visit, flow::Purpose purpose) {
        out_ << "File: " << std::flush;
        std::string name;
        if (!std::getline(in_, name) || name.empty()) return;
        if (auto bytes = read_file(name))
            visit.tell(flow::FilesOpened{{{name, *bytes}}, purpose});
        else
            visit.tell(flow::FileRefused{"There is no such file, or it may not be read."});
    }

    const AskOptions& options_;
    std::istream& in_;
    std::ostream& out_;
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

int ask(core::Rubric rubric, const AskOptions& options, std::istream& in, std::ostream& out) {
    flow::Visit visit(std::move(rubric));
    Terminal terminal(options, in, out);
    if (!terminal.remember(visit)) return 2;
    int shown = 0;
    for (std::string typed;;) {
        terminal.carry_out(visit);
        if (shown != visit.revision()) out << "\n" << ui::text::write_screen(visit.view(), options.columns);
        shown = visit.revision();
        out << "> " << std::flush;
        if (!std::getline(in, typed) || typed == "quit") break;
        const std::string id = find_typed(visit.view(), typed);
        if (id.empty())
            out << "Type a number from the screen, nothing for Enter, or quit.\n";
        else
            visit.press(id);
    }
    out << "\n";
    if (options.result.empty()) return 0;
    const std::string failed = write_file(options.result, visit.result());
    if (failed.empty()) return 0;
    std::cerr << options.result << ": cannot be written: " << failed << ".\n";
    return 2;
}

} // namespace platform::cli
