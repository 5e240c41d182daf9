#include "platform/desktop/key_names.hpp"
#include "platform/desktop/window.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <cfloat>
#include <utility>

namespace platform::desktop {

namespace {

constexpr int frames_after_event = 3;
constexpr float wheel_px = 60;

Window& of(GLFWwindow* window) {
    return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

} // namespace

void Callbacks::set(GLFWwindow* window) {
    glfwSetCursorPosCallback(window, cursor);
    glfwSetCursorEnterCallback(window, enter);
    glfwSetMouseButtonCallback(window, button);
    glfwSetScrollCallback(window, wheel);
    glfwSetKeyCallback(window, key);
    glfwSetCharCallback(window, character);
    glfwSetDropCallback(window, drop);
    glfwSetWindowRefreshCallback(window, refresh);
}

void Callbacks::ignore_people(GLFWwindow* window) {
    glfwSetCursorPosCallback(window, nullptr);
    glfwSetCursorEnterCallback(window, nullptr);
    glfwSetMouseButtonCallback(window, nullptr);
    glfwSetScrollCallback(window, nullptr);
    glfwSetKeyCallback(window, nullptr);
    glfwSetCharCallback(window, nullptr);
    glfwSetDropCallback(window, nullptr);
}

void Callbacks::cursor(GLFWwindow* window, double x, double y) {
    of(window).move_pointer(x, y);
}
void Callbacks::enter(GLFWwindow* window, int entered) {
    if (!entered) of(window).leave();
}
void Callbacks::button(GLFWwindow* window, int button, int action, int) {
    of(window).press_button(button, action);
}
void Callbacks::wheel(GLFWwindow* window, double, double y) {
    of(window).turn_wheel(y);
}
void Callbacks::key(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
    of(window).press_key(key, scancode, action, modifiers);
}
void Callbacks::character(GLFWwindow* window, unsigned character) {
    of(window).type(character);
}
void Callbacks::drop(GLFWwindow* window, int count, const char** paths) {
    of(window).drop({paths, paths + count});
}
void Callbacks::refresh(GLFWwindow* window) {
    of(window).refresh();
}

void Window::move_pointer(double x, double y) {
    pointer_ = {static_cast<float>(css_px(x)), static_cast<float>(css_px(y)) + scroll_};
    ImGui::GetIO().AddMousePosEvent(pointer_.x, pointer_.y);
    refresh();
}

void Window::leave() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    refresh();
}

void Window::press_button(int button, int action) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, action == GLFW_PRESS);
    if (action == GLFW_PRESS) input_.pressed.push_back(pointer_);
    refresh();
}

void Window::turn_wheel(double distance) {
    scroll_by(static_cast<float>(-distance) * wheel_px);
    double x = 0, y = 0;
    glfwGetCursorPos(window_, &x, &y);
    move_pointer(x, y); // over what has come under it
}

void Window::press_key(int key, int scancode, int action, int modifiers) {
    if (action == GLFW_RELEASE) return;
    const std::string name = name_key(key, scancode, modifiers);
    const bool again =
        action == GLFW_REPEAT && name.rfind("Arrow", 0) != 0 && name.rfind("Page", 0) != 0 && name != "Backspace";
    if (!name.empty() && !again) input_.keys.push_back(name);
    refresh();
}

void Window::type(unsigned character) {
    input_.keys.push_back(name_character(character));
    refresh();
}

void Window::drop(std::vector<std::string> paths) {
    input_.dropped.insert(input_.dropped.end(), paths.begin(), paths.end());
    refresh();
}

void Window::refresh() {
    frames_wanted_ = frames_after_event;
}

} // namespace platform::desktop
