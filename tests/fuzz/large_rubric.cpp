#include "fuzz/document_writer.hpp"

#include "core/limits.hpp"

namespace fuzz {

namespace {

namespace limits = core::limits;

void write_former(Writer& writer, const char* amount, const std::string& kind, int index) {
    if (writer.of(amount) == 0) return;
    writer.key("formerly").open('[');
    for (int i = 0; i < writer.of(amount) && !writer.full(); ++i)
        writer.word(writer.id("old-" + kind, index * limits::former_ids + i));
    writer.close(']');
}

void write_question(Writer& writer, int index) {
    const bool checklist = is_checklist(writer, index);
    const char* kind = checklist ? "item" : "rung";
    writer.open('{').key("id").word(writer.id("question", index));
    writer.key("dimension").word(writer.named("dimension", index % writer.of("dimensions")));
    writer.key("kind").word(checklist ? "checklist" : "ladder").words("text");
    if (writer.of("chain") == 1 && index > 0 && index <= limits::conditional_questions &&
        !is_checklist(writer, index - 1) && writer.of("rungs") > 1)
        writer.key("visible_when")
            .open('{')
            .key("question")
            .word(writer.named("question", index - 1))
            .key("at_least")
            .number(1)
            .close('}');
    write_former(writer, "former", "question", index);
    writer.key(checklist ? "items" : "rungs").open('[');
    for (int i = 0; i < (checklist ? writer.of("items") : writer.of("rungs")) && (i == 0 || !writer.full()); ++i) {
        writer.open('{').key("id").word(writer.id(kind, i)).key("text").word("t");
        if (!checklist) writer.key("level").number(std::min(i, writer.of("stages") - 1));
        write_former(writer, "thing_former", kind, i);
        writer.close('}');
    }
    writer.close(']');
    if (checklist)
        writer.key("thresholds")
            .open('[')
            .open('{')
            .key("at_least")
            .number(1)
            .key("level")
            .number(1)
            .close('}')
            .close(']');
    writer.close('}');
}

void write_list(Writer& writer, const char* list, const char* kind, int count, auto write_rest) {
    if (count == 0) return;
    writer.key(list).open('[');
    for (int i = 0; i < count && (i < 2 || !writer.full()); ++i) {
        writer.open('{').key("id").word(writer.id(kind, i));
        write_rest(i);
        writer.close('}');
    }
    writer.close(']');
}

void write_check(Writer& writer, int index) {
    writer.key("ask").word("?").key("when").open('[');
    for (int i = 0; i < writer.of("clauses"); ++i)
        writer.open('{')
            .key("question")
            .word(writer.named("question", (index + i) % writer.of("questions")))
            .key("at_most")
            .number(1)
            .close('}');
    writer.close(']');
}

void write_recommendation(Writer& writer, int index) {
    writer.words("text").key("question").word(writer.named("question", index % writer.of("questions")));
    writer.key("when_at_or_below").number(1).key("depends_on").open('[');
    // Backwards: with misspelled ids circles come about.
    for (int i = 0; i < writer.of("depends") && !writer.full(); ++i)
        if (i < index || writer.happens("wrong")) writer.word(writer.named("recommendation", i));
    writer.close(']');
}

void write_stage(Writer& writer, int index) {
    writer.words("name").key("signs").open('[');
    for (int i = 0; i < writer.of("signs") && !writer.full(); ++i) writer.open('{').words("text").close('}');
    writer.close(']');
    if (index == 0) return;
    writer.key("criteria").open('[');
    for (int i = 0; i < std::min(writer.of("criteria"), writer.of("questions")); ++i)
        writer.open('{').key("question").word(writer.named("question", i)).key("at_least").number(1).close('}');
    writer.close(']');
}

} // namespace

std::string write_rubric(const Shape& shape) {
    Writer writer(shape, limits::file_bytes, limits::json_values);
    writer.open('{').key("schema_version").number(1).key("id").literal("large").key("version").literal("2");
    writer.key("language").literal("en").words("title");
    write_list(writer, "stages", "stage", writer.of("stages"), [&](int i) { write_stage(writer, i); });
    write_list(writer, "dimensions", "dimension", writer.of("dimensions"), [&](int) { writer.words("name"); });
    writer.key("questions").open('[');
    // Whatever refers to a question needs it: a rubric that is too large is one that is refused.
    for (int i = 0; i < writer.of("questions") && (i < 3 || !writer.full()); ++i) write_question(writer, i);
    writer.close(']');
    write_list(writer, "checks", "check", writer.of("checks"), [&](int i) { write_check(writer, i); });
    if (writer.of("recommendations") > 0)
        writer.key("recommender").open('{').key("name").word("n").key("disclosure").word("d").close('}');
    write_list(writer, "recommendations", "recommendation", writer.of("recommendations"),
               [&](int i) { write_recommendation(writer, i); });
    write_list(writer, "facts", "fact", writer.of("facts"), [&](int i) {
        writer.key("stage")
            .word(writer.named("stage", i % writer.of("stages")))
            .words("text")
            .key("publisher")
            .word("p");
        writer.key("year").number(2000);
    });
    write_list(writer, "test_organisations", "organisation", writer.of("organisations"), [&](int) {
        writer.key("story").word("s").key("expect").open('{').key("stage").number(0).close('}');
        write_given(writer, "answers");
    });
    writer.litter();
    return writer.close('}').text;
}

} // namespace fuzz
