#include "core/compare/total_business_case.hpp"

#include "core/limits.hpp"

#include <algorithm>
#include <limits>

namespace core {

namespace {

using Ends = std::numeric_limits<std::int64_t>;

static_assert(static_cast<std::int64_t>(limits::business_rows) <= Ends::max() / limits::amount_max,
              "the total of all rows fits into 64 bits");

std::int64_t add(std::int64_t left, std::int64_t right) {
    if (right > 0 && left > Ends::max() - right) return Ends::max();
    if (right < 0 && left < Ends::min() - right) return Ends::min();
    return left + right;
}

void add(BusinessTotal& total, const BusinessRow& row) {
    ++total.rows;
    total.low = add(total.low, lower_end(row));
    total.high = add(total.high, upper_end(row));
    total.confidence = std::min(total.confidence, row.confidence);
}

BusinessTotal& part_of(BusinessTotals& totals, Value driver) {
    if (driver == Value::make) return totals.make;
    return driver == Value::save ? totals.save : totals.protect;
}

} // namespace

BusinessTotals total_business_case(const BusinessCase& business_case) {
    BusinessTotals totals;
    for (const BusinessRow& row : business_case.rows) {
        add(part_of(totals, row.driver), row);
        add(totals.all, row);
    }
    return totals;
}

const BusinessTotal& total_of(const BusinessTotals& totals, Value driver) {
    switch (driver) {
    case Value::make: return totals.make;
    case Value::save: return totals.save;
    case Value::protect: return totals.protect;
    case Value::none: break;
    }
    return totals.all;
}

} // namespace core
