// Everything that JavaScript may call. Texts go in by give(), in the order of a function's arguments, and come out by
// text() and text_size(), which speak of what the last call said. One widget has one instance of all this.

#include "core/read_rubric.hpp"
#include "flow/visit.hpp"
#include "platform/web/canvas.hpp"
#include "platform/web/write_view.hpp"
#include "ui/imgui/look.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using platform::web::Canvas;
using platform::web::Pointer;

std::vector<std::string> given;
std::string said;
std::string regular_font;
std::string semibold_font;
std::optional<flow::Visit> visit;
std::optional<flow::Width> told_width;
Canvas canvas;

/// The texts given for this call; those that are missing are empty.
std::vector<std::string> take_given(std::size_t count) {
    std::vector<std::string> texts = std::exchange(given, {});
    texts.resize(count);
    return texts;
}

std::string list_problems(const std::vector<core::Problem>& problems) {
    std::string list;
    for (const core::Problem& problem : problems) {
        if (problem.place.line > 0)
            list += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ';
        list += problem.place.pointer + ' ' + problem.sentence + ' ' + problem.mend + '\n';
    }
    return list;
}

std::optional<flow::Command> find_told(const std::vector<std::string>& words) {
    const std::string& what = words[0];
    if (what == "file_opened") return flow::FileOpened{words[1], words[2]};
    if (what == "file_refused") return flow::FileRefused{words[1]};
    if (what == "save_failed") return flow::SaveFailed{words[1]};
    if (what == "store_failed") return flow::StoreFailed{words[1]};
    if (what == "remembered") return flow::Remembered{words[1], words[2]};
    if (what == "offers") return flow::PlaceOffers{words[1] == "typing", words[2] == "presentations"};
    if (what == "presentation")
        return flow::SetPresentation{words[1] == "page" ? flow::Presentation::page : flow::Presentation::canvas};
    if (what == "start_over") return flow::StartOver{};
    return std::nullopt;
}

} // namespace

extern "C" {

/// Room for a text of `size` bytes that the next call takes.
char* give(int size) {
    return given.emplace_back(static_cast<std::size_t>(size), '\0').data();
}

const char* text() {
    return said.data();
}

int text_size() {
    return static_cast<int>(said.size());
}

/// Takes rubric, language, regular and semibold font. 0 when the rubric has errors: the text lists them.
int start() {
    std::vector<std::string> texts = take_given(4);
    core::Read<core::Rubric> read = core::read_rubric(texts[0], texts[1]);
    if (!read.value) {
        said = list_problems(read.problems);
        return 0;
    }
    regular_font = std::move(texts[2]);
    semibold_font = std::move(texts[3]);
    visit.emplace(std::move(*read.value));
    return 1;
}

/// 0 when the browser has no WebGL 2 for us: then no function of the canvas may be called.
int open_canvas() {
    return canvas.open(regular_font, semibold_font) ? 1 : 0;
}

void resize(float width, float pixel_ratio, int dark, int reduced_motion) {
    canvas.resize(
        {width, pixel_ratio, dark != 0 ? ui::imgui::Theme::dark : ui::imgui::Theme::light, reduced_motion != 0});
    const flow::Width now = width < ui::imgui::narrow_below ? flow::Width::narrow : flow::Width::wide;
    if (told_width != now) visit->tell(flow::SetWidth{now});
    told_width = now;
}

/// `kind` counts Pointer's values from 0.
void point(int kind, float x, float y, int touch) {
    canvas.point(static_cast<Pointer>(kind), x, y, touch != 0);
}

void lay_out(double milliseconds) {
    canvas.lay_out(*visit, milliseconds / 1000);
}

/// What the last lay_out found: 1 there is something new to draw, 2 something is in motion, 4 the pointer is a hand.
int laid_out() {
    return (canvas.stale() ? 1 : 0) | (canvas.painted().moving ? 2 : 0) | (canvas.painted().hand ? 4 : 0);
}

/// Of the whole screen, CSS px.
float height() {
    return canvas.painted().height;
}

/// The id of the control that the pointer used in the last lay_out, as text; empty for none.
void pressed() {
    said = canvas.pressed();
}

/// Fills the canvas, which has this size, with what was laid out.
void draw(int width_pixels, int height_pixels) {
    canvas.draw(width_pixels, height_pixels);
}

void lose_canvas() {
    canvas.lose();
}

/// Four floats (x, y, width, height in CSS px) for each of the View's nodes, as last laid out.
const float* rectangles() {
    return reinterpret_cast<const float*>(canvas.painted().rectangles.data());
}

int rectangle_count() {
    return static_cast<int>(canvas.painted().rectangles.size());
}

/// Of the View that view() would write.
int revision() {
    return visit->revision();
}

void view() {
    said = platform::web::write_view(visit->view(), visit->revision());
}

/// What is to be done outside since this was last called.
void effects() {
    said = platform::web::write_effects(visit->take_effects());
}

void answers() {
    said = visit->answers();
}

void result() {
    said = visit->result();
}

/// Takes the id of a control. 0 when the screen has no such control.
int press() {
    return visit->press(take_given(1)[0]) ? 1 : 0;
}

/// Takes a key. The text is the id of the control that it stands for; 0 and empty when it stands for none.
int press_key() {
    const flow::Control* control = flow::find_key(visit->view(), take_given(1)[0]);
    said = control != nullptr ? control->id : "";
    return visit->press(said) ? 1 : 0;
}

/// Takes the id of a text field, and its text. 0 when the screen has no such field.
int type() {
    const std::vector<std::string> texts = take_given(2);
    return visit->type(texts[0], texts[1]) ? 1 : 0;
}

/// Takes the name of what happened outside, and up to two texts about it. 0 for a name that is not known.
int tell() {
    const std::optional<flow::Command> command = find_told(take_given(3));
    if (command) visit->tell(*command);
    return command ? 1 : 0;
}

} // extern "C"
