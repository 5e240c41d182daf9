#include "core/export/write_csv.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

/// One cell as it is written, without the mark in front and the line end.
std::string cell(const core::Cell& value) {
    const std::string text = core::write_csv({{value}});
    return text.substr(3, text.size() - 5);
}

} // namespace

TEST_CASE("a spreadsheet file begins with the mark of UTF-8, and its lines end as RFC 4180 says") {
    CHECK(core::write_csv({{"a", "b"}, {"c", std::int64_t{7}}}) == "\xEF\xBB\xBF"
                                                                   "a,b\r\nc,7\r\n");
}

TEST_CASE("commas, quotes and line ends stand in quotes") {
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell("say \"yes\"") == "\"say \"\"yes\"\"\"");
    CHECK(cell("one\r\ntwo\rthree\nfour") == "\"one\ntwo\nthree\nfour\"");
    CHECK(cell("") == "");
    CHECK(cell(" a ") == " a ");
}

TEST_CASE("what could be taken for a formula begins with an apostrophe, also behind spaces and quotes") {
    for (const char* formula :
         {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "'=1", "\xC2\xA0=1", "\xE2\x80\x8B+1", "\xEF\xBB\xBF=1",
          "\xEF\xBC\x9D"
          "1",
          "‘=1"}) {
        CAPTURE(formula);
        CHECK(cell(formula) == "'" + std::string(formula));
    }
    CHECK(cell("\"=1\"") == "\"'\"\"=1\"\"\"");
    CHECK(cell("\t=1") == "\"'\t=1\"");
    CHECK(cell("\r=1") == "\"'\n=1\"");
    CHECK(cell("1 = 1") == "1 = 1");
    CHECK(cell("a@b") == "a@b");
}

TEST_CASE("numbers stay numbers") {
    CHECK(cell(std::int64_t{0}) == "0");
    CHECK(cell(std::int64_t{-5}) == "-5");
    CHECK(cell(std::int64_t{9'007'199'254'740'991}) == "9007199254740991");
}

TEST_CASE("no cell turns the words around that stand beside it, and no formula hides behind what would") {
    CHECK(cell("\u202Egnp.exe") == "gnp.exe");
    CHECK(cell("a\u2067\r\nb\u2069") == "\"a\nb\"");
    CHECK(cell("\u2068a\u2069\u200F") == "\u2068a\u2069\u200F");
    CHECK(cell("\u202E=1") == "'=1");
    CHECK(cell("\u2066=1\u2069") == "'\u2066=1\u2069");
}

TEST_CASE("what no document may hold is replaced") {
    CHECK(cell(std::string("a\0b", 3)) == "a\xEF\xBF\xBD"
                                          "b");
    CHECK(cell("\xC3(") == "\xEF\xBF\xBD(");
    CHECK(cell("\x1B[31m") == "\xEF\xBF\xBD[31m");
}
