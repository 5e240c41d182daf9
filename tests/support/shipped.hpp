#pragma once

#include "core/rubric.hpp"

#include <string>
#include <vector>

namespace support {

/// A test organisation of the shipped rubric, or one of its variants: the same answers but for one.
struct Variant {
    std::string name; ///< "telvia", "telvia, direction 3"
    core::Answers answers;
};

/// rubric/event-streaming.json
core::Rubric read_shipped_rubric();

/// Every test organisation as it is, with each answer moved to each other rung or number of ticks, and taken back.
std::vector<Variant> list_variants(const core::Rubric& rubric);

} // namespace support
