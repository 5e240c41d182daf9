#include "platform/desktop/window.hpp"

#include "core/words/say.hpp"
#include "platform/desktop/off_screen.hpp"
#include "ui/imgui/look.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform::desktop {

namespace {

/// After a pause the clock starts anew, so that a motion begins at its beginning.
constexpr double step_seconds = 1.0 / 60, pause_seconds = 0.1;

std::string last_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description != nullptr ? description : core::say("GLFW gives no reason");
}

constexpr double pixels_max = 1 << 27; ///< half a gibibyte

/// Larger than the driver takes, a picture would be empty, and a window the end of the process.
bool is_drawable(int width, int height) {
    if (static_cast<double>(width) * height > pixels_max) return false;
    int texture = 0, viewport[2] = {};
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
    return width <= std::min(texture, viewport[0]) && height <= std::min(texture, viewport[1]);
}

} // namespace

std::string Window::open(const Options& options, const std::string& title, const std::string& regular,
                         const std::string& semibold) {
    theme_ = options.theme;
    reduced_motion_ = options.reduced_motion;
    if (!glfwInit()) return last_error();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    window_ = glfwCreateWindow(options.size.width, std::max(options.size.height, 100), title.c_str(), nullptr, nullptr);
    if (window_ == nullptr) return last_error();
    glfwSetWindowUserPointer(window_, this);
    Callbacks::set(window_);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    hand_ = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
    pixel_ratio_ = options.pixel_ratio;
    if (pixel_ratio_ <= 0) glfwGetWindowContentScale(window_, &pixel_ratio_, nullptr);

    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    input_unfit_ = !ui::imgui::load_fonts(regular, semibold);
    if (input_unfit_) return core::say("a font is damaged, or is not a font");
    if (!ImGui_ImplOpenGL3_Init("#version 150")) return core::say("OpenGL 3.2 is missing");
    input_unfit_ = !resize(options.size);
    if (input_unfit_) return core::say("a window of that size and pixel ratio is more than can be drawn here");
    if (options.screenshot.empty()) glfwShowWindow(window_);
    return "";
}

Window::~Window() {
    if (ImGui::GetCurrentContext() != nullptr) {
        if (ImGui::GetIO().BackendRendererUserData != nullptr) ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext();
    }
    glfwTerminate();
}

bool Window::resize(Size size) {
    size.height = std::max(size.height, 100);
    if (!is_drawable(in_pixels(size.width), in_pixels(size.height))) return false;
    const double factor = 1 / css_px(1); // window coordinates to a CSS px
    glfwSetWindowSize(window_, static_cast<int>(std::lround(size.width * factor)),
                      static_cast<int>(std::lround(size.height * factor)));
    refresh();
    return true;
}

int Window::in_pixels(int css_px) const {
    return static_cast<int>(std::lround(static_cast<float>(css_px) * pixel_ratio_));
}

double Window::css_px(double window_coordinate) const {
    int width = 1, pixels = 1;
    glfwGetWindowSize(window_, &width, nullptr);
    glfwGetFramebufferSize(window_, &pixels, nullptr);
    return window_coordinate * pixels / std::max(width, 1) / static_cast<double>(pixel_ratio_);
}

float Window::width() const {
    int pixels = 0;
    glfwGetFramebufferSize(window_, &pixels, nullptr);
    return static_cast<float>(pixels) / pixel_ratio_;
}

float Window::height() const {
    int pixels = 0;
    glfwGetFramebufferSize(window_, nullptr, &pixels);
    return static_cast<float>(pixels) / pixel_ratio_;
}

bool Window::is_closing() const {
    return glfwWindowShouldClose(window_) != 0;
}

void Window::wait() {
    if (is_busy())
        glfwPollEvents();
    else
        glfwWaitEvents();
}

void Window::poll() {
    glfwPollEvents();
}

void Window::lay_out(const flow::View& view, int revision, float width, float height, double seconds,
                     const std::string& typing) {
    ImGuiIO& io = ImGui::GetIO();
    // As high as the content and the window: the page is laid out whole, and a part of it is drawn.
    io.DisplaySize = {width, std::max(height, painted_.height) + scroll_};
    io.DisplayFramebufferScale = {pixel_ratio_, pixel_ratio_};
    io.DeltaTime = static_cast<float>(seconds > 0 && seconds < pause_seconds ? seconds : step_seconds);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    painted_ =
        ui::imgui::paint(*ImGui::GetBackgroundDrawList(), view, revision, theme_, width, reduced_motion_, typing);
    ImGui::Render();
}

void Window::draw(int width_pixels, int height_pixels) {
    ImDrawData& data = *ImGui::GetDrawData();
    data.DisplayPos = {0, scroll_};
    data.DisplaySize = {static_cast<float>(width_pixels) / pixel_ratio_,
                        static_cast<float>(height_pixels) / pixel_ratio_};
    const ImVec4 background = ImGui::ColorConvertU32ToFloat4(ui::imgui::colours_of(theme_).background);
    glViewport(0, 0, width_pixels, height_pixels);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

const ui::imgui::Painted& Window::paint(const flow::View& view, int revision, const std::string& typing) {
    const double now = glfwGetTime();
    lay_out(view, revision, width(), height(), now - std::exchange(last_seconds_, now), typing);
    scroll_by(0);
    int width_pixels = 0, height_pixels = 0;
    glfwGetFramebufferSize(window_, &width_pixels, &height_pixels);
    draw(width_pixels, height_pixels);
    glfwSwapBuffers(window_);
    glfwSetCursor(window_, painted_.hand ? static_cast<GLFWcursor*>(hand_) : nullptr);
    frames_wanted_ = std::max(frames_wanted_ - 1, painted_.moving ? 1 : 0);
    return painted_;
}

Picture Window::picture(const flow::View& view, int revision, const std::string& typing, Size size) {
    const float kept = std::exchange(scroll_, 0.0f);
    lay_out(view, revision, static_cast<float>(size.width), static_cast<float>(size.height), step_seconds, typing);
    if (size.height == 0) size.height = std::max(static_cast<int>(painted_.height), 1);
    // Once more, so that nothing is missing that was too far down before its height was known.
    lay_out(view, revision, static_cast<float>(size.width), static_cast<float>(size.height), step_seconds, typing);
    Picture picture;
    picture.width = in_pixels(size.width);
    picture.height = in_pixels(size.height);
    if (is_drawable(picture.width, picture.height)) read_pixels(picture);
    scroll_ = kept;
    refresh();
    return picture;
}

void Window::read_pixels(Picture& picture) {
    const OffScreen canvas(picture.width, picture.height);
    if (!canvas.is_complete()) return;
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
    draw(picture.width, picture.height);
    glReadPixels(0, 0, picture.width, picture.height, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
    if (glGetError() != GL_NO_ERROR) picture.pixels.clear();
}

std::string Window::clipboard() const {
    const char* text = glfwGetClipboardString(window_);
    return text != nullptr ? text : "";
}

Input Window::take_input() {
    return std::exchange(input_, {});
}

void Window::scroll_by(float distance) {
    const float end = std::max(0.0f, std::ceil(painted_.height - height()));
    const float before = scroll_;
    scroll_ = std::clamp(std::round(scroll_ + distance), 0.0f, end);
    if (scroll_ != before) refresh();
}

void Window::scroll_into_view(const ui::imgui::Rectangle& place) {
    const float middle = place.y + place.height / 2;
    if (middle < scroll_ || middle >= scroll_ + height()) scroll_by(middle - height() / 2 - scroll_);
}

} // namespace platform::desktop
