// What JavaScript may call in every engine; exports_canvas.cpp has the rest. Texts go in by give(), in the order of a
// function's arguments, and come out by text() and text_size(), which speak of what the last call said.

#include "core/rubric_file/read_rubric.hpp"
#include "core/text/choose_language.hpp"
#include "core/words/say.hpp"
#include "flow/saving/list_rubric_words.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/say_causes.hpp"
#include "platform/web/session.hpp"
#include "platform/web/write_chart.hpp"
#include "platform/web/write_effects.hpp"
#include "platform/web/write_view.hpp"
#include "ui/imgui/look.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace platform::web {

Session session;

std::vector<std::string> take_given(std::size_t count) {
    std::vector<std::string> texts = std::exchange(session.given, {});
    texts.resize(count);
    return texts;
}

} // namespace platform::web

namespace {

using platform::web::session;
using platform::web::take_given;

std::optional<flow::Width> told_width;
float column = 0; ///< width of the column of text, CSS px

std::string list_problems(const std::vector<core::Problem>& problems) {
    std::string list;
    for (const core::Problem& problem : problems) {
        if (problem.place.line > 0)
            list += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ';
        list += problem.place.pointer + ' ' + core::say(problem.sentence) + ' ' + core::say(problem.fix) + '\n';
    }
    return list;
}

/// The words of PlaceOffers, between spaces.
flow::PlaceOffers read_offers(const std::string& words) {
    const auto offers = [&](const char* word) { return words.find(word) != std::string::npos; };
    return {offers("typing"), offers("presentations"), offers("pictures"),   offers("copies"),
            offers("links"),  offers("local"),         offers("own_privacy")};
}

/// What web/face.js has found in the attribute `without`, between spaces.
flow::LeaveOut read_left_out(const std::string& words) {
    struct Named {
        const char* word;
        flow::Chapter chapter;
    };
    constexpr Named chapters[] = {{"plan", flow::Chapter::plan},       {"profile", flow::Chapter::profile},
                                  {"why", flow::Chapter::why},         {"what-if", flow::Chapter::what_if},
                                  {"compare", flow::Chapter::compare}, {"value", flow::Chapter::value},
                                  {"save", flow::Chapter::keep}};
    const std::string whole = " " + words + " ";
    const auto has = [&](const std::string& word) { return whole.find(" " + word + " ") != std::string::npos; };
    flow::LeaveOut without;
    without.files = has("files");
    without.link = has("link");
    for (const Named& named : chapters)
        if (has(named.word)) without.chapters.push_back(named.chapter);
    return without;
}

std::optional<flow::Purpose> read_purpose(const std::string& word) {
    if (word == "go_on") return flow::Purpose::go_on;
    if (word == "compare") return flow::Purpose::compare;
    if (word == "merge") return flow::Purpose::merge;
    return std::nullopt;
}

/// Name, date and text of each behind the first word.
std::vector<flow::LeftAnswers> read_left(const std::vector<std::string>& words) {
    std::vector<flow::LeftAnswers> left;
    for (std::size_t i = 1; i + 2 < words.size(); i += 3) left.push_back({words[i], words[i + 1], words[i + 2]});
    return left;
}

std::optional<flow::Command> find_told(const std::vector<std::string>& words) {
    const std::string& what = words[0];
    if (what == "file_refused") return flow::FileRefused{platform::web::say_refused_files(words)};
    if (what == "saved") return flow::Saved{words[1]};
    if (what == "save_failed") return flow::SaveFailed{platform::web::say_unsaved(words[1], words[2])};
    if (what == "store_failed") return flow::StoreFailed{platform::web::say_unkept(words[1])};
    if (what == "remembered") return flow::Remembered{words[1], words[2]};
    if (what == "open_copy") return flow::OpenCopy{words[1]};
    if (what == "changed_elsewhere") return flow::ChangedElsewhere{words[1]};
    if (what == "load_answers") return flow::LoadAnswers{words[1]};
    if (what == "answers_left") return flow::AnswersLeft{read_left(words)};
    if (what == "link_opened") return flow::LinkOpened{words[1], words[2] == "may_be_for_others"};
    if (what == "link_made") return flow::LinkMade{words[1], words[2] == "copied"};
    if (what == "date") return flow::SetDate{words[1]};
    if (what == "offers") return flow::PlaceOffers{read_offers(words[1])};
    if (what == "without") return flow::LeaveOut{read_left_out(words[1])};
    if (what == "mode") return flow::SetMode{words[1] == "full" ? flow::Mode::full : flow::Mode::quick};
    if (what == "presentation")
        return flow::SetPresentation{words[1] == "page" ? flow::Presentation::page : flow::Presentation::canvas};
    if (what == "start_over") return flow::StartOver{};
    return std::nullopt;
}

/// Of a curve or picture with this id.
std::optional<core::Diagram> find_diagram(const flow::Block& block, const std::string& id) {
    if (const auto* curve = std::get_if<flow::Curve>(&block); curve && curve->id == id) return curve->curve;
    if (const auto* picture = std::get_if<flow::Picture>(&block); picture && picture->id == id) return picture->diagram;
    return std::nullopt;
}

} // namespace

