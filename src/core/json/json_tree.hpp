#pragma once

#include "core/problem.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class JsonKind { null, boolean, integer, number, string, array, object };

/// A value in a JSON text, which knows where it stands. Objects keep the order of the file.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    bool truth = false;
    std::int64_t integer = 0; ///< `number` is everything with a point or an exponent, or beyond 64 bits
    std::string text;         ///< string: its text; number: as written
    std::vector<const JsonNode*> children;

    const JsonNode* parent = nullptr;
    std::string key;  ///< its name, if the parent is an object
    int position = 0; ///< among the parent's children, from 0
    int line = 0;     ///< of the value; lines and columns count from 1, columns in bytes
    int column = 0;
    int key_line = 0;
    int key_column = 0;
};

inline bool is_string(const JsonNode& node) {
    return node.kind == JsonKind::string;
}
inline bool is_array(const JsonNode& node) {
    return node.kind == JsonKind::array;
}
inline bool is_object(const JsonNode& node) {
    return node.kind == JsonKind::object;
}

/// The field of an object; nullptr where it has none of this name or is no object.
const JsonNode* find(const JsonNode& object, std::string_view name);

Place place_of(const JsonNode& node);
/// Where the field's name stands, for problems with the name itself.
Place key_place_of(const JsonNode& node);

/// What a value is, in words: "a list", "a text".
Sentence name_kind(const JsonNode& node);
/// The value itself where it is a number or a text, cut when it is long; else its kind.
Sentence name_value(const JsonNode& node);

struct JsonTree {
    std::deque<JsonNode> nodes; ///< the first is the root; addresses stay
    const JsonNode& root() const { return nodes.front(); }
};

} // namespace core
