#include "platform/web/write_view.hpp"

#include "core/json/json_writer.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"

#include <cmath>

namespace platform::web {
namespace {

using namespace flow;
using core::JsonText;

const char* name_of(Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::primary: return "primary";
    case Emphasis::secondary: return "secondary";
    case Emphasis::quiet: return "quiet";
    }
    return "";
}

const char* name_of(Tone tone) {
    switch (tone) {
    case Tone::body: return "body";
    case Tone::lead: return "lead";
    case Tone::caption: return "caption";
    }
    return "";
}

const char* name_of(Mood mood) {
    return mood == Mood::warn ? "warn" : "accent";
}

const char* name_of(Typing typing) {
    switch (typing) {
    case Typing::line: return "line";
    case Typing::lines: return "lines";
    case Typing::number: return "number";
    }
    return "";
}

const char* name_of(Purpose purpose) {
    switch (purpose) {
    case Purpose::go_on: return "go_on";
    case Purpose::compare: return "compare";
    case Purpose::merge: return "merge";
    }
    return "";
}

const char* name_of(Mark mark) {
    switch (mark) {
    case Mark::none: return "none";
    case Mark::met: return "met";
    case Mark::unmet: return "unmet";
    case Mark::open: return "open";
    }
    return "";
}

/// The fields of one block or part; write(json, part) writes the whole of it, braces included.
struct Fields {
    JsonText& json;

    Fields& operator()(const char* name, const std::string& value) { return put(json.key(name).text(value)); }
    Fields& operator()(const char* name, const char* value) { return put(json.key(name).text(value)); }
    Fields& operator()(const char* name, bool value) { return put(json.key(name).truth(value)); }
    Fields& operator()(const char* name, int value) { return put(json.key(name).number(value)); }
    Fields& operator()(const char* name, std::optional<int> value) { return put(json.key(name).number(value)); }
    template <class T>
    Fields& list(const char* name, const std::vector<T>& parts);

private:
    Fields& put(JsonText&) { return *this; }
};

void write(JsonText& json, const Control& control) {
    json.open('{');
    Fields{json}("id", control.id)("label", control.label)("shortcut", control.shortcut)("chosen", control.chosen)(
        "emphasis", name_of(control.emphasis));
    json.close('}');
}

void write(JsonText& json, const CurveRow& row) {
    json.open('{');
    Fields{json}("stage", row.stage)("standing", row.standing);
    json.close('}');
}

void write(JsonText& json, const PathRow& row) {
    json.open('{');
    Fields{json}("name", row.name)("change", row.change)("note", row.note);
    json.close('}');
}

void write(JsonText& json, const ProfileRow& row) {
    json.open('{');
    Fields{json}("name", row.name)("tenths", row.tenths)("level_min", row.level_min)("level_max", row.level_max)(
        "figure", row.figure);
    json.close('}');
}

void write(JsonText& json, const std::string& text) {
    json.text(text);
}

void write(JsonText& json, const core::Problem& problem) {
    json.open('{');
    Fields{json}("sentence", problem.sentence)("mend", problem.mend)("pointer", problem.place.pointer)(
        "line", problem.place.line)("column", problem.place.column);
    json.close('}');
}

void write(JsonText& json, const PictureRow& row);

void write(JsonText& json, const AdviceRow& row) {
    json.open('{');
    Fields{json}("when", row.when)("text", row.text)("because", row.because)("more", row.more);
    if (row.toggle) {
        json.key("toggle");
        write(json, *row.toggle);
    }
    json.close('}');
}

void write(JsonText& json, const TableRow& row) {
    json.open('{');
    Fields{json}("mark", name_of(row.mark))("name", row.name)("detail", row.detail)("remark", row.remark);
    if (row.control) {
        json.key("control");
        write(json, *row.control);
    }
    json.close('}');
}

template <class T>
Fields& Fields::list(const char* name, const std::vector<T>& parts) {
    json.key(name).open('[');
    for (const T& part : parts) write(json, part);
    json.close(']');
    return *this;
}

void write(JsonText& json, const PictureRow& row) {
    json.open('{');
    Fields{json}("name", row.name).list("figures", row.figures);
    json.close('}');
}

void write_fields(Fields out, const Heading& block) {
    out("kind", "heading")("level", block.level)("eyebrow", block.eyebrow)("text", block.text);
}
void write_fields(Fields out, const Paragraph& block) {
    out("kind", "paragraph")("tone", name_of(block.tone))("text", block.text);
}
void write_fields(Fields out, const StageHeadline& block) {
    out("kind", "stage_headline")("numeral", block.numeral)("eyebrow", block.eyebrow)("name", block.name)(
        "certainty", block.certainty);
}
void write_fields(Fields out, const Curve& block) {
    out("kind", "curve")("description", block.description)("caption", block.caption)("table_caption",
                                                                                     block.table_caption)
        .list("rows", block.rows);
}
void write_fields(Fields out, const RungList& block) {
    out("kind", "rung_list")("label", block.label).list("rungs", block.rungs);
}
void write_fields(Fields out, const Checklist& block) {
    out("kind", "checklist")("label", block.label).list("items", block.items);
}
void write_fields(Fields out, const Actions& block) {
    out("kind", "actions").list("start", block.start).list("end", block.end);
}
void write_fields(Fields out, const Chapters& block) {
    out("kind", "chapters")("label", block.label).list("chapters", block.chapters);
}
void write_fields(Fields out, const Progress& block) {
    out("kind", "progress")("label", block.label)("words", block.words)("done", block.done)("total", block.total);
}
void write_fields(Fields out, const PathList& block) {
    out("kind", "path").list("rows", block.rows);
}
void write_fields(Fields out, const Profile& block) {
    out("kind", "profile")("level_top", block.level_top).list("rows", block.rows);
}
void write_fields(Fields out, const Picture& block) {
    out("kind", "picture")("title", block.title)("description", block.description)("caption", block.caption)
        .list("columns", block.columns)
        .list("rows", block.rows);
}
void write_fields(Fields out, const Callout& block) {
    out("kind", "callout")("mood", name_of(block.mood))("eyebrow", block.eyebrow)("title", block.title)(
        "text", block.text)("caption", block.caption)
        .list("actions", block.actions);
}
void write_fields(Fields out, const AdviceList& block) {
    out("kind", "advice_list").list("rows", block.rows);
}
void write_fields(Fields out, const Table& block) {
    out("kind", "table")("caption", block.caption).list("rows", block.rows);
}
void write_fields(Fields out, const TextField& block) {
    out("kind", "text_field")("label", block.label)("text", block.text)("typing", name_of(block.typing))(
        "read_only", block.read_only);
}
void write_fields(Fields out, const Disclosure& block) {
    out("kind", "disclosure");
    out.json.key("toggle");
    write(out.json, block.toggle);
    out("remark", block.remark)("text", block.text);
}
void write_fields(Fields out, const Notice& block) {
    out("kind", "notice")("mood", name_of(block.mood))("text", block.text).list("actions", block.actions);
}

void write(JsonText& json, const core::Chart& chart); // with the charts below

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
    write(out.json, effect.chart);
}
void write_fields(Fields out, const SavePageCopy& effect) {
    out("kind", "save_page_copy")("file_name", effect.file_name)("answers", effect.answers);
}
void write_fields(Fields out, const MakeLink& effect) {
    out("kind", "make_link")("fragment", effect.fragment);
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
    out("kind", "loaded")("opened", effect.opened).list("problems", effect.problems);
}

