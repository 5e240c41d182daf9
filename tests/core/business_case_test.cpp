#include "core/compare/total_business_case.hpp"
#include "core/limits.hpp"

#include <doctest/doctest.h>

#include <cstdint>

using namespace core;

TEST_CASE("a business case is summed up by driver and in all, as sure as its least sure row") {
    BusinessCase business_case;
    business_case.rows = {{Value::make, "", 100, 250, ConfidenceLabel::high},
                          {Value::save, "", 1, 2, ConfidenceLabel::medium},
                          {Value::make, "", 10, 20, ConfidenceLabel::low},
                          {Value::make, "", 5, 5, ConfidenceLabel::medium}};
    const BusinessTotals totals = total_business_case(business_case);
    CHECK(totals.make.rows == 3);
    CHECK(totals.make.low == 115);
    CHECK(totals.make.high == 275);
    CHECK(totals.make.confidence == ConfidenceLabel::low);
    CHECK(total_of(totals, Value::save).confidence == ConfidenceLabel::medium);
    CHECK(total_of(totals, Value::protect).rows == 0);
    CHECK(totals.all.rows == 4);
    CHECK(totals.all.low == 116);
    CHECK(totals.all.high == 277);
    CHECK(total_of(totals, Value::none).confidence == ConfidenceLabel::low);
}

TEST_CASE("the largest amounts in the most rows are summed without a loss; beyond, sums stop at the end") {
    BusinessCase business_case;
    const BusinessRow most{Value::save, "", -limits::amount_max, limits::amount_max, ConfidenceLabel::high};
    business_case.rows.assign(limits::business_rows, most);
    const BusinessTotals totals = total_business_case(business_case);
    CHECK(totals.all.high == static_cast<std::int64_t>(limits::business_rows) * limits::amount_max);
    CHECK(totals.all.low == -totals.all.high);
    business_case.rows.assign(2'000, most);
    CHECK(total_business_case(business_case).save.high == INT64_MAX);
    CHECK(total_business_case(business_case).save.low == INT64_MIN);
}
