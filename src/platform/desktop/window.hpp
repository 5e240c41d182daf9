#pragma once

#include "platform/desktop/options.hpp"
#include "platform/desktop/picture.hpp"
#include "ui/imgui/paint.hpp"

#include <string>
#include <vector>

struct GLFWwindow;

namespace platform::desktop {

/// CSS px from the top left of the page, however far it is scrolled.
struct Spot {
    float x = 0;
    float y = 0;
};

/// What came in besides what the painter sees, oldest first.
struct Input {
    std::vector<std::string> keys;    ///< as KeyboardEvent.key names them, "Control+" before those held with it
    std::vector<std::string> dropped; ///< paths of files
    std::vector<Spot> pressed;        ///< where the pointer went down
};

/// A window on which Views are painted, and from which events come. There can be one at a time.
class Window {
public:
    Window() = default;
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// The reason when it cannot be opened, else empty. `fonts` are the bytes of the regular and the semibold file.
    std::string open(const Options& options, const std::string& title, const std::string& regular,
                     const std::string& semibold);

    /// It could not be opened because of what was asked for: the fonts, the size.
    bool is_input_unfit() const { return input_unfit_; }

    /// Sleeps until something happens, or goes on at once while something moves.
    void wait();
    /// Takes what has happened, without waiting.
    void poll();
    /// One frame.
    /// `typing` is the id of the text field that takes what is typed.
    const ui::imgui::Painted& paint(const flow::View& view, int revision, const std::string& typing);
    /// Another frame is wanted: something moves, or an event has not yet been seen to its end.
    bool is_busy() const { return frames_wanted_ > 0; }
    bool is_closing() const;

    Input take_input();
    /// Moves the content up by this many CSS px, as far as it goes.
    void scroll_by(float distance);
    void scroll_to_top() { scroll_ = 0; }
    std::string clipboard() const;
    /// So that it can be clicked.
    void scroll_into_view(const ui::imgui::Rectangle& place);

    float width() const; ///< CSS px
    float height() const;
    float scroll() const { return scroll_; }
    float pixel_ratio() const { return pixel_ratio_; }
    const ui::imgui::Painted& painted() const { return painted_; }
    /// For those who play events: what GLFW passes to its callbacks.
    GLFWwindow* glfw() const { return window_; }

    /// The View as a picture of this size, from its top. Without pixels where that is more than can be drawn here.
    Picture picture(const flow::View& view, int revision, const std::string& typing, Size size);
    /// False where it would be too large to be drawn.
    bool resize(Size size);

    // GLFW's callbacks.
    void move_pointer(double x, double y);
    void leave();
    void press_button(int button, int action);
    void turn_wheel(double distance);
    void press_key(int key, int scancode, int action, int modifiers);
    void type(unsigned character);
    void drop(std::vector<std::string> paths);
    void refresh();

private:
    void lay_out(const flow::View& view, int revision, float width, float height, double seconds,
                 const std::string& typing);
    void draw(int width_pixels, int height_pixels);
    void read_pixels(Picture& picture);
    int in_pixels(int css_px) const;
    double css_px(double window_coordinate) const;

    GLFWwindow* window_ = nullptr;
    void* hand_ = nullptr;
    ui::imgui::Theme theme_ = ui::imgui::Theme::light;
    bool reduced_motion_ = false;
    float pixel_ratio_ = 1;
    bool input_unfit_ = false;
    float scroll_ = 0;
    double last_seconds_ = 0;
    int frames_wanted_ = 3;
    Input input_;
    Spot pointer_;
    ui::imgui::Painted painted_;
};

/// The callbacks that GLFW calls: who plays events calls the same.
struct Callbacks {
    static void set(GLFWwindow* window);
    /// While events are played: a pointer that rests where the window appears would press elsewhere than it was told.
    static void ignore_people(GLFWwindow* window);
    static void cursor(GLFWwindow* window, double x, double y);
    static void enter(GLFWwindow* window, int entered);
    static void button(GLFWwindow* window, int button, int action, int modifiers);
    static void wheel(GLFWwindow* window, double x, double y);
    static void key(GLFWwindow* window, int key, int scancode, int action, int modifiers);
    static void character(GLFWwindow* window, unsigned character);
    static void drop(GLFWwindow* window, int count, const char** paths);
    static void refresh(GLFWwindow* window);
};

} // namespace platform::desktop