const char* name_of(core::Ink ink) {
    switch (ink) {
    case core::Ink::outline: return "outline";
    case core::Ink::line: return "line";
    case core::Ink::accent: return "accent";
    case core::Ink::band: return "band";
    case core::Ink::tint: return "tint";
    case core::Ink::warn: return "warn";
    case core::Ink::text: return "text";
    case core::Ink::muted: return "muted";
    case core::Ink::surface: return "track";
    case core::Ink::background: return "background";
    }
    return "";
}

const char* name_of(core::Anchor anchor) {
    return anchor == core::Anchor::start ? "start" : anchor == core::Anchor::middle ? "middle" : "end";
}

int units(double em) {
    return static_cast<int>(std::lround(em * 1600));
}

/// Begins an element; its children are still to be written, then end_element.
Fields begin_element(JsonText& json, const char* tag) {
    json.open('{').key("tag").text(tag).key("attributes").open('{');
    return Fields{json};
}

JsonText& end_attributes(JsonText& json) {
    return json.close('}').key("children").open('[');
}

void end_element(JsonText& json) {
    json.close(']').close('}');
}

std::string list_points(const std::vector<core::Point>& points) {
    std::string text;
    for (const core::Point& point : points)
        text += std::to_string(units(point.x_em)) + ' ' + std::to_string(units(point.y_em)) + ' ';
    return text;
}

void write(JsonText& json, const core::Polygon& polygon) {
    begin_element(json, "polygon")("points", list_points(polygon.points))("fill", name_of(polygon.fill));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Polyline& line) {
    begin_element(json, "polyline")("points", list_points(line.points))("stroke", name_of(line.ink))(
        "stroke-width", units(line.width_em));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Dot& dot) {
    const bool circle = dot.shape == core::DotShape::circle;
    Fields out = begin_element(json, circle ? "circle" : "polygon");
    if (circle)
        out("cx", units(dot.centre.x_em))("cy", units(dot.centre.y_em))("r", units(dot.radius_em));
    else
        out("points", list_points(core::list_corners(dot)));
    out("fill", name_of(dot.fill));
    if (dot.edge_width_em > 0) out("stroke", name_of(dot.edge))("stroke-width", units(dot.edge_width_em));
    end_attributes(json);
    end_element(json);
}

void write(JsonText& json, const core::Label& label) {
    begin_element(json, "text")("x", units(label.at.x_em))("y", units(label.at.y_em))("font-size",
                                                                                      units(label.size_em))(
        "font-weight", label.semibold ? 600 : 400)("text-anchor", name_of(label.anchor))("fill", name_of(label.ink));
    end_attributes(json).text(label.text);
    end_element(json);
}

void write(JsonText& json, const core::Chart& chart) {
    const std::string size = std::to_string(units(chart.width_em)) + ' ' + std::to_string(units(chart.height_em));
    begin_element(json, "svg")("viewBox", "0 0 " + size)("aria-hidden", "true");
    end_attributes(json);
    for (const core::Polygon& polygon : chart.polygons) write(json, polygon);
    for (const core::Polyline& line : chart.polylines) write(json, line);
    for (const core::Dot& dot : chart.dots) write(json, dot);
    for (const core::Label& label : chart.labels) write(json, label);
    end_element(json);
}

} // namespace

std::string write_chart(const core::Chart& chart) {
    JsonText json;
    write(json, chart);
    return json.finish();
}

std::string write_view(const View& view, int revision) {
    JsonText json;
    json.open('{').key("revision").number(revision).key("screen").text(view.screen);
    json.key("nodes").open('[');
    for (const Node& node : list_nodes(view)) json.text(*node.id);
    json.close(']').key("blocks").open('[');
    for (const Block& block : view.blocks) {
        json.open('{');
        std::visit(
            [&](const auto& kind) {
                json.key("id").text(kind.id);
                write_fields(Fields{json}, kind);
            },
            block);
        json.close('}');
    }
    json.close(']').close('}');
    return json.finish();
}

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
