#pragma once

#include <map>
#include <string>
#include <string_view>

namespace core {

/// Where the thing with an id stands. Files name things by the hundred thousand: no list is walked for each.
class IdMap {
public:
    // Not inline, so that the engine has them once.
    IdMap();
    IdMap(const IdMap& other);
    IdMap& operator=(const IdMap& other);
    ~IdMap();

    /// False, and nothing is changed, for an id that is there already.
    bool add(std::string_view id, int place = 0);
    /// -1 for none
    int find(std::string_view id) const;
    int size() const { return static_cast<int>(places.size()); }

private:
    std::map<std::string, int, std::less<>> places;
};

} // namespace core
