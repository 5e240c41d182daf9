#include "flow/read_typed.hpp"

#include <doctest/doctest.h>

using State = flow::TypedAmount::State;

TEST_CASE("amounts are read as people write them, in groups of three or in none") {
    const auto amount = [](const char* text) {
        const flow::TypedAmount typed = flow::read_amount(text);
        CHECK_MESSAGE(typed.state == State::whole, text);
        return typed.amount;
    };
    for (const char* text : {"1200000", "1,200,000", "1.200.000", "1 200 000", "1'200'000", "1’200’000",
                             "1\u00A0200\u00A0000", "1\u202F200\u202F000"})
        CHECK(amount(text) == 1'200'000);
    CHECK(amount("0") == 0);
    CHECK(amount("-500") == -500);
    CHECK(amount("−1.500") == -1500);
    CHECK(amount("9007199254740992") == 9007199254740992);
}

TEST_CASE("what can still become an amount is begun, and what cannot is refused") {
    for (const char* text : {"-", "1,", "1,5", "12.50", "1 200 00"})
        CHECK(flow::read_amount(text).state == State::begun);
    for (const char* text : {"1500.75", "1,5 Mio", "50.000 €", "30k", "1,,000", "1.200,000", "1,2000", ",5",
                             "12,50,000", "9007199254740993", "plenty", "--1"})
        CHECK_MESSAGE(flow::read_amount(text).state == State::refused, text);
}
