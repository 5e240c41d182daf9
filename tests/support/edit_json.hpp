#pragma once

#include "core/json/json_reader.hpp"

#include <map>
#include <set>
#include <string>

namespace support {

/// JSON pointers to what is changed, with the JSON that stands there then; a field that is not there yet is added.
using Changes = std::map<std::string, std::string>;

/// The tree as JSON, one line, with its changes made.
std::string write_tree(const core::JsonNode& root, const Changes& changes = {},
                       const std::set<std::string>& removed = {});

/// "a text" with its quotes and escapes.
std::string write_string(const std::string& text);

} // namespace support
