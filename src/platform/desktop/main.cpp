#include "core/read_rubric.hpp"
#include "platform/desktop/desk.hpp"
#include "platform/desktop/files.hpp"
#include "platform/desktop/options.hpp"
#include "platform/desktop/play_script.hpp"

#include <iostream>
#include <optional>
#include <sstream>
#include <utility>

namespace platform::desktop {

namespace {

enum Status { done = 0, script_failed = 1, wrong_input = 2, no_window = 3 };

std::optional<std::string> read_or_tell(const std::filesystem::path& path) {
    std::optional<std::string> bytes = read_file(path);
    if (!bytes) std::cerr << path.string() << ": cannot be read.\n";
    return bytes;
}

std::optional<core::Rubric> open_rubric(const std::string& path) {
    const std::optional<std::string> bytes = read_or_tell(path);
    if (!bytes) return std::nullopt;
    core::Read<core::Rubric> read = core::read_rubric(*bytes);
    for (const core::Problem& problem : read.problems) {
        std::cerr << path << ":" << problem.place.line << ":" << problem.place.column << ": " << problem.sentence;
        std::cerr << (problem.mend.empty() ? "" : " ") << problem.mend << "\n";
    }
    return std::move(read.value);
}

int fail(const std::string& what, Status status) {
    std::cerr << "streamstage-desktop: " << what << "\n";
    return status;
}

/// What the options ask for before anyone touches the window; then the window is the person's, unless they asked to
/// end.
int use(Desk& desk, const Options& options, std::istream& script) {
    desk.settle();
    for (const std::string& id : options.press)
        if (const std::string failed = click(desk, id); !failed.empty()) return fail(failed, script_failed);
    if (const std::string failed = play_script(desk, script); !failed.empty())
        return fail(options.script + ": " + failed, script_failed);
    Callbacks::enter(desk.window().glfw(), 0); // nothing in a picture is lit by a pointer that nobody holds
    if (!options.screenshot.empty())
        if (const std::string failed = desk.take_picture(options.screenshot, options.size); !failed.empty())
            return fail(options.screenshot + ": " + failed, wrong_input);
    if (options.screenshot.empty() && options.script.empty()) desk.run();
    return done;
}

int run(const Stop& stop) {
    return stop.status;
}

int run(const Options& options) {
    std::optional<core::Rubric> rubric = open_rubric(options.rubric);
    const std::filesystem::path fonts = options.fonts;
    const std::optional<std::string> regular = read_or_tell(fonts / "inter-regular.otf");
    const std::optional<std::string> semibold = read_or_tell(fonts / "inter-semibold.otf");
    const bool reads_file = !options.script.empty() && options.script != "-";
    const std::optional<std::string> script = reads_file ? read_or_tell(options.script) : "";
    if (!rubric || !regular || !semibold || !script) return wrong_input;

    Desk desk(std::move(*rubric), options);
    if (const std::string failed = desk.open(*regular, *semibold); !failed.empty())
        return fail("no window can be opened: " + failed, no_window);
    std::istringstream lines(*script);
    return use(desk, options, options.script == "-" ? std::cin : lines);
}

} // namespace

} // namespace platform::desktop

int main(int argc, char** argv) {
    using namespace platform::desktop;
    return std::visit([](const auto& options) { return run(options); }, read_options(argc, argv));
}
