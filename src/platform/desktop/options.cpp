#include "platform/desktop/options.hpp"

#include "platform/desktop/play_script.hpp"
#include "platform/native/terminal.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace platform::desktop {

namespace {

std::string default_fonts() {
    const char* folder = std::getenv("STREAMSTAGE_FONTS");
    return folder != nullptr && *folder != '\0' ? folder : STREAMSTAGE_FONTS;
}

std::string check_size(const std::string& text) {
    Size size;
    return read_size(text, size) ? "" : "a size is written 1280x800, each from 100 to 8192";
}

} // namespace

bool read_size(const std::string& text, Size& size) {
    char rest = '\0';
    size = {0, 0};
    const int read = std::sscanf(text.c_str(), "%dx%d%c", &size.width, &size.height, &rest);
    const bool only_width = read == 1 && text.find_first_not_of("0123456789") == std::string::npos;
    const auto fits = [](int length) { return length >= 100 && length <= 8192; };
    return fits(size.width) && (only_width || (read == 2 && fits(size.height)));
}

std::variant<Stop, Options> read_options(int argc, char** argv) {
    Options options;
    options.fonts = default_fonts();
    std::string theme = "light", size = "1280x800";

    CLI::App app{"Take an assessment in a window. Drop a saved file onto it to open it.", "streamstage-desktop"};
    app.set_version_flag("--version", "streamstage-desktop " STREAMSTAGE_VERSION);
    app.add_option("rubric", options.rubric, "rubric file")->required();
    app.add_option("--answers", options.answers, "open this answers file");
    app.add_option("--save-to", options.save_to, "folder for the files that are saved")->capture_default_str();
    app.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}))->capture_default_str();
    app.add_option("--size", size, "width x height in CSS px; for a picture, a width alone takes the whole screen in")
        ->check(check_size)
        ->capture_default_str();
    app.add_option("--pixel-ratio", options.pixel_ratio, "pixels to a CSS px, instead of the screen's")
        ->check(CLI::Range(0.5, 4.0));
    app.add_option("--fonts", options.fonts, "folder with the fonts (else STREAMSTAGE_FONTS)")->capture_default_str();
    app.add_option("--words", options.words,
                   "say messages in the language of this catalogue (MO, as msgfmt writes it)");
    app.add_flag("--fresh", options.fresh, "neither read nor keep what an earlier visit left");
    app.add_flag("--reduced-motion", options.reduced_motion, "let nothing move");
    app.add_option("--press", options.press, "press these controls (ids) first")->delimiter(',');
    app.add_option("--events", options.script, "play the events in this file (- for standard input), then end");
    app.add_option("--screenshot", options.screenshot, "write a picture (PNG), then end");
    app.footer(
        std::string("Events, one a line: ") + script_help +
        ".\nExit status: 0 done, 1 the script failed, 2 something is wrong with the input, 3 no window can be opened.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream said, complained;
        const int status = app.exit(error, said, complained);
        native::print(said.str());
        native::complain(complained.str());
        return Stop{status == 0 ? 0 : 2};
    }
    options.theme = theme == "dark" ? ui::imgui::Theme::dark : ui::imgui::Theme::light;
    read_size(size, options.size);
    return options;
}

} // namespace platform::desktop
