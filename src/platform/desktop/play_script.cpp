#include "platform/desktop/play_script.hpp"

#include "platform/desktop/key_names.hpp"
#include "platform/native/terminal.hpp"
#include "platform/native/write_file.hpp"

#include <GLFW/glfw3.h>

#include <cmath>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <vector>

namespace platform::desktop {

namespace {

/// Window coordinates to a CSS px.
double coordinates_of(const Window& window, float css_px) {
    int width = 0;
    glfwGetWindowSize(window.glfw(), &width, nullptr);
    return static_cast<double>(css_px) * width / static_cast<double>(window.width());
}

bool find_place(Desk& desk, const std::string& id, ui::imgui::Rectangle& place) {
    const std::vector<flow::Node> nodes = flow::list_nodes(desk.visit().view());
    const auto& rectangles = desk.window().painted().rectangles;
    for (std::size_t i = 0; i < nodes.size() && i < rectangles.size(); ++i) {
        if (*nodes[i].id != id) continue;
        place = rectangles[i];
        return true;
    }
    return false;
}

std::string press_key(Desk& desk, std::string name) {
    int modifiers = 0;
    for (const auto& [prefix, modifier] :
         {std::pair{"Control+", GLFW_MOD_CONTROL}, std::pair{"Shift+", GLFW_MOD_SHIFT}}) {
        if (name.rfind(prefix, 0) != 0) continue;
        modifiers |= modifier;
        name.erase(0, std::string(prefix).size());
    }
    const int code = find_key_code(name);
    if (code < 0 && name.size() != 1) return "there is no key " + name;
    GLFWwindow* window = desk.window().glfw();
    const int scancode = code >= 0 ? glfwGetKeyScancode(code) : 0;
    Callbacks::key(window, code, scancode, GLFW_PRESS, modifiers);
    if (name.size() == 1 && modifiers == 0) Callbacks::character(window, static_cast<unsigned char>(name[0]));
    Callbacks::key(window, code, scancode, GLFW_RELEASE, modifiers);
    desk.settle();
    return "";
}

std::string type(Desk& desk, const std::string& text) {
    for (const char character : text) {
        if (static_cast<unsigned char>(character) >= 0x80) return "only ASCII can be typed by a script";
        Callbacks::character(desk.window().glfw(), static_cast<unsigned char>(character));
    }
    desk.settle();
    return "";
}

std::string drop_files(Desk& desk, const std::string& names) {
    std::istringstream words(names);
    const std::vector<std::string> files(std::istream_iterator<std::string>(words), {});
    std::vector<const char*> paths;
    for (const std::string& file : files) paths.push_back(file.c_str());
    Callbacks::drop(desk.window().glfw(), static_cast<int>(paths.size()), paths.data());
    desk.settle();
    return "";
}

std::string turn_wheel(Desk& desk, const std::string& lines) {
    Callbacks::wheel(desk.window().glfw(), 0, -std::atof(lines.c_str()));
    desk.settle();
    return "";
}

std::string resize(Desk& desk, const std::string& text) {
    Size size;
    if (!read_size(text, size) || size.height == 0) return "a size is written 360x640";
    if (!desk.window().resize(size)) return "the window does not take that size";
    for (int tries = 0; tries < 200 && std::lround(desk.window().width()) != size.width; ++tries)
        glfwWaitEventsTimeout(0.01);
    desk.settle();
    return std::lround(desk.window().width()) == size.width ? "" : "the window does not take that size";
}

std::string expect_screen(Desk& desk, const std::string& screen) {
    const std::string& now = desk.visit().view().screen;
    return now.rfind(screen, 0) == 0 ? "" : "the screen is " + now;
}

std::string list_controls(Desk& desk) {
    std::string line = desk.visit().view().screen;
    for (const flow::Node& node : flow::list_nodes(desk.visit().view()))
        if (node.control != nullptr) line += " " + *node.id;
    native::print(line + "\n");
    return "";
}

std::string take_picture(Desk& desk, const std::string& path) {
    const Size size{static_cast<int>(std::lround(desk.window().width())),
                    static_cast<int>(std::lround(desk.window().height()))};
    return desk.take_picture(path, size);
}

std::string play_line(Desk& desk, const std::string& word, const std::string& rest) {
    if (word == "click") return click(desk, rest);
    if (word == "key") return press_key(desk, rest);
    if (word == "type") return type(desk, rest);
    if (word == "wheel") return turn_wheel(desk, rest);
    if (word == "resize") return resize(desk, rest);
    if (word == "open") return drop_files(desk, rest);
    if (word == "expect") return expect_screen(desk, rest);
    if (word == "list") return list_controls(desk);
    if (word == "save-result") return native::write_file(rest, desk.visit().result());
    if (word == "save-answers") return native::write_file(rest, desk.visit().answers());
    if (word == "screenshot") return take_picture(desk, rest);
    return "there is no event " + word;
}

} // namespace

std::string click(Desk& desk, const std::string& id) {
    desk.settle();
    Window& window = desk.window();
    ui::imgui::Rectangle place;
    if (!find_place(desk, id, place)) return "there is no control " + id + " on " + desk.visit().view().screen;
    window.scroll_into_view(place);
    Callbacks::cursor(window.glfw(), coordinates_of(window, place.x + place.width / 2),
                      coordinates_of(window, place.y + place.height / 2 - window.scroll()));
    Callbacks::button(window.glfw(), GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS, 0);
    desk.settle();
    Callbacks::button(window.glfw(), GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE, 0);
    desk.settle();
    return "";
}

std::string play_script(Desk& desk, std::istream& script) {
    desk.settle();
    std::string line;
    for (int number = 1; std::getline(script, line); ++number) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty() || line[0] == '#') continue;
        const std::size_t space = line.find(' ');
        const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
        const std::string failed = play_line(desk, line.substr(0, space), rest);
        if (!failed.empty()) return "line " + std::to_string(number) + ": " + failed;
    }
    return "";
}

} // namespace platform::desktop
