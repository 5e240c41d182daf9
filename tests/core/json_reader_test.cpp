#include "core/json/json_reader.hpp"

#include "core/limits.hpp"
#include "core/words/say.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

struct Reading {
    std::optional<core::JsonTree> tree;
    std::vector<core::Problem> problems;
};

Reading read(const std::string& bytes) {
    core::ProblemList problems;
    auto tree = core::read_json(bytes, problems);
    return {std::move(tree), problems.take()};
}

/// Fails unless `bytes` is refused with exactly this one problem.
void check_refused(const std::string& bytes, int line, int column, const char* sentence) {
    CAPTURE(bytes.substr(0, 100));
    const Reading reading = read(bytes);
    CHECK_FALSE(reading.tree.has_value());
    REQUIRE(reading.problems.size() == 1);
    CHECK(core::say(reading.problems[0].sentence) == sentence);
    CHECK_FALSE(reading.problems[0].fix.empty());
    CHECK(reading.problems[0].place.line == line);
    CHECK(reading.problems[0].place.column == column);
}

std::string repeat(const std::string& text, int times) {
    std::string repeated;
    for (int i = 0; i < times; ++i) repeated += text;
    return repeated;
}

} // namespace

TEST_CASE("every value of a JSON text knows its line, its column and its pointer") {
    const Reading reading =
        read("{\n  \"a/b\": [1, -2.5e3,\n    {\"c~d\" :\t\"ü\", \"e\":true}\n  ],\n  \"last\": null }\n");
    REQUIRE(reading.tree.has_value());
    const core::JsonNode& root = reading.tree->root();
    const core::JsonNode* list = core::find(root, "a/b");
    REQUIRE(list != nullptr);
    REQUIRE(list->children.size() == 3);
    CHECK(list->children[0]->integer == 1);
    CHECK(list->children[1]->kind == core::JsonKind::number);
    CHECK(list->children[1]->text == "-2.5e3");
    const core::JsonNode& inner = *list->children[2];
    const core::JsonNode* umlaut = core::find(inner, "c~d");
    REQUIRE(umlaut != nullptr);
    CHECK(umlaut->text == "ü");
    CHECK(core::place_of(*umlaut).pointer == "/a~1b/2/c~0d");
    CHECK(core::place_of(*umlaut).line == 3);
    CHECK(core::place_of(*umlaut).column == 14);
    CHECK(core::key_place_of(*umlaut).column == 6);
    CHECK(core::place_of(*list->children[1]).column == 14);
    const core::JsonNode* last = core::find(root, "last");
    REQUIRE(last != nullptr);
    CHECK(last->line == 5);
    CHECK(last->column == 11);
}

TEST_CASE("an object keeps the order of the file") {
    const Reading reading = read("{\"z\":1,\"a\":2,\"m\":3}");
    REQUIRE(reading.tree.has_value());
    std::string order;
    for (const core::JsonNode* field : reading.tree->root().children) order += field->key;
    CHECK(order == "zam");
}

TEST_CASE("whole numbers are exact up to 64 bits, and everything else is only a number") {
    const Reading reading = read("[9223372036854775807, -9223372036854775808, 9223372036854775808, 1.0, 1e2, -0]");
    REQUIRE(reading.tree.has_value());
    const auto& numbers = reading.tree->root().children;
    CHECK(numbers[0]->integer == INT64_MAX);
    CHECK(numbers[1]->integer == INT64_MIN);
    CHECK(numbers[2]->kind == core::JsonKind::number);
    CHECK(numbers[3]->kind == core::JsonKind::number);
    CHECK(numbers[4]->kind == core::JsonKind::number);
    CHECK(numbers[5]->kind == core::JsonKind::integer);
}

