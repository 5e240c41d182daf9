// drawn RUBRIC WIDTH PRESENTATION WORD...: what the canvas shows of a visit, as a line of JSON for each screen asked
// for. A word is the id of a control to press, "@FILE" for answers that the page around hands over, or "." to show the
// screen. PRESENTATION, canvas or page, is what the View is told that it is shown as. With "every" for RUBRIC, every
// kind of block is shown. Lengths are hundredths of a CSS px.

#include "core/json/json_writer.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "flow/visit/visit.hpp"
#include "platform/web/write_view.hpp"
#include "ui/every_block.hpp"
#include "ui/headless.hpp"
#include "ui/imgui/look.hpp"
#include "ui/read_drawn.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "%s: cannot be read.\n", path.c_str());
        std::exit(1);
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int hundredths(float px) {
    return static_cast<int>(std::lround(px * 100));
}

void write(core::JsonText& json, const ui_test::Drawn& drawn) {
    json.key("lines").open('[');
    for (const ui_test::DrawnLine& line : drawn.lines) {
        json.open('{').key("text").text(line.text);
        json.key("left").number(hundredths(line.left)).key("right").number(hundredths(line.right));
        json.key("baseline").number(hundredths(line.baseline)).key("size").number(hundredths(line.size)).close('}');
    }
    json.close(']').key("shapes").open('[');
    for (const ui_test::DrawnShape& shape : drawn.shapes) {
        json.open('[');
        for (const float edge : {shape.left, shape.top, shape.right, shape.bottom}) json.number(hundredths(edge));
        json.close(']');
    }
    json.close(']');
}

void show(ui_test::Headless& screen, const flow::View& view, int revision, float width) {
    screen.paint(view, revision, width);
    const ui::imgui::Painted painted = screen.paint(view, revision, width);
    core::JsonText json;
    json.open('{').key("height").number(hundredths(painted.height));
    write(json, ui_test::read_drawn());
    json.key("rectangles").open('[');
    for (const ui::imgui::Rectangle& place : painted.rectangles)
        for (const float length : {place.x, place.y, place.width, place.height}) json.number(hundredths(length));
    json.close(']').close('}');
    std::string view_json = platform::web::write_view(view, revision), drawn_json = json.finish();
    view_json.pop_back(); // their line feeds
    drawn_json.pop_back();
    std::printf("{\"view\":%s,\"drawn\":%s}\n", view_json.c_str(), drawn_json.c_str());
}

void begin(flow::Visit& visit, float width, const std::string& presentation) {
    visit.tell(flow::SetWidth{width < ui::imgui::narrow_below ? flow::Width::narrow : flow::Width::wide});
    visit.tell(flow::PlaceOffers{.typing = true, .presentations = true, .pictures = true, .links = true});
    visit.tell(flow::SetPresentation{presentation == "canvas" ? flow::Presentation::canvas : flow::Presentation::page});
}

} // namespace

int main(int count, char** words) {
    if (count < 4) return 2;
    const auto width = static_cast<float>(std::atof(words[2]));
    ui_test::Headless screen(read_file(STREAMSTAGE_SOURCE_DIR "/build/fonts/inter-regular.otf"),
                             read_file(STREAMSTAGE_SOURCE_DIR "/build/fonts/inter-semibold.otf"));
    if (std::string(words[1]) == "every") {
        show(screen, ui_test::every_block(), 1, width);
        return 0;
    }
    core::Read<core::Rubric> read = core::read_rubric(read_file(words[1]));
    if (!read.value) return 2;
    const char* messages = std::getenv("STREAMSTAGE_WORDS"); // a catalogue
    flow::Visit visit(std::move(*read.value),
                      messages != nullptr ? core::read_catalogue(read_file(messages)).value : std::nullopt);
    begin(visit, width, words[3]);
    for (int i = 4; i < count; ++i) {
        const std::string word = words[i];
        if (word == ".") {
            show(screen, visit.view(), visit.revision(), width);
        } else if (word.front() == '@') {
            visit.tell(flow::LoadAnswers{read_file(word.substr(1))});
        } else if (!visit.press(word)) {
            std::fprintf(stderr, "%s is not on the screen %s.\n", word.c_str(), visit.view().screen.c_str());
            return 1;
        }
    }
    return 0;
}
