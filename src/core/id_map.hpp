#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace core {

/// Where the thing with an id stands. Files name things by the hundred thousand: no list is walked for each.
using IdMap = std::map<std::string, int, std::less<>>;

/// -1 for none
inline int find_place(const IdMap& places, std::string_view id) {
    const auto found = places.find(id);
    return found == places.end() ? -1 : found->second;
}

} // namespace core
