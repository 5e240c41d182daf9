#include "platform/web/write_effects.hpp"

#include "core/words/say.hpp"
#include "platform/web/fields.hpp"
#include "platform/web/write_chart.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"

namespace platform::web {
namespace {

using namespace flow;
using core::JsonText;

const char* name_of(Purpose purpose) {
    switch (purpose) {
    case Purpose::go_on: return "go_on";
    case Purpose::compare: return "compare";
    case Purpose::merge: return "merge";
    }
    return "";
}

void write(JsonText& json, const core::Problem& problem) {
    json.open('{');
    Fields{json}("sentence", core::say(problem.sentence))("fix", core::say(problem.fix))(
        "pointer", problem.place.pointer)("line", problem.place.line)("column", problem.place.column);
    json.close('}');
}

void write_fields(Fields out, const Store& effect) {
    out("kind", "store")("name", effect.name)("text", effect.text);
}
void write_fields(Fields out, const Save& effect) {
    out("kind", "save")("file_name", effect.file_name)("media_type", effect.media_type)("text", effect.text);
}
void write_fields(Fields out, const SavePage& effect) {
    write_fields(out, ui::html::write_file(effect));
}
void write_fields(Fields out, const SaveMarkdownPage& effect) {
    write_fields(out, ui::markdown::write_file(effect));
}
void write_fields(Fields out, const SaveChart& effect) {
    out("kind", "save_chart")("file_name", effect.file_name);
    out.json.key("chart");
    write_chart(out.json, effect.chart);
}
void write_fields(Fields out, const SavePageCopy& effect) {
    out("kind", "save_page_copy")("file_name", effect.file_name)("answers", effect.answers);
}
void write_fields(Fields out, const MakeLink& effect) {
    out("kind", "make_link")("fragment", effect.fragment);
}
void write_fields(Fields out, const LeaveLink&) {
    out("kind", "leave_link");
}
void write_fields(Fields out, const AskForFile& effect) {
    out("kind", "ask_for_file")("several", effect.purpose != Purpose::go_on)("purpose", name_of(effect.purpose));
}
void write_fields(Fields out, const Present& effect) {
    out("kind", "present")("presentation", effect.presentation == Presentation::canvas ? "canvas" : "page");
}
void write_fields(Fields out, const Announce& effect) {
    out("kind", "announce")("text", effect.text);
}
void write_fields(Fields out, const FocusHeading&) {
    out("kind", "focus_heading");
}
void write_fields(Fields out, const Started&) {
    out("kind", "started");
}
void write_fields(Fields out, const Answered& effect) {
    out("kind", "answered")("question", effect.question);
}
void write_fields(Fields out, const Settled&) {
    out("kind", "settled");
}
void write_fields(Fields out, const Complete&) {
    out("kind", "complete");
}
void write_fields(Fields out, const Loaded& effect) {
    out("kind", "loaded")("opened", effect.opened);
    out.json.key("problems").open('[');
    for (const core::Problem& problem : effect.problems) write(out.json, problem);
    out.json.close(']');
}

} // namespace

std::string write_effects(const Effects& effects) {
    JsonText json;
    json.open('[');
    for (const Effect& effect : effects) {
        json.open('{');
        std::visit([&](const auto& kind) { write_fields(Fields{json}, kind); }, effect);
        json.close('}');
    }
    json.close(']');
    return json.finish();
}

} // namespace platform::web
