#pragma once

#include "core/json/field_reader.hpp"

#include <string>
#include <vector>

namespace core {

/// Reads “formerly” of the things of one list. An answer given under a former id must have one place to go: an id that
/// a thing of the list has today, or that was given before, is reported.
class FormerIds {
public:
    /// `today` and `what`, the kind of thing, as of gather_ids.
    FormerIds(const IdList& today, const char* what, Reading& reading);

    std::vector<std::string> read(FieldReader& fields);

private:
    bool is_usable(const JsonNode& value, const std::string& whose);

    const IdList& today;
    const char* what;
    Reading& reading;
    IdMap given;
};

} // namespace core
