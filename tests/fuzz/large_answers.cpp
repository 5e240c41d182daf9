#include "fuzz/document_writer.hpp"

#include "core/limits.hpp"

namespace fuzz {

namespace {

namespace limits = core::limits;

void write_answer(Writer& writer, int question) {
    writer.open('{');
    if (is_checklist(writer, question)) {
        writer.key("items").open('[');
        for (int i = 0; i < writer.of("ticks") && !writer.full(); ++i)
            writer.word(writer.named("item", i % writer.of("items")));
        writer.close(']');
    } else {
        const int rungs = std::min(writer.of("rungs"), writer.of("spread"));
        writer.key("rung").word(writer.named("rung", writer.below(rungs)));
    }
    writer.close('}');
}

} // namespace

void write_given(Writer& writer, const char* field) {
    writer.key(field).open('{');
    for (int i = 0; i < writer.of("questions") && !writer.full(); ++i) {
        if (!writer.happens("answered")) continue;
        const bool old = writer.of("former") > 0 && writer.happens("by_former");
        writer.key(old ? writer.id("old-question", i * limits::former_ids) : writer.named("question", i));
        write_answer(writer, i);
    }
    for (int i = 0; i < writer.of("questions") * writer.of("former") * writer.of("every_former") && !writer.full(); ++i)
        writer.key(writer.id("old-question", i)).open('{').key("unknown").truth().close('}');
    for (int i = 0; i < writer.of("strangers") && !writer.full(); ++i)
        writer.key(writer.id("stranger", i)).open('{').key("unknown").truth().close('}');
    writer.close('}');
}

namespace {

void write_notes(Writer& writer) {
    if (writer.of("notes") == 0) return;
    writer.key("notes").open('{');
    for (int i = 0; i < writer.of("questions") && !writer.full(); ++i)
        if (writer.happens("notes"))
            writer.key(writer.named("question", i)).word(std::string(static_cast<std::size_t>(writer.of("note")), 'n'));
    writer.close('}');
}

void write_person(Writer& writer, int index) {
    writer.key("name").word("P" + std::to_string(index));
    if (writer.of("groups") == 0) return;
    std::string group = writer.id("g", index % writer.of("groups"));
    for (int i = writer.of("dotted") - static_cast<int>(group.size()); i > 0; --i) group += "i\u0307";
    writer.key("group").word(group);
}

void write_plans(Writer& writer) {
    if (writer.of("confirmed") > 0) {
        writer.key("confirmed").open('{');
        const int questions = writer.of("questions");
        for (int i = 0; i < std::min(writer.of("confirmed"), questions * writer.of("stages")) && !writer.full(); ++i)
            writer
                .key("auto:" + writer.id("stage", i / questions % writer.of("stages")) + ":" +
                     writer.named(writer.of("by_former") > 50 ? "old-question" : "question", i % questions))
                .word("r");
        writer.close('}');
    }
    if (writer.of("levels") > 0) {
        writer.key("target").open('{').key("levels").open('{');
        for (int i = 0; i < writer.of("levels"); ++i) writer.key(writer.named("dimension", i)).number(1);
        writer.close('}').close('}');
    }
    if (writer.of("rows") == 0) return;
    writer.key("business_case").open('{').key("rows").open('[');
    for (int i = 0; i < writer.of("rows"); ++i)
        writer.open('{')
            .key("driver")
            .word("make")
            .key("low")
            .number(1)
            .key("high")
            .number(2)
            .key("confidence")
            .word("low")
            .close('}');
    writer.close(']').close('}');
}

void write_respondents(Writer& writer) {
    if (writer.of("respondents") == 0) return;
    writer.key("respondents").open('[');
    for (int i = 0; i < writer.of("respondents") && (i == 0 || !writer.full()); ++i) {
        writer.open('{');
        write_person(writer, i);
        write_given(writer, "answers");
        write_notes(writer);
        writer.close('}');
    }
    writer.close(']');
    if (writer.of("settled") == 0) return;
    writer.key("settled").open('{');
    for (int i = 0; i < writer.of("questions") && !writer.full(); ++i)
        if (writer.happens("settled")) writer.key(writer.named("question", i)).word("All");
    writer.close('}');
}

} // namespace

std::string write_answers(const Shape& shape) {
    // Widened to UTF-16 they are twice as many bytes.
    Writer writer(shape, limits::answers_file_bytes / (amount(shape, "utf_16") == 1 ? 2 : 1),
                  limits::answers_json_values);
    writer.open('{').key("format").literal("streamstage-answers").key("schema_version").number(1);
    writer.key("rubric").open('{').key("id").literal("large").key("version");
    writer.literal(writer.of("other_version") == 1 ? "1" : "2").close('}');
    writer.key("respondent").open('{');
    write_person(writer, 0);
    writer.close('}');
    write_plans(writer);
    write_given(writer, "answers");
    write_notes(writer);
    writer.litter();
    write_respondents(writer);
    writer.close('}');
    if (writer.of("utf_16") == 0) return writer.text;
    std::string wide = "\xFF\xFE";
    for (const char byte : writer.text) (wide += byte) += '\0';
    return wide;
}

} // namespace fuzz
