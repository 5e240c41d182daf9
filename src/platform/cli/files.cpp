#include "platform/cli/files.hpp"

#include "core/words/say.hpp"
#include "platform/native/read_file.hpp"
#include "platform/native/terminal.hpp"
#include "platform/native/write_file.hpp"
#include "ui/text/make_visible.hpp"

#include <utility>

namespace platform::cli {

using ui::text::make_visible_line;

std::optional<std::string> read_file(const std::string& name, std::size_t bytes_max) {
    native::FileBytes read = native::read_file(name, bytes_max);
    if (!read.bytes) complain_unreadable(name, read.failed);
    return std::move(read.bytes);
}

void complain_unreadable(const std::string& name, const std::string& reason) {
    const std::string called = name == "-" ? core::say("standard input") : make_visible_line(name);
    native::complain(core::say("{file}: cannot be read: {reason}.", {called, reason}) + "\n");
}

int write_file(const std::string& name, const std::string& bytes) {
    if (name == "-") {
        native::print_file(bytes);
        return 0; // whether it was taken is asked when the program ends
    }
    const std::string failed = native::write_file(name, bytes);
    if (failed.empty()) return 0;
    native::complain(core::say("{file}: cannot be written: {reason}.", {make_visible_line(name), failed}) + "\n");
    return 2;
}

} // namespace platform::cli
