#include "core/json/json_reader.hpp"

#include "core/json/check_text.hpp"
#include "core/json/explain_json.hpp"
#include "core/json/find_doubles.hpp"
#include "core/limits.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace core {
namespace {

bool between_tokens(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == ',' || byte == ':';
}

/// Hands the bytes to the parser and tells the builder how far it has come.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** reached = nullptr;

    reference operator*() const { return *at; }
    CountingIterator& operator++() {
        *reached = ++at;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at == other.at; }
    bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

/// Receives the parser's events; returns false to stop it.
class Builder {
public:
    Builder(std::string_view text, int most_values, ProblemList& list)
        : bytes(text), values_max(most_values), problems(list), reached(text.data()) {}

    CountingIterator begin() { return {bytes.data(), &reached}; }
    CountingIterator end() { return {bytes.data() + bytes.size(), &reached}; }

    // The names and signatures are nlohmann's.
    bool null() { return add(JsonKind::null) != nullptr; }
    bool boolean(bool truth) {
        JsonNode* node = add(JsonKind::boolean);
        if (node) node->truth = truth;
        return node != nullptr;
    }
    bool number_integer(std::int64_t integer) {
        JsonNode* node = add(JsonKind::integer);
        if (node) node->integer = integer;
        return node != nullptr;
    }
    bool number_unsigned(std::uint64_t integer) {
        if (integer <= static_cast<std::uint64_t>(INT64_MAX)) return number_integer(static_cast<std::int64_t>(integer));
        return number_float(0, std::to_string(integer));
    }
    bool number_float(double, const std::string& written) {
        JsonNode* node = add(JsonKind::number);
        if (node) node->text = written;
        return node != nullptr;
    }
    bool string(std::string& text) {
        JsonNode* node = add(JsonKind::string);
        if (node) node->text = std::move(text);
        return node != nullptr;
    }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool end_array() { return close(); }
    bool end_object() {
        report_doubles(*open_nodes.back());
        return close();
    }
    bool key(std::string& name);
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&);

    JsonTree tree;

private:
    JsonNode* add(JsonKind kind);
    bool open(JsonKind kind);
    bool close();
    void go_to_token();
    void report_doubles(JsonNode& object);
    JsonStop::Expecting expecting() const;
    Place place_here() const;

    std::string_view bytes;
    int values_max;
    ProblemList& problems;
    const char* reached;    ///< how far the parser has read; a number makes it read one byte too many
    std::size_t offset = 0; ///< just behind the last token; line and column belong to it
    int line = 1;
    std::size_t line_start = 0;
    std::vector<JsonNode*> open_nodes;
    bool has_key = false;
    std::string next_key;
    int key_line = 0;
    int key_column = 0;
};

void Builder::go_to_token() {
    while (offset < bytes.size() && between_tokens(bytes[offset])) {
        if (bytes[offset] == '\n') {
            ++line;
            line_start = offset + 1;
        }
        ++offset;
    }
}

Place Builder::place_here() const {
    Place place = open_nodes.empty() ? Place{} : place_of(*open_nodes.back());
    place.line = line;
    place.column = static_cast<int>(offset - line_start) + 1;
    return place;
}

JsonNode* Builder::add(JsonKind kind) {
    go_to_token();
    if (static_cast<int>(tree.nodes.size()) >= values_max) {
        problems.add(place_here(), sentence("The file holds more than {count} values.", {values_max}),
                     sentence("Use a smaller file."));
        return nullptr;
    }
    JsonNode& node = tree.nodes.emplace_back();
    node.kind = kind;
    node.line = line;
    node.column = static_cast<int>(offset - line_start) + 1;
    if (!open_nodes.empty()) {
        JsonNode& parent = *open_nodes.back();
        node.parent = &parent;
        node.position = static_cast<int>(parent.children.size());
        if (has_key) {
            node.key = std::move(next_key);
            node.key_line = key_line;
            node.key_column = key_column;
        }
        parent.children.push_back(&node);
    }
    has_key = false;
    offset = static_cast<std::size_t>(reached - bytes.data());
    // Only the byte behind a number shows that it is over.
    if (kind == JsonKind::integer || kind == JsonKind::number) --offset;
    return &node;
}

bool Builder::open(JsonKind kind) {
    if (static_cast<int>(open_nodes.size()) >= limits::nesting) {
        go_to_token();
        problems.add(place_here(),
                     sentence("The file nests lists and objects deeper than {count} levels.", {limits::nesting}),
                     sentence("Nest fewer brackets."));
        return false;
    }
    JsonNode* node = add(kind);
    if (node) open_nodes.push_back(node);
    return node != nullptr;
}

bool Builder::close() {
    open_nodes.pop_back();
    const auto end = static_cast<std::size_t>(reached - bytes.data());
    for (; offset < end; ++offset)
        if (bytes[offset] == '\n') {
            ++line;
            line_start = offset + 1;
        }
    return true;
}

bool Builder::key(std::string& name) {
    go_to_token();
    if (name.size() > limits::key_bytes) { // it would stand in the place of every problem inside
        problems.add(place_here(), sentence("The name of a field is longer than {count} bytes.", {limits::key_bytes}),
                     sentence("Use a shorter one."));
        return false;
    }
    key_line = line;
    key_column = static_cast<int>(offset - line_start) + 1;
    next_key = std::move(name);
    has_key = true;
    offset = static_cast<std::size_t>(reached - bytes.data());
    return true;
}

void Builder::report_doubles(JsonNode& object) {
    const std::vector<int> doubles = find_doubles(object.children);
    if (doubles.empty()) return;
    std::vector<bool> is_double(object.children.size(), false);
    for (const int position : doubles) {
        is_double[static_cast<std::size_t>(position)] = true;
        if (problems.count_if_full()) continue;
        const JsonNode& field = *object.children[static_cast<std::size_t>(position)];
        problems.add(key_place_of(field),
                     sentence("The field “{field}” is given twice in one object.", {shown_name(field.key)}),
                     sentence("Remove one of the two."));
    }
    std::erase_if(object.children,
                  [&](const JsonNode* field) { return is_double[static_cast<std::size_t>(field->position)]; });
}

JsonStop::Expecting Builder::expecting() const {
    using enum JsonStop::Expecting;
    if (open_nodes.empty()) return tree.nodes.empty() ? value : end;
    const JsonNode& inside = *open_nodes.back();
    if (inside.kind == JsonKind::array) return inside.children.empty() ? value : next_in_list;
    if (has_key) return colon;
    return inside.children.empty() ? key : next_in_object;
}

bool Builder::parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    JsonStop stop{offset, expecting(), {}};
    if (!open_nodes.empty()) stop.opened = place_of(*open_nodes.back());
    const Problem problem = explain_stop(bytes, stop);
    problems.add(problem.place, problem.sentence, problem.fix);
    return false;
}

} // namespace

std::optional<JsonTree> read_json(std::string_view bytes, ProblemList& problems, const TextBounds& bounds) {
    DecodedText decoded;
    if (const auto problem = check_text(bytes, bounds.bytes_max, decoded)) {
        problems.add(problem->place, problem->sentence, problem->fix);
        return std::nullopt;
    }
    Builder builder(decoded.text, bounds.values_max, problems);
    if (!nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder)) return std::nullopt;
    return std::move(builder.tree);
}

} // namespace core
