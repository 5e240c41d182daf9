#include "core/text/tidy_text.hpp"

#include <doctest/doctest.h>

using core::tidy_line;
using core::tidy_text;

TEST_CASE("spaces and tabs are one space, and none at either end of a line") {
    CHECK(tidy_text("Nowhere   at \t  all.") == "Nowhere at all.");
    CHECK(tidy_text("  in a box, \n\t with a lid  ") == "in a box,\nwith a lid");
    CHECK(tidy_text(" \t\n ") == "");
    CHECK(tidy_text("") == "");
}

TEST_CASE("whatever ends a line is one line feed; an empty line stays, not at either end") {
    for (const char* end : {"\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"})
        CHECK(tidy_text(std::string("one") + end + "two") == "one\ntwo");
    CHECK(tidy_text("one\r\n \r\ntwo") == "one\n\ntwo");
    CHECK(tidy_text("\n\none\n\n") == "one");
}

TEST_CASE("no-break and other spaces of typography, joiners and soft hyphens stay as they are") {
    for (const char* text :
         {"10\u00A0km", "\u00A0", "1\u202F000", "a\u2003b", "a\u3000b", "a\u00ADb", "a\u200Bb", "\u200Fא"})
        CHECK(tidy_text(text) == text);
}

TEST_CASE("what no document may hold is U+FFFD") {
    CHECK(tidy_text("a\x1B[2Jb") == "a\uFFFD[2Jb");
    CHECK(tidy_text("a\u009Bb\x7F\xFF") == "a\uFFFDb\uFFFD\uFFFD");
}

TEST_CASE("no text turns the words around that stand beside it") {
    CHECK(tidy_text("\u202Egnp.exe") == "gnp.exe");
    CHECK(tidy_text("a\u202Db\u202Cc") == "abc");
    for (const char* open : {"\u202A", "\u202B", "\u2066", "\u2067", "\u2068"})
        CHECK(tidy_text(std::string("a") + open + "b") == "ab");
    for (const char* close : {"\u202C", "\u2069"}) CHECK(tidy_text(std::string("a") + close + "b") == "ab");
    CHECK(tidy_text("\u2067one\ntwo\u2069") == "one\ntwo"); // no pair is longer than a line
    CHECK(tidy_line("\u2067one\ntwo\u2069") == "\u2067one two\u2069");
    CHECK(tidy_text("\u202Aa\u2069\u202C") == "a");
    CHECK(tidy_text("\u2066a\u202Eb\u2069") == "ab");
    CHECK(tidy_text("\u202Ba\u2068b\u202C\u2069c\u202C") == "abc");
    CHECK(tidy_text("\u202Ea\u202Bb\u202Cc\u202Cd") == "abcd");
}

TEST_CASE("who writes from right to left keeps pairs of isolates and embeddings, and marks") {
    for (const char* text : {"קוד \u2066C++\u2069!", "\u2068עברית\u2069 \u2067\u2066a\u2069\u2069", "\u202B(a)\u202C",
                             "a\u200E\u200F\u061Cb", "…\u2060”"})
        CHECK(tidy_text(text) == text);
}

TEST_CASE("in a single line a line end is a space") {
    CHECK(tidy_line("Stage\r\n\n one\u2028 ") == "Stage one");
}