TEST_CASE("what is no JSON is refused in one plain sentence at its place") {
    check_refused("", 1, 1, "The file is empty.");
    check_refused(" \n\t", 1, 1, "The file is empty.");
    check_refused("hello", 1, 1, "“hello” is not a JSON value.");
    check_refused("{\"a\": True}", 1, 7, "“True” is not a JSON value.");
    check_refused("{\"a\": NaN}", 1, 7, "“NaN” is not a JSON value.");
    check_refused("{\"a\": 'b'}", 1, 7, "A text begins with a single quote.");
    check_refused("{'a': 1}", 1, 2, "The name of a field is not in double quotes.");
    check_refused("{a: 1}", 1, 2, "The name of a field is not in double quotes.");
    check_refused("{1: 1}", 1, 2, "The character “1” cannot stand here.");
    check_refused("{\"a\" 1}", 1, 6, "A colon is missing after the name of a field.");
    check_refused("{\"a\": }", 1, 7, "A value is missing before “}”.");
    check_refused("[1,, 2]", 1, 4, "A value is missing before “,”.");
    check_refused("{\"a\": 1\n \"b\": 2}", 2, 2, "A comma is missing.");
    check_refused("[1 2]", 1, 4, "A comma is missing.");
    check_refused("[1, 2,\n]", 1, 6, "There is an extra comma before “]”.");
    check_refused("{\"a\": 1 , }", 1, 9, "There is an extra comma before “}”.");
    check_refused("[\n1}", 2, 2, "What opens on line 1 is closed by “}”.");
    check_refused("{\"a\":1]", 1, 7, "What opens on line 1 is closed by “]”.");
    check_refused("{\"a\": 1 // one\n}", 1, 9, "JSON has no comments.");
    check_refused("{ # one\n}", 1, 3, "JSON has no comments.");
    check_refused("[/* one */ 1]", 1, 2, "JSON has no comments.");
    check_refused("[1; 2]", 1, 3, "The character “;” cannot stand here.");
    check_refused("[„a“]", 1, 2, "The character “„” cannot stand here.");
    check_refused("[1]\n[2]", 2, 1, "There is more text behind the end of the file's one JSON value.");
    check_refused("{} x", 1, 4, "There is more text behind the end of the file's one JSON value.");
}

TEST_CASE("a number that JSON does not know is refused at its place") {
    check_refused("[1e400]", 1, 2, "The number “1e400” is too large.");
    check_refused("{\"a\": -1E999 }", 1, 7, "The number “-1E999” is too large.");
    check_refused("[01]", 1, 2, "“01” is not a number as JSON writes it.");
    check_refused("[+1]", 1, 2, "“+1” is not a number as JSON writes it.");
    check_refused("[.5]", 1, 2, "“.5” is not a number as JSON writes it.");
    check_refused("[1.]", 1, 2, "“1.” is not a number as JSON writes it.");
    check_refused("[1.e3]", 1, 2, "“1.e3” is not a number as JSON writes it.");
    check_refused("[3-]", 1, 2, "“3-” is not a number as JSON writes it.");
    check_refused("[12kg]", 1, 2, "“12kg” is not a number as JSON writes it.");
    check_refused("[truely]", 1, 2, "“truely” is not a JSON value.");
    check_refused("[-]", 1, 2, "“-” is not a number as JSON writes it.");
}

TEST_CASE("a text that JSON does not know is refused at its fault") {
    check_refused("[\"one\ntwo\"]", 1, 6, "A text is not closed on its line.");
    check_refused("[\"one\ttwo\"]", 1, 6, "A text holds a control character.");
    check_refused("[\"C:\\temp\\quark\"]", 1, 10, "A text holds a backslash before “q”, which means nothing.");
    check_refused("[\"\\u12x4\"]", 1, 3, "A text holds a backslash before “u”, which means nothing.");
    check_refused("[\"\\ud83d\\ude00 \\ud83d\"]", 1, 16, "A text holds half of a character (\\ud83d).");
    check_refused("[\"\\ude00\"]", 1, 3, "A text holds half of a character (\\ude00).");
    check_refused("{\"a\\x\": 1}", 1, 4, "A text holds a backslash before “x”, which means nothing.");
}

