#include "fuzz/large_documents.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <iterator>

namespace fuzz {

namespace {

namespace limits = core::limits;

struct Amount {
    const char* name;
    int least;
    int most;
};

constexpr Amount amounts[] = {
    // Of the rubric
    {"stages", 2, limits::stages},
    {"dimensions", 1, limits::dimensions},
    {"questions", 1, limits::questions},
    {"rungs", 2, limits::rungs},
    {"items", 0, limits::items}, // 0: ladders only
    {"former", 0, limits::former_ids},
    {"thing_former", 0, limits::former_ids},
    {"chain", 0, 1}, // every question waits for the one before
    {"checks", 0, limits::checks},
    {"clauses", 1, limits::check_clauses},
    {"recommendations", 0, limits::recommendations},
    {"depends", 0, limits::recommendations},
    {"criteria", 1, 3}, // the scoring is not searched
    {"organisations", 0, limits::test_organisations},
    {"facts", 0, limits::facts},
    {"signs", 0, limits::signs},
    {"languages", 0, 1'000},
    {"text", 1, limits::text_characters},
    // Of both
    {"id", 1, limits::id_characters},
    {"alike", 0, 1},
    {"misspelled", 0, 100}, // percent of the ids that are named
    {"unknown", 0, 20'000}, // fields in one object that nobody knows
    {"strange", 0, 20'000}, // fields of the author's in one object
    {"doubled", 0, 20'000},
    {"key", 1, limits::key_bytes},
    {"depth", 0, limits::nesting},
    {"wrong", 0, 100}, // percent of values of another type
    // Of the answers
    {"respondents", 0, limits::contributions},
    {"answered", 0, 100}, // percent
    {"ticks", 0, 2'000},
    {"by_former", 0, 100}, // percent of the questions answered by an id they had
    {"every_former", 0, 1},
    {"other_version", 0, 1},
    {"strangers", 0, 20'000}, // answers to what is no question
    {"confirmed", 0, 20'000},
    {"notes", 0, 100}, // percent
    {"note", 1, limits::text_characters},
    {"settled", 0, 100},
    {"groups", 0, limits::contributions},
    {"levels", 0, limits::dimensions},
    {"rows", 0, static_cast<int>(limits::business_rows)},
    {"spread", 1, limits::rungs}, // how many rungs are chosen among
    {"utf_16", 0, 1},
};

int amount(const Shape& shape, const char* name) {
    const auto found = shape.find(name);
    if (found != shape.end()) return found->second;
    return std::find_if(std::begin(amounts), std::end(amounts),
                        [&](const Amount& each) { return std::string(each.name) == name; })
        ->least;
}

/// Writes JSON until the document is as large as it may be; what is open is always closed.
class Writer {
public:
    Writer(const Shape& document, std::size_t most_bytes, int most_values)
        : shape(document), random(1), bytes_max(most_bytes), values_max(most_values) {}

    int of(const char* name) const { return amount(shape, name); }
    bool full() const { return text.size() + room >= bytes_max || values + 200 >= values_max; }
    bool happens(const char* percent) { return of(percent) > 0 && random.chance(of(percent)); }
    int below(int count) { return random.below(count); }

    Writer& open(char bracket) {
        begin();
        text += bracket;
        first = true;
        return *this;
    }
    Writer& close(char bracket) {
        text += bracket;
        first = false;
        return *this;
    }
    Writer& key(const std::string& name) {
        if (!first) text += ',';
        text += '"' + name + "\":";
        first = true;
        return *this;
    }
    Writer& word(const std::string& value) {
        if (happens("wrong")) return number(-7);
        return literal(value);
    }
    /// That it is ours, which is never wrong, or nothing else would be looked at.
    Writer& literal(const std::string& value) {
        begin();
        text += '"' + value + '"';
        return *this;
    }
    Writer& number(int value) {
        begin();
        text += std::to_string(value);
        return *this;
    }
    Writer& truth() {
        begin();
        text += "true";
        return *this;
    }
    /// An author's text, in as many languages as there are.
    Writer& words(const std::string& name) {
        key(name);
        const std::string value(static_cast<std::size_t>(of("text")), 'w');
        if (of("languages") == 0) return word(value);
        open('{');
        for (int i = 0; i < of("languages") && !full(); ++i)
            key(i == 0 ? "en" : "x" + std::string(1, static_cast<char>('a' + i % 26)) + "-" + std::to_string(i))
                .word(value);
        return close('}');
    }
    std::string id(const std::string& kind, int index) const {
        std::string name = kind + "-" + std::to_string(index);
        const auto length = static_cast<std::size_t>(of("id"));
        if (name.size() >= length) return name;
        if (of("alike") == 1) return std::string(length - name.size(), 'y') + name;
        support::Random letters(static_cast<std::uint64_t>(index) + 77);
        name += '-';
        while (name.size() < length) name += static_cast<char>('a' + letters.below(26));
        return name;
    }
    std::string named(const std::string& kind, int index) {
        std::string name = id(kind, index);
        if (happens("misspelled")) std::swap(name.front(), name.back());
        return name;
    }
    /// What anybody may have put into an object, and should not have.
    void litter() {
        const std::string long_name(static_cast<std::size_t>(of("key")), 'k');
        for (int i = 0; i < of("unknown") && !full(); ++i) key(long_name + std::to_string(i)).number(1);
        for (int i = 0; i < of("strange") && !full(); ++i) key("x_" + id("s", i)).number(1);
        if (of("doubled") == 0) return;
        int opened = 0;
        for (; opened < of("depth") - 8; ++opened) key((opened == 0 ? "x_" : "") + long_name).open('{');
        key("x_d").open('{');
        for (int i = 0; i < of("doubled") && !full(); ++i) key(i % 2 == 0 ? "a" : long_name).number(1);
        for (; opened >= 0; --opened) close('}');
    }

    std::string text;

private:
    void begin() {
        if (!first) text += ',';
        first = false;
        ++values;
    }

    static constexpr std::size_t room = 12'000; ///< for what is begun
    const Shape& shape;
    support::Random random;
    std::size_t bytes_max;
    int values_max;
    int values = 0;
    bool first = true;
};

bool is_checklist(const Writer& writer, int question) {
    return writer.of("items") > 0 && question % 2 == 1;
}

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
    if (writer.of("chain") == 1 && index > 0 && !is_checklist(writer, index - 1) && writer.of("rungs") > 1)
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
    if (writer.of("groups") > 0) writer.key("group").word(writer.id("group", index % writer.of("groups")));
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

namespace {

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

Shape mutate(Shape shape, support::Random& random) {
    for (int changes = random.between(1, 3); changes > 0; --changes) {
        const Amount& each = amounts[static_cast<std::size_t>(random.below(static_cast<int>(std::size(amounts))))];
        const int most = random.chance(50) ? each.most : random.between(each.least, each.most);
        shape[each.name] = random.chance(25) ? each.least : most;
        if (shape[each.name] == each.least) shape.erase(each.name);
    }
    return shape;
}

Shape without_faults(Shape shape) {
    for (const char* fault : {"misspelled", "wrong", "unknown", "doubled"}) shape.erase(fault);
    if (amount(shape, "other_version") == 0)
        for (const char* fault : {"strangers", "by_former", "every_former"}) shape.erase(fault);
    return shape;
}

std::string describe(const Shape& shape) {
    std::string words;
    for (const auto& [name, value] : shape) words += (words.empty() ? "" : " ") + name + "=" + std::to_string(value);
    return words;
}

} // namespace fuzz
