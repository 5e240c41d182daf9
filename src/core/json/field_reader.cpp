#include "core/json/field_reader.hpp"

#include "core/json/nearest_name.hpp"

#include <algorithm>
#include <utility>

namespace core {

FieldReader::FieldReader(const JsonNode& node, std::string name, Reading& shared)
    : object(node), subject(std::move(name)), reading(shared) {
    if (!is_object(object))
        report(object, "The " + subject + " is " + name_kind(object) + ", not an object.",
               "Write it in braces: { … }.");
}

void FieldReader::report(const JsonNode& at, std::string sentence, std::string mend) {
    reading.problems.add(place_of(at), std::move(sentence), std::move(mend));
}

const JsonNode* FieldReader::any(std::string_view field) {
    asked.emplace_back(field);
    return find(object, field);
}

const JsonNode* FieldReader::required(std::string_view field, const char* mend) {
    const JsonNode* value = any(field);
    if (!value && is_object(object)) report(object, "The " + subject + " has no " + quote(field) + ".", mend);
    return value;
}

const JsonNode* FieldReader::object_in(std::string_view field) {
    const JsonNode* value = any(field);
    if (!value || is_object(*value)) return value;
    report(*value, quote(field) + " of the " + subject + " is " + name_kind(*value) + ", not an object.",
           "Write it in braces: { … }.");
    return nullptr;
}

const JsonNode* FieldReader::typed_list(const JsonNode* value, Bounds items) {
    if (!value) return nullptr;
    const std::string field = quote(value->key) + " of the " + subject;
    if (!is_array(*value)) {
        report(*value, field + " is " + name_kind(*value) + ", not a list.", "Write it in square brackets: [ … ].");
        return nullptr;
    }
    const int count = static_cast<int>(value->children.size());
    if (count >= items.min && count <= items.max) return value;
    const std::string has =
        count == 0 ? " is empty." : " has " + std::to_string(count) + (count == 1 ? " item." : " items.");
    const std::string wanted = items.min == items.max ? std::to_string(items.min)
                                                      : std::to_string(items.min) + " to " + std::to_string(items.max);
    report(*value, field + has, "Give " + wanted + ".");
    return nullptr;
}

const JsonNode* FieldReader::list(std::string_view field, Bounds items) {
    return typed_list(any(field), items);
}

const JsonNode* FieldReader::required_list(std::string_view field, Bounds items) {
    return typed_list(required(field, "Add it: a list, [ … ]."), items);
}

std::string FieldReader::text(std::string_view field) {
    const JsonNode* value = any(field);
    return value ? read_text(*value, quote(field) + " of the " + subject, true, reading) : std::string{};
}

std::string FieldReader::required_text(std::string_view field) {
    const JsonNode* value = required(field, "Add it: a text in double quotes.");
    return value ? read_text(*value, quote(field) + " of the " + subject, false, reading) : std::string{};
}

std::string FieldReader::word(std::string_view field) {
    const JsonNode* value = any(field);
    if (!value) return {};
    const std::string whose = quote(field) + " of the " + subject;
    if (!is_string(*value)) {
        report(*value, whose + " is " + name_kind(*value) + ", not a text.", "Write it in double quotes.");
        return {};
    }
    return read_text(*value, whose, false, reading);
}

std::string FieldReader::required_word(std::string_view field) {
    return required(field, "Add it: a text in double quotes.") ? word(field) : std::string{};
}

int FieldReader::whole(std::string_view field, Bounds bounds, int fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    const bool is_whole = value->kind == JsonKind::integer;
    if (is_whole && value->integer >= bounds.min && value->integer <= bounds.max)
        return static_cast<int>(value->integer);
    const std::string is = is_whole || value->kind == JsonKind::number
                               ? name_value(*value)
                               : name_kind(*value) + std::string(", not a number");
    report(*value, quote(field) + " of the " + subject + " is " + is + ".", "Use " + name_range(bounds) + ".");
    return not_read;
}

int FieldReader::required_whole(std::string_view field, Bounds bounds) {
    const std::string mend = "Add it: " + name_range(bounds) + ".";
    return required(field, mend.c_str()) ? whole(field, bounds, not_read) : not_read;
}

bool FieldReader::flag(std::string_view field, bool fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    if (value->kind == JsonKind::boolean) return value->truth;
    report(*value, quote(field) + " of the " + subject + " is " + name_kind(*value) + ", not true or false.",
           "Write true or false, without quotes.");
    return fallback;
}

int FieldReader::choice(std::string_view field, const std::vector<std::string>& names, int fallback) {
    const JsonNode* value = any(field);
    if (!value) return fallback;
    const auto found = is_string(*value) ? std::find(names.begin(), names.end(), value->text) : names.end();
    if (found != names.end()) return static_cast<int>(found - names.begin());
    report(*value, quote(field) + " of the " + subject + " is " + name_value(*value) + ".",
           "Use " + name_any(names) + ".");
    return not_read;
}

int FieldReader::reference(std::string_view field, const IdList& list, const char* what) {
    const JsonNode* value = any(field);
    return value ? find_reference(*value, quote(field) + " of the " + subject, list, what, reading) : not_read;
}

int FieldReader::required_reference(std::string_view field, const IdList& list, const char* what) {
    const std::string mend = std::string("Add it: the id of a ") + what + ".";
    return required(field, mend.c_str()) ? reference(field, list, what) : not_read;
}

void FieldReader::finish() {
    if (!is_object(object)) return;
    for (const JsonNode* field : object.children) {
        if (field->key.starts_with("x_") || std::find(asked.begin(), asked.end(), field->key) != asked.end()) continue;
        if (reading.problems.count_if_full()) continue;
        reading.problems.add(key_place_of(*field),
                             "The " + subject + " has an unknown field " + quote(field->key) + ".",
                             suggest_name(field->key, asked, "Remove it, or let its name begin with x_."));
    }
}

std::string name_any(const std::vector<std::string>& names) {
    std::string text = names.front();
    for (std::size_t i = 1; i < names.size(); ++i) text += (i + 1 < names.size() ? ", " : " or ") + names[i];
    return text;
}

std::string name_range(Bounds bounds) {
    if (bounds.min == bounds.max) return std::to_string(bounds.min);
    return "a whole number from " + std::to_string(bounds.min) + " to " + std::to_string(bounds.max);
}

} // namespace core
