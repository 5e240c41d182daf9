#pragma once

#include "core/json/field_reader.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <vector>

namespace core {

// Levels by thresholds on a number.

/// “thresholds”, each with “at_least” within `numbers` and a level from 1 to `level_max`.
std::vector<Threshold> read_thresholds(FieldReader& fields, Bounds numbers, int level_max, Reading& reading);

/// That of the highest threshold that `number` reaches, else 0.
int level_reached(const std::vector<Threshold>& thresholds, int number);

/// All that can be reached, 0 too, ascending.
std::vector<int> levels_reached(const std::vector<Threshold>& thresholds);

std::optional<int> highest_named_level(const std::vector<Threshold>& thresholds);

} // namespace core
