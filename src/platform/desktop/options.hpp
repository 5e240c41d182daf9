#pragma once

#include "ui/imgui/paint.hpp"

#include <string>
#include <variant>
#include <vector>

namespace platform::desktop {

/// In CSS px. A height of 0 is that of the content.
struct Size {
    int width = 1280;
    int height = 800;
};

struct Options {
    std::string rubric;
    std::string answers; ///< an answers file to open at the start; empty for none
    std::string save_to = ".";
    std::string words;              ///< file with the messages of another language; empty for English
    std::string fonts;              ///< folder with inter-regular.otf and inter-semibold.otf
    std::string script;             ///< file with events to play, "-" for standard input; empty for none
    std::vector<std::string> press; ///< ids of controls to press at the start
    std::string screenshot;         ///< picture to write before the program ends; empty for none
    ui::imgui::Theme theme = ui::imgui::Theme::light;
    Size size;
    float pixel_ratio = 0; ///< 0: the screen's
    bool fresh = false;
    bool reduced_motion = false;
};

/// The process is to end at once with this status; what there was to say has been said.
struct Stop {
    int status = 0;
};

std::variant<Stop, Options> read_options(int argc, char** argv);

/// "1280x800", or "360" for a picture as high as the content. False when it is neither.
bool read_size(const std::string& text, Size& size);

} // namespace platform::desktop
