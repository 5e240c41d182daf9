#include "core/limits.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "platform/desktop/desk.hpp"
#include "platform/desktop/options.hpp"
#include "platform/desktop/play_script.hpp"
#include "platform/native/find_target.hpp"
#include "platform/native/read_file.hpp"
#include "platform/native/terminal.hpp"
#include "ui/text/make_visible.hpp"

#include <cerrno>
#include <iostream>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace platform::desktop {

namespace {

constexpr std::size_t font_bytes = 32 * core::limits::mebibyte;

enum Status { done = 0, script_failed = 1, wrong_input = 2, no_window = 3 };

/// Of a pipe that nobody fills there is no end; what can be read is a file.
std::optional<std::string> read_or_tell(const std::string& path, std::size_t bytes_max) {
    const native::Target target = native::find_target(path);
    native::FileBytes read;
    if (target.kind == native::Target::Kind::file)
        read = native::read_file(path, bytes_max);
    else
        read.failed = target.kind == native::Target::Kind::fresh ? native::reason(ENOENT)
                      : target.error != 0                        ? native::reason(target.error)
                                                                 : core::say("it is not a regular file");
    if (read.bytes) return std::move(read.bytes);
    native::complain(core::say("{file}: cannot be read: {reason}.", {ui::text::make_visible_line(path), read.failed}) +
                     "\n");
    return std::nullopt;
}

void complain(const std::string& path, const std::vector<core::Problem>& problems) {
    for (const core::Problem& problem : problems) {
        std::string line = path + ":" + std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column);
        line += ": " + core::say(problem.sentence) + (problem.fix.empty() ? "" : " ") + core::say(problem.fix);
        native::complain(ui::text::make_visible_line(line) + "\n");
    }
}

std::optional<core::Rubric> open_rubric(const std::string& path) {
    const std::optional<std::string> bytes = read_or_tell(path, core::limits::file_bytes);
    if (!bytes) return std::nullopt;
    core::Read<core::Rubric> read = core::read_rubric(*bytes);
    complain(path, read.problems);
    return std::move(read.value);
}

/// Nothing for English, which needs no file; false where there is a file that cannot be used.
bool open_words(const std::string& path, std::optional<core::Catalogue>& words) {
    if (path.empty()) return true;
    const std::optional<std::string> bytes = read_or_tell(path, core::limits::file_bytes);
    if (!bytes) return false;
    core::Read<core::Catalogue> read = core::read_catalogue(*bytes);
    complain(path, read.problems);
    words = std::move(read.value);
    return words.has_value();
}

int fail(const std::string& what, Status status) {
    native::complain("streamstage-desktop: " + ui::text::make_visible_line(what) + "\n");
    return status;
}

/// What the options ask for before anyone touches the window; then the window is the person's, unless they asked to
/// end.
int use(Desk& desk, const Options& options, std::istream& script) {
    Callbacks::ignore_people(desk.window().glfw());
    desk.settle();
    for (const std::string& id : options.press)
        if (const std::string failed = click(desk, id); !failed.empty()) return fail(failed, script_failed);
    if (const std::string failed = play_script(desk, script); !failed.empty())
        return fail(options.script + ": " + failed, script_failed);
    Callbacks::enter(desk.window().glfw(), 0); // nothing in a picture is lit by a pointer that nobody holds
    if (!options.screenshot.empty())
        if (const std::string failed = desk.take_picture(options.screenshot, options.size); !failed.empty())
            return fail(options.screenshot + ": " + failed, wrong_input);
    Callbacks::set(desk.window().glfw());
    if (options.screenshot.empty() && options.script.empty()) desk.run();
    return done;
}

int run(const Stop& stop) {
    return stop.status;
}

int run(const Options& options) {
    std::optional<core::Catalogue> words;
    if (!open_words(options.words, words)) return wrong_input;
    const core::SpeakIn scope(words ? &*words : nullptr);
    std::optional<core::Rubric> rubric = open_rubric(options.rubric);
    const std::optional<std::string> regular = read_or_tell(options.fonts + "/inter-regular.otf", font_bytes);
    const std::optional<std::string> semibold = read_or_tell(options.fonts + "/inter-semibold.otf", font_bytes);
    const bool reads_file = !options.script.empty() && options.script != "-";
    const std::optional<std::string> script = reads_file ? read_or_tell(options.script, core::limits::file_bytes) : "";
    if (!rubric || !regular || !semibold || !script) return wrong_input;

    Desk desk(std::move(*rubric), words, options);
    if (const std::string failed = desk.open(*regular, *semibold); !failed.empty())
        return desk.window().is_input_unfit()
                   ? fail(failed, wrong_input)
                   : fail(core::say("no window can be opened: {reason}", {failed}), no_window);
    std::istringstream lines(*script);
    return use(desk, options, options.script == "-" ? std::cin : lines);
}

} // namespace

} // namespace platform::desktop

int main(int argc, char** argv) {
    using namespace platform::desktop;
    platform::native::prepare_streams();
    const int status = std::visit([](const auto& options) { return run(options); }, read_options(argc, argv));
    return platform::native::finish(status);
}
