#pragma once

#include "fuzz/large_documents.hpp"

#include <algorithm>
#include <string>

namespace fuzz {

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

    static constexpr std::size_t room = 40'000; ///< for what is begun
    const Shape& shape;
    support::Random random;
    std::size_t bytes_max;
    int values_max;
    int values = 0;
    bool first = true;
};

/// Every other question, where there are any.
inline bool is_checklist(const Writer& writer, int question) {
    return writer.of("items") > 0 && question % 2 == 1;
}

/// Writes one field: answers by question.
void write_given(Writer& writer, const char* field);

} // namespace fuzz
