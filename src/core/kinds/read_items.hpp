#pragma once

#include "core/json/field_reader.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// The lines that can be ticked or picked. `what` is one of them: "item".
std::vector<Item> read_items(FieldReader& fields, const char* field, const char* what, Reading& reading);

} // namespace core
