#include "core/json/json_tree.hpp"

#include "core/json/problem_list.hpp"

#include <utility>

namespace core {
namespace {

void write_pointer(const JsonNode& node, std::string& pointer) {
    if (!node.parent) return;
    write_pointer(*node.parent, pointer); // at most limits::nesting deep
    pointer += '/';
    if (is_array(*node.parent)) {
        pointer += std::to_string(node.position);
        return;
    }
    for (const char byte : node.key) {
        if (byte == '~')
            pointer += "~0";
        else if (byte == '/')
            pointer += "~1";
        else
            pointer += byte;
    }
}

/// As JSON writes it, in every language.
Sentence literal(std::string words) {
    return in_english(std::move(words));
}

} // namespace

const JsonNode* find(const JsonNode& object, std::string_view name) {
    if (!is_object(object)) return nullptr;
    for (const JsonNode* field : object.children)
        if (field->key == name) return field;
    return nullptr;
}

Place place_of(const JsonNode& node) {
    Place place{node.line, node.column, {}};
    write_pointer(node, place.pointer);
    return place;
}

Place key_place_of(const JsonNode& node) {
    Place place = place_of(node);
    place.line = node.key_line;
    place.column = node.key_column;
    return place;
}

Sentence name_kind(const JsonNode& node) {
    switch (node.kind) {
    case JsonKind::boolean: return literal(node.truth ? "true" : "false");
    case JsonKind::integer:
    case JsonKind::number: return sentence("a number");
    case JsonKind::string: return sentence("a text");
    case JsonKind::array: return sentence("a list");
    case JsonKind::object: return sentence("an object");
    case JsonKind::null: break;
    }
    return literal("null");
}

Sentence name_value(const JsonNode& node) {
    constexpr std::size_t shown = 24;
    if (node.kind == JsonKind::integer) return literal(std::to_string(node.integer));
    if (node.kind == JsonKind::number)
        return literal(node.text.size() > shown ? node.text.substr(0, shown) + "…" : node.text);
    return is_string(node) ? sentence("“{text}”", {shown_name(node.text)}) : name_kind(node);
}

} // namespace core
