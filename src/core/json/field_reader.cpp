#include "core/json/field_reader.hpp"

#include "core/json/nearest_name.hpp"
#include "core/words/say.hpp"

#include <algorithm>
#include <utility>

namespace core {

FieldReader::FieldReader(const JsonNode& node, Sentence name, Reading& shared)
    : object(node), subject(std::move(name)), reading(shared) {
    if (!is_object(object))
        report(object, sentence("The {part} is {kind}, not an object.", {subject, name_kind(object)}), in_braces());
}

FieldReader::FieldReader(const JsonNode& node, std::string name, Reading& shared)
    : FieldReader(node, in_english(std::move(name)), shared) {}

std::string FieldReader::english_name() const {
    return say_english(subject);
}

Sentence FieldReader::name_of(std::string_view field) const {
    // TRANSLATORS: it stands where other messages have {field}; {part} is one of those about parts of a file
    return sentence("“{name}” of the {part}", {shown_name(field), subject});
}

void FieldReader::report(const JsonNode& at, Sentence sentence, Sentence fix) {
    reading.problems.add(place_of(at), std::move(sentence), std::move(fix));
}

void FieldReader::report_for_author(const JsonNode& at, std::string sentence, std::string fix) {
    reading.problems.add_for_author(place_of(at), std::move(sentence), std::move(fix));
}

const JsonNode* FieldReader::any(std::string_view field) {
    asked.emplace_back(field);
    return find(object, field);
}

const JsonNode* FieldReader::required(std::string_view field, const Sentence& fix) {
    const JsonNode* value = any(field);
    if (!value && is_object(object))
        report(object, sentence("The {part} has no “{name}”.", {subject, shown_name(field)}), fix);
    return value;
}

const JsonNode* FieldReader::object_in(std::string_view field) {
    const JsonNode* value = any(field);
    if (!value || is_object(*value)) return value;
    report(*value, sentence("{field} is {kind}, not an object.", {name_of(field), name_kind(*value)}), in_braces());
    return nullptr;
}

const JsonNode* FieldReader::typed_list(const JsonNode* value, Bounds items) {
    if (!value) return nullptr;
    const Sentence field = name_of(value->key);
    if (!is_array(*value)) {
        report(*value, sentence("{field} is {kind}, not a list.", {field, name_kind(*value)}), in_brackets());
        return nullptr;
    }
    const int count = static_cast<int>(value->children.size());
    if (count >= items.min && count <= items.max) return value;
    report(*value,
           count == 0 ? sentence("{field} is empty.", {field})
                      : sentence_count("{field} has {count} item.", "{field} has {count} items.", count, {field}),
           items.min == items.max ? sentence("Give {number}.", {items.min})
                                  : sentence("Give {low} to {high}.", {items.min, items.max}));
    return nullptr;
}

const JsonNode* FieldReader::list(std::string_view field, Bounds items) {
    return typed_list(any(field), items);
}

const JsonNode* FieldReader::required_list(std::string_view field, Bounds items) {
    return typed_list(required(field, sentence("Add it: a list, {brackets}.", {"[ … ]"})), items);
}

std::string FieldReader::text(std::string_view field) {
    const JsonNode* value = any(field);
    return value ? read_text(*value, name_of(field), true, reading) : std::string{};
}

std::string FieldReader::required_text(std::string_view field) {
    const JsonNode* value = required(field, sentence("Add it: a text in double quotes."));
    return value ? read_text(*value, name_of(field), false, reading) : std::string{};
}

std::string FieldReader::word(std::string_view field) {
    const JsonNode* value = any(field);
    if (!value) return {};
    if (!is_string(*value)) {
        report(*value, sentence("{field} is {kind}, not a text.", {name_of(field), name_kind(*value)}), in_quotes());
        return {};
    }
    return read_text(*value, name_of(field), false, reading);
}

std::string FieldReader::required_word(std::string_view field) {
    return required(field, sentence("Add it: a text in double quotes.")) ? word(field) : std::string{};
}

int FieldReader::whole(std::string_view field, Bounds bounds, int fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    const bool is_whole = value->kind == JsonKind::integer;
    if (is_whole && value->integer >= bounds.min && value->integer <= bounds.max)
        return static_cast<int>(value->integer);
    const Sentence whose = name_of(field);
    report(*value,
           is_whole || value->kind == JsonKind::number
               ? sentence("{field} is {value}.", {whose, name_value(*value)})
               : sentence("{field} is {kind}, not a number.", {whose, name_kind(*value)}),
           sentence("Use {values}.", {name_range(bounds)}));
    return not_read;
}

int FieldReader::required_whole(std::string_view field, Bounds bounds) {
    return required(field, sentence("Add it: {values}.", {name_range(bounds)})) ? whole(field, bounds, not_read)
                                                                                : not_read;
}

bool FieldReader::flag(std::string_view field, bool fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    if (value->kind == JsonKind::boolean) return value->truth;
    report_for_author(*value,
                      say_english(name_of(field)) + " is " + say_english(name_kind(*value)) + ", not true or false.",
                      "Write true or false, without quotes.");
    return fallback;
}

int FieldReader::choice(std::string_view field, const std::vector<std::string>& names, int fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    const auto found = is_string(*value) ? std::find(names.begin(), names.end(), value->text) : names.end();
    if (found != names.end()) return static_cast<int>(found - names.begin());
    report(*value, sentence("{field} is {value}.", {name_of(field), name_value(*value)}),
           sentence("Use {values}.", {name_any(names)}));
    return not_read;
}

int FieldReader::reference(std::string_view field, const IdList& list, const char* what) {
    const JsonNode* value = any(field);
    return value ? find_reference(*value, say_english(name_of(field)), list, what, reading) : not_read;
}

int FieldReader::required_reference(std::string_view field, const IdList& list, const char* what) {
    const Sentence fix = in_english(std::string("Add it: the id of a ") + what + ".");
    return required(field, fix) ? reference(field, list, what) : not_read;
}

void FieldReader::finish() {
    if (!is_object(object)) return;
    for (const JsonNode* field : object.children) {
        if (field->key.starts_with("x_") || std::find(asked.begin(), asked.end(), field->key) != asked.end()) continue;
        if (reading.problems.count_if_full()) continue;
        reading.problems.add(key_place_of(*field),
                             sentence("The {part} has an unknown field “{name}”.", {subject, shown_name(field->key)}),
                             suggest_name(field->key, asked, sentence("Remove it, or start its name with x_.")));
    }
}

Sentence name_any(const std::vector<std::string>& names) {
    std::string text = names.front();
    for (std::size_t i = 1; i + 1 < names.size(); ++i) text += ", " + names[i];
    return names.size() < 2 ? in_english(text) : sentence("{names} or {last}", {text, names.back()});
}

Sentence name_range(Bounds bounds) {
    if (bounds.min == bounds.max) return in_english(std::to_string(bounds.min));
    return sentence("a whole number from {low} to {high}", {bounds.min, bounds.max});
}

Sentence in_braces() {
    return sentence("Write it in braces: {braces}.", {"{ … }"});
}

Sentence in_brackets() {
    return sentence("Write it in square brackets: {brackets}.", {"[ … ]"});
}

Sentence in_quotes() {
    return sentence("Write it in double quotes.");
}

} // namespace core
