#pragma once

#include "core/json/json_tree.hpp"

#include <vector>

namespace core {

/// The places, by key, of the fields whose key an earlier one has.
std::vector<int> find_doubles(const std::vector<const JsonNode*>& children);

} // namespace core
