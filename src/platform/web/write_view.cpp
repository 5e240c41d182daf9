#include "platform/web/write_view.hpp"

#include "platform/web/fields.hpp"

namespace platform::web {
namespace {

using namespace flow;
using core::JsonText;

const char* name_of(Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::primary: return "primary";
    case Emphasis::secondary: return "secondary";
    case Emphasis::quiet: return "quiet";
    case Emphasis::faint: return "faint";
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

const char* name_of(Mark mark) {
    switch (mark) {
    case Mark::none: return "none";
    case Mark::met: return "met";
    case Mark::unmet: return "unmet";
    case Mark::open: return "open";
    }
    return "";
}

/// The label in pieces, every second of which is a term.
void write_pieces(JsonText& json, const Control& control) {
    json.key("pieces").open('[');
    std::size_t at = 0;
    for (const flow::Span& term : control.terms) {
        json.text(control.label.substr(at, term.begin - at));
        json.text(control.label.substr(term.begin, term.end - term.begin));
        at = term.end;
    }
    json.text(control.label.substr(at)).close(']');
}

void write(JsonText& json, const Control& control) {
    json.open('{');
    Fields{json}("id", control.id)("label", control.label)("shortcut", control.shortcut)("chosen", control.chosen)(
        "emphasis", name_of(control.emphasis));
    if (!control.terms.empty()) write_pieces(json, control);
    json.close('}');
}

void write(JsonText& json, const CurveRow& row) {
    json.open('{');
    Fields{json}("stage", row.stage)("standing", row.standing);
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

void write(JsonText& json, const PictureRow& row);

void write(JsonText& json, const AdviceRow& row) {
    json.open('{');
    Fields{json}("when", row.when)("text", row.text)("because", row.because)("details", row.details)("more", row.more);
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

} // namespace

template <class T>
Fields& Fields::list(const char* name, const std::vector<T>& parts) {
    json.key(name).open('[');
    for (const T& part : parts) write(json, part);
    json.close(']');
    return *this;
}

namespace {

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
    out("kind", "checklist")("label", block.label).list("items", block.items).list("unknown", block.unknown);
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

} // namespace

std::string write_view(const View& view, int revision) {
    JsonText json;
    json.open('{').key("revision").number(revision).key("screen").text(view.screen);
    json.key("answered").number(view.answered).key("asked").number(view.asked).key("settled").truth(view.settled);
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

} // namespace platform::web
