#pragma once

#include "core/answers.hpp"

#include <cstdint>

namespace core {

/// The sums of some rows. With as many rows and as large amounts as core/limits.hpp allows, they fit; beyond that they
/// stop at the ends of 64 bits.
struct BusinessTotal {
    int rows = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    ConfidenceLabel confidence = ConfidenceLabel::high; ///< the lowest of the rows; means nothing without any
};

struct BusinessTotals {
    BusinessTotal make;
    BusinessTotal save;
    BusinessTotal protect;
    BusinessTotal all;
};

BusinessTotals total_business_case(const BusinessCase& business_case);

/// Of all drivers for Value::none.
const BusinessTotal& total_of(const BusinessTotals& totals, Value driver);

} // namespace core