extern "C" {

/// Room for a text of `size` bytes that the next call takes.
char* give(int size) {
    return session.given.emplace_back(static_cast<std::size_t>(size), '\0').data();
}

const char* text() {
    return session.said.data();
}

int text_size() {
    return static_cast<int>(session.said.size());
}

/// Takes rubric, language, and the messages of another language, or nothing: what is no catalogue leaves English. 0
/// when the rubric has errors: the text lists them.
int start() {
    std::vector<std::string> texts = take_given(3);
    core::Read<core::Rubric> read = core::read_rubric(texts[0], texts[1]);
    if (!read.value) {
        session.said = list_problems(read.problems);
        return 0;
    }
    const int shown = session.visit ? session.visit->revision() : 0;
    session.visit.emplace(std::move(*read.value), core::read_catalogue(std::move(texts[2])).value, shown);
    told_width.reset();
    return 1;
}

/// Takes the rubric of the visit, another language and its messages: the same visit goes on in it. 0 when the rubric
/// has errors: the text lists them.
int speak() {
    std::vector<std::string> texts = take_given(3);
    core::Read<core::Rubric> read = core::read_rubric(texts[0], texts[1]);
    if (!read.value) {
        session.said = list_problems(read.problems);
        return 0;
    }
    session.visit->speak(std::move(*read.value), core::read_catalogue(std::move(texts[2])).value);
    return 1;
}

/// Takes an English message. The text is that in the language that is spoken, with its placeholders.
void say() {
    const core::SpeakIn scope(session.visit->words());
    const std::string english = take_given(1)[0];
    core::Sentence message = core::sentence(english.c_str());
    for (std::size_t at = 0; (at = english.find('{', at)) != std::string::npos; ++at)
        message.parts.push_back(core::in_english(english.substr(at, english.find('}', at) + 1 - at)));
    session.said = core::say(message);
}

/// The text is, as JSON, the tag of the language that our own words are in, and the texts of the rubric where they are
/// in another.
void rubric_words() {
    const core::SpeakIn scope(session.visit->words());
    core::JsonText json;
    json.open('{').key("language").text(core::spoken_language()).key("texts").open('[');
    for (const std::string& text : flow::list_rubric_words(session.visit->rubric())) json.text(text);
    json.close(']').close('}');
    session.said = json.finish();
}

/// The text is the tag of the language that the rubric is shown in; 1 when that is written from right to left.
int language() {
    session.said = session.visit->rubric().language;
    return core::is_right_to_left(session.said) ? 1 : 0;
}

/// Of the place that the View is shown in, CSS px.
void set_width(float width) {
    const ui::imgui::Look look = ui::imgui::choose_look(ui::imgui::Theme::light, nullptr, width);
    column = std::max(0.0f, std::min(width, ui::imgui::column_max) - 2 * look.margin);
    const flow::Width now = width < ui::imgui::narrow_below ? flow::Width::narrow : flow::Width::wide;
    if (told_width != now) session.visit->tell(flow::SetWidth{now});
    told_width = now;
}

/// Of the View that view() would write.
int revision() {
    return session.visit->revision();
}

void view() {
    session.said = platform::web::write_view(session.visit->view(), session.visit->revision());
}

/// Takes the id of a curve or picture on the screen. The text is its chart, as wide as the column of text; empty for no
/// such block.
void chart() {
    const std::string id = take_given(1)[0];
    session.said.clear();
    for (const flow::Block& block : session.visit->view().blocks) {
        const std::optional<core::Diagram> diagram = find_diagram(block, id);
        if (!diagram) continue;
        const double column_em = static_cast<double>(column / ui::imgui::body_type.size);
        session.said = platform::web::write_chart(core::draw_diagram(*diagram, column_em));
    }
}

/// What is to be done outside since this was last called.
void effects() {
    const core::SpeakIn scope(session.visit->words());
    session.said = platform::web::write_effects(session.visit->take_effects());
}

void answers() {
    session.said = session.visit->answers();
}

void result() {
    session.said = session.visit->result();
}

/// Takes the id of a control; `moved` is 1 where an arrow key came to it. 0 when the screen has no such control.
int press(int moved) {
    return session.visit->press(take_given(1)[0], moved != 0) ? 1 : 0;
}

/// Takes a key. The text is the id of the control that it stands for; 0 and empty when it stands for none.
int press_key() {
    const flow::Control* control = flow::find_key(session.visit->view(), take_given(1)[0]);
    session.said = control != nullptr ? control->id : "";
    return session.visit->press(session.said) ? 1 : 0;
}

/// Takes the id of a text field, and its text. 0 when the screen has no such field.
int type() {
    const std::vector<std::string> texts = take_given(2);
    return session.visit->type(texts[0], texts[1]) ? 1 : 0;
}

/// Takes the files that were handed over together: what they were asked for, empty where nobody asked; then name and
/// bytes of each, one after another.
void open_files() {
    flow::FilesOpened opened;
    std::vector<std::string> texts = take_given(session.given.size());
    if (!texts.empty()) opened.purpose = read_purpose(texts[0]);
    for (std::size_t i = 1; i + 1 < texts.size(); i += 2)
        opened.files.push_back({std::move(texts[i]), std::move(texts[i + 1])});
    session.visit->tell(opened);
}

/// Takes the name of what happened outside, and the texts about it. 0 for a name that is not known.
int tell() {
    const core::SpeakIn scope(session.visit->words());
    const std::optional<flow::Command> command = find_told(take_given(std::max<std::size_t>(session.given.size(), 3)));
    if (command) session.visit->tell(*command);
    return command ? 1 : 0;
}

} // extern "C"