TEST_CASE("bytes that are not UTF-8 are refused at the first of them") {
    for (const char* bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xE2\x82", "\xFF"})
        check_refused(std::string("{\n\"a\": \"") + bad + "\"}", 2, 7, "The file is not UTF-8 here.");
    check_refused(std::string("{}\0", 3), 1, 3, "The file holds a NUL byte.");
    check_refused(std::string("{\"a\0\": 1}", 9), 1, 4, "The file holds a NUL byte.");
}

TEST_CASE("a text cut off at any byte is refused at its end, naming what is open") {
    check_refused("{\n \"a\": [1,", 2, 10, "The file ends too early: what opens on line 2 is not closed.");
    check_refused("{", 1, 2, "The file ends too early: what opens on line 1 is not closed.");
    check_refused("\"abc", 1, 5, "The file ends too early.");
    check_refused("[\"a\xC3", 1, 5, "The file ends too early.");
    const std::string whole = "{ \"a\": [ true, false, null, -1.5e+3, \"\\u00e4\\ud83d\\ude00 ü😀\" ], \"b\": {} }";
    REQUIRE(read(whole).tree.has_value());
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const Reading reading = read(whole.substr(0, length));
        CAPTURE(length);
        REQUIRE(reading.problems.size() == 1);
        CHECK(core::say(reading.problems[0].sentence).rfind("The file ends too early", 0) == 0);
        CHECK(reading.problems[0].place.column == static_cast<int>(length) + 1);
    }
}

TEST_CASE("a field given twice is told, and the first one counts") {
    const Reading reading = read("{\"a\": 1,\n \"b\": 2,\n \"a\": 3,\n \"a\": 4}");
    REQUIRE(reading.tree.has_value());
    REQUIRE(reading.problems.size() == 2);
    CHECK(core::say(reading.problems[0].sentence) == "The field “a” is given twice in one object.");
    CHECK(reading.problems[0].place.line == 3);
    CHECK(reading.problems[0].place.pointer == "/a");
    CHECK(reading.problems[1].place.line == 4);
    CHECK(reading.tree->root().children.size() == 2);
    CHECK(core::find(reading.tree->root(), "a")->integer == 1);
}

TEST_CASE("brackets nest 32 levels deep and no deeper, however many there are") {
    CHECK(read(repeat("[", 32) + repeat("]", 32)).tree.has_value());
    check_refused(repeat("[", 33) + repeat("]", 33), 1, 33, "The file nests lists and objects deeper than 32 levels.");
    check_refused(repeat("[", 100'000), 1, 33, "The file nests lists and objects deeper than 32 levels.");
    check_refused(repeat("{\"a\":", 100'000), 1, 161, "The file nests lists and objects deeper than 32 levels.");
}

TEST_CASE("a file has at most 1 MiB and 100,000 values") {
    const std::string largest = "\"" + std::string(core::limits::file_bytes - 2, 'a') + "\"";
    CHECK(read(largest).tree.has_value());
    check_refused(largest + "\n", 0, 0, "The file is larger than 1 MiB.");
    check_refused(std::string(10 * 1024 * 1024, ' '), 0, 0, "The file is larger than 1 MiB.");
    CHECK(read("[" + repeat("1,", 99'998) + "1]").tree.has_value());
    check_refused("[" + repeat("1,", 100'000) + "1]", 1, 199'999 + 1, "The file holds more than 100000 values.");
}

TEST_CASE("a long list of problems is cut, and its last line says how many more there are") {
    std::string fields = "\"a\": 0";
    for (int i = 0; i < 150; ++i) fields += ", \"a\": 0";
    const Reading reading = read("{" + fields + "}");
    REQUIRE(reading.problems.size() == 101);
    CHECK(core::say(reading.problems[100].sentence) == "There are 50 more problems.");
}

TEST_CASE("many fields given twice are found fast") {
    std::string fields = "\"a\": 0";
    for (int i = 0; i < 60'000; ++i) fields += ",\"" + std::to_string(i) + "\":0";
    CHECK(read("{" + fields + ",\"a\":0}").problems.size() == 1);
}

TEST_CASE("a name is quoted whole characters at a time, without control characters, and not endlessly") {
    CHECK(core::quote("oven") == "“oven”");
    CHECK(core::quote("a\nb") == "“a\xEF\xBF\xBD"
                                 "b”");
    const std::string quoted = core::quote(repeat("ü", 100));
    CHECK(quoted == "“" + repeat("ü", 32) + "…”");
    CHECK(core::quote("x" + repeat("ü", 100)) == "“x" + repeat("ü", 31) + "…”");
}
