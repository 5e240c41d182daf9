#include "core/id_map.hpp"

namespace core {

IdMap::IdMap() = default;
IdMap::IdMap(const IdMap& other) = default;
IdMap& IdMap::operator=(const IdMap& other) = default;
IdMap::~IdMap() = default;

bool IdMap::add(std::string_view id, int place) {
    return places.emplace(id, place).second;
}

int IdMap::find(std::string_view id) const {
    const auto found = places.find(id);
    return found == places.end() ? -1 : found->second;
}

} // namespace core
