#pragma once

#include "core/json/field_reader.hpp"
#include "core/rubric.hpp"

#include <optional>

namespace core {

/// “source”: { "section": ..., "paragraph": ... }
std::optional<Source> read_source(FieldReader& fields, Reading& reading);

} // namespace core
