#include "flow/update/read_typed.hpp"

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
    for (const char* text : {"-", "1,", "1,5", "12.50", "1 200 00", "1,00,00", "€", "CHF ", "١٬", "500."})
        CHECK(flow::read_amount(text).state == State::begun);
    for (const char* text : {"1500.75",
                             "1,200k",
                             "3.500m",
                             "2 lakh",
                             "1.2.3m",
                             "k",
                             "1,200.50",
                             "١٫٥",
                             "1,00.000",
                             "1,0000",
                             "100,00,00",
                             "1٢",
                             "1,,000",
                             "1.200,000",
                             "1,2000",
                             ",5",
                             "5%",
                             "EUR 5 USD x",
                             "1.5.00",
                             "½",
                             "٣٫٥٠",
                             "500 centimes",
                             "9007199254740993",
                             "plenty",
                             "--1"})
        CHECK_MESSAGE(flow::read_amount(text).state == State::refused, std::string(text));
}

TEST_CASE("amounts are read as people write them elsewhere") {
    const auto reads = [](const std::string& text, std::int64_t wanted) {
        const flow::TypedAmount typed = flow::read_amount(text);
        CHECK_MESSAGE(typed.state == State::whole, text);
        CHECK_MESSAGE(typed.amount == wanted, text);
    };
    for (const char* text : {"1,00,000", "1 00 000", "१,००,०००", "१०००००"}) reads(text, 100'000);
    reads("1,23,45,678", 12'345'678);
    reads("12,50,000", 1'250'000);
    for (const char* text : {"١٢٣", "۱۲۳", "१२३", "১২৩", "๑๒๓", "１２３", "\u200F١٢٣\u200F"}) reads(text, 123);
    for (const char* text :
         {"١٬٠٠٠٬٠٠٠", "۱،۰۰۰،۰۰۰", "１，０００，０００", "1\u2009000\u2009000", "1\u00A0000\u00A0000,00",
          "1.000.000,00", "1,000,000.00", "١٬٠٠٠٬٠٠٠٫٠٠", "1’000’000.–", "1'000'000.-", "1.000.000,-"})
        reads(text, 1'000'000);
    for (const char* text :
         {"500 EUR",    "EUR 500",   "500EUR", "500 eur", "€500",    "€ 500",  "500 €",   "$500",
          "US$ 500",    "R$ 500,00", "₹500",   "500 ₽", "£500.00", "500 kr", "500 kr.", "Fr. 500.–",
          "CHF 500.00", "500 zł",    "＄500",  "¥500",    "Rs. 500", "+500",   " 500 "})
        reads(text, 500);
    reads("CHF 1'000", 1'000);
    reads("-€500", -500);
    reads("€ −500", -500);
    reads("50.000 €", 50'000);
}

TEST_CASE("thousands and millions are read as people shorten them, where they can be read in one way") {
    const auto reads = [](const std::string& text, std::int64_t wanted) {
        const flow::TypedAmount typed = flow::read_amount(text);
        CHECK_MESSAGE(typed.state == State::whole, text);
        CHECK_MESSAGE(typed.amount == wanted, text);
    };
    for (const char* text :
         {"3.5m", "3,5 m", "3.5M", "€3.5m", "3.5m EUR", "3,5 Mio", "3,5 Mio. €", "3.5 m€", "3500k", "3.50m"})
        reads(text, 3'500'000);
    for (const char* text : {"250k", "250 K", "£250k", "250k kr", "0.25m", "250 tsd", "250 thousand"})
        reads(text, 250'000);
    reads("1,2 m", 1'200'000);
    reads("-2k", -2'000);
    reads("2bn", 2'000'000'000);
    reads("1.2345m", 1'234'500);
    reads("500 mio EUR", 500'000'000);
    for (const char* text : {"1.234m", "9999999999m", "3..5m", "m", "3.m", "k 3", "3kk", "3 EUR k"})
        CHECK_MESSAGE(flow::read_amount(text).state != State::whole, std::string(text));
}
