#include "support/edit_json.hpp"

namespace support {
namespace {

class Writer {
public:
    Writer(const Changes& made, const std::set<std::string>& left_out) : changes(made), removed(left_out) {}

    std::string write(const core::JsonNode& node) const {
        const std::string pointer = core::place_of(node).pointer;
        const auto change = changes.find(pointer);
        if (change != changes.end()) return change->second;
        switch (node.kind) {
        case core::JsonKind::null: return "null";
        case core::JsonKind::boolean: return node.truth ? "true" : "false";
        case core::JsonKind::integer: return std::to_string(node.integer);
        case core::JsonKind::number: return node.text;
        case core::JsonKind::string: return write_string(node.text);
        case core::JsonKind::array: return "[" + write_children(node) + "]";
        case core::JsonKind::object: return "{" + join(write_children(node), write_additions(node, pointer)) + "}";
        }
        return {};
    }

private:
    static std::string join(const std::string& list, const std::string& more) {
        return list.empty() || more.empty() ? list + more : list + "," + more;
    }

    std::string write_children(const core::JsonNode& node) const {
        std::string list;
        for (const core::JsonNode* child : node.children) {
            if (removed.count(core::place_of(*child).pointer)) continue;
            const std::string value = write(*child);
            list = join(list, core::is_object(node) ? write_string(child->key) + ":" + value : value);
        }
        return list;
    }

    /// Fields of this object that are changed but not there yet.
    std::string write_additions(const core::JsonNode& node, const std::string& pointer) const {
        std::string list;
        for (const auto& [where, value] : changes) {
            const std::size_t slash = where.rfind('/');
            if (slash == std::string::npos || where.substr(0, slash) != pointer) continue;
            const std::string key = where.substr(slash + 1);
            if (!core::find(node, key)) list = join(list, write_string(key) + ":" + value);
        }
        return list;
    }

    const Changes& changes;
    const std::set<std::string>& removed;
};

} // namespace

std::string write_tree(const core::JsonNode& root, const Changes& changes, const std::set<std::string>& removed) {
    return Writer(changes, removed).write(root);
}

std::string write_string(const std::string& text) {
    constexpr char digits[] = "0123456789abcdef";
    std::string written = "\"";
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\')
            written += {'\\', byte};
        else if (code < 0x20)
            written += {'\\', 'u', '0', '0', digits[code >> 4], digits[code & 15]};
        else
            written += byte;
    }
    return written + "\"";
}

} // namespace support
