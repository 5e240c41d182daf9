#include "core/json/read_text.hpp"

#include "core/limits.hpp"
#include "core/text/choose_language.hpp"
#include "core/text/fold_name.hpp"
#include "core/words/say.hpp"

#include <algorithm>

namespace core {
namespace {

/// One language's string of an author's text.
std::string read_string(const JsonNode& value, const Sentence& whose, bool may_be_empty, Reading& reading) {
    const int before = reading.problems.count();
    std::string text = read_words(value, whose, may_be_empty, reading);
    if (reading.problems.count() > before || !has_control_character(value.text)) return text;
    reading.problems.add(place_of(value), sentence("{field} holds a control character.", {whose}),
                         sentence("Remove it."));
    return {};
}

void count_taken(const std::string& language, const std::string& text, Reading& reading) {
    const auto counted = std::find_if(reading.taken.begin(), reading.taken.end(),
                                      [&](const auto& pair) { return pair.first == language; });
    if (counted == reading.taken.end())
        reading.taken.emplace_back(language, count_characters(text));
    else
        counted->second += count_characters(text);
}

} // namespace

std::string name_language(const Reading& reading) {
    const auto most = std::max_element(reading.taken.begin(), reading.taken.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == reading.taken.end() ? reading.own_language : most->first;
}

std::string read_words(const JsonNode& value, const Sentence& whose, bool may_be_empty, Reading& reading) {
    const auto report = [&](Sentence fault, Sentence fix) {
        reading.problems.add(place_of(value), std::move(fault), std::move(fix));
    };
    if (!is_string(value))
        report(sentence("{field} is {kind}, not a text.", {whose, name_kind(value)}),
               sentence("Write it in double quotes."));
    else if (is_blank(value.text) && may_be_empty)
        return {};
    else if (is_blank(value.text))
        report(sentence("{field} is empty.", {whose}), sentence("Write a text."));
    else if (const int count = count_characters(value.text); count > limits::text_characters)
        report(sentence("{field} has {number} characters.", {whose, count}),
               sentence("Use at most {number}.", {limits::text_characters}));
    else
        return value.text;
    return {};
}

std::string read_text(const JsonNode& value, const Sentence& whose, bool may_be_empty, Reading& reading) {
    if (!is_object(value)) return read_string(value, whose, may_be_empty, reading);
    if (value.children.empty()) {
        reading.problems.add_for_author(place_of(value), say_english(whose) + " is given in no language.",
                                        "Write it like { \"en\": \"…\" }.");
        return {};
    }
    std::vector<std::string> languages, texts; // those that hold words
    for (const JsonNode* text : value.children) {
        if (!is_language_tag(text->key)) {
            reading.problems.add_for_author(key_place_of(*text),
                                            say_english(whose) + " is given in " + quote(text->key) +
                                                ", which is no language.",
                                            "Use a language tag like en or pt-BR.");
            continue;
        }
        std::string words =
            read_string(*text, in_english(say_english(whose) + " in " + quote(text->key)), may_be_empty, reading);
        if (words.empty()) continue;
        languages.push_back(text->key);
        texts.push_back(std::move(words));
    }
    if (texts.empty()) return {};
    const int wanted = choose_language(reading.language, languages);
    const int own = choose_language(reading.own_language, languages);
    const auto chosen = static_cast<std::size_t>(std::max(wanted < 0 ? own : wanted, 0));
    count_taken(languages[chosen], texts[chosen], reading);
    return texts[chosen];
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return (code < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || code == 0x7F;
    });
}

/// Letters, then groups of letters and digits behind hyphens: en, pt-BR, zh-Hant.
bool is_language_tag(std::string_view tag) {
    std::size_t group = 0;
    bool first = true;
    for (const char byte : tag) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool digit = byte >= '0' && byte <= '9';
        if (byte == '-') {
            if (group < (first ? 2u : 1u)) return false;
            group = 0;
            first = false;
        } else if (!(letter || (digit && !first)) || ++group > 8) {
            return false;
        }
    }
    return group >= (first ? 2u : 1u);
}

int count_characters(std::string_view text) {
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<int>(std::count_if(text.begin(), text.end(), begins));
}

} // namespace core
