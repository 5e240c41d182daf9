#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/export/escape_markup.hpp"
#include "core/export/write_csv.hpp"
#include "core/json/json_reader.hpp"
#include "core/json/json_writer.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>

using namespace core;
using namespace std::string_literals;

namespace {

enum class Order { little, big };

/// UTF-8 that is well formed, as UTF-16 or UTF-32.
std::string widen(const std::string& text, Order order, int unit_bytes = 2) {
    std::string wide;
    const auto add = [&](std::uint32_t unit) {
        for (int i = 0; i < unit_bytes; ++i) {
            const int byte = order == Order::little ? i : unit_bytes - 1 - i;
            wide += static_cast<char>(unit >> (8 * byte) & 0xFF);
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (int i = 1; i < length; ++i)
            code = code << 6 | (static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]) & 0x3Fu);
        at += static_cast<std::size_t>(length);
        if (code < 0x10000 || unit_bytes == 4) {
            add(code);
        } else {
            add(0xD800 + ((code - 0x10000) >> 10));
            add(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
    }
    return wide;
}

std::string text_of(const std::string& bytes) {
    ProblemList problems;
    const auto tree = read_json(bytes, problems);
    if (tree) return tree->root().children.at(0)->text;
    const Problem problem = problems.take().at(0);
    return std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + " " +
           core::say(problem.sentence);
}

} // namespace

TEST_CASE("a file is read in UTF-8 and in UTF-16, with a byte order mark and without") {
    const std::string text = "{ \"name\": \"Jürgen Ωmega 雪 \xF0\x9D\x84\x9E\" }\n";
    const std::string name = "Jürgen Ωmega 雪 \xF0\x9D\x84\x9E";
    CHECK(text_of(text) == name);
    CHECK(text_of("\xEF\xBB\xBF" + text) == name);
    CHECK(text_of("\xFF\xFE" + widen(text, Order::little)) == name);
    CHECK(text_of("\xFE\xFF" + widen(text, Order::big)) == name);
    CHECK(text_of(widen(text, Order::little)) == name);
    CHECK(text_of(widen(text, Order::big)) == name);
}

TEST_CASE("a rubric and answers are the same from every encoding") {
    const std::string rubric_text = support::read_source_file("tests/cases/bakery_rubric.json");
    const std::string answers_text = support::read_source_file("tests/cases/bakery_answers.json");
    const auto rubric = read_rubric("\xFE\xFF" + widen(rubric_text, Order::big));
    REQUIRE(rubric.value);
    const auto plain = read_answers(answers_text, *rubric.value);
    REQUIRE(plain.value);
    for (const std::string& bytes : {"\xEF\xBB\xBF" + answers_text, "\xFF\xFE" + widen(answers_text, Order::little),
                                     widen(answers_text, Order::big)}) {
        const auto read = read_answers(bytes, *rubric.value);
        REQUIRE(read.value);
        CHECK(write_answers(*rubric.value, *read.value) == write_answers(*rubric.value, *plain.value));
    }
}

TEST_CASE("lines and columns are those of the text, in bytes of UTF-8, whatever the file is written in") {
    const std::string text = "{\n  \"ü\": oops }";
    const std::string refused = "2:9 “oops” is not a JSON value.";
    CHECK(text_of(text) == refused);
    CHECK(text_of("\xEF\xBB\xBF" + text) == refused);
    CHECK(text_of("\xFF\xFE" + widen(text, Order::little)) == refused);
    CHECK(text_of("\xEF\xBB\xBF{") == text_of("{"));
    CHECK(text_of("\xEF\xBB\xBF[\xE4]") == "1:2 The file is not UTF-8 here.");
}

TEST_CASE(
    "what is no text in one of these encodings is refused with a sentence, and says what it is where that is known") {
    CHECK(text_of("{\n\"name\": \"J\xFCrgen\"}") == "2:11 The file is not UTF-8 here."); // Windows-1252
    CHECK(text_of("[\"\x93\x92\"]") == "1:3 The file is not UTF-8 here.");               // Shift JIS
    CHECK(text_of("[\"\xED\xA0\xBD\xED\xB8\x80\"]") == "1:3 The file is not UTF-8 here.");
    CHECK(text_of("[\"\xC0\x80\"]") == "1:3 The file is not UTF-8 here.");
    const std::string half = "The file is UTF-16 and holds half of a character here.";
    CHECK(text_of("\xFF\xFE[\0\n\0\"\0\x3D\xD8\"\0]\0"s) == "2:2 " + half);
    CHECK(text_of("\xFE\xFF\0[\0\"\xDE\x00\0\"\0]"s) == "1:3 " + half);
    CHECK(text_of("\xFF\xFE[\0\x3D\xD8"s) == "1:2 The file ends too early.");
    CHECK(text_of("\xFF\xFE[\0]"s) == "1:2 The file ends too early.");
    CHECK(text_of("\xFF\xFE"s) == "1:1 The file is empty.");
    CHECK(text_of("\xEF\xBB\xBF \n") == "1:1 The file is empty.");
    for (const Order order : {Order::little, Order::big}) {
        CHECK(text_of(widen("\xEF\xBB\xBF[1]", order, 4)) == "1:1 The file is UTF-32, not UTF-8.");
        CHECK(text_of(widen("[1]", order, 4)) == "1:1 The file is UTF-32, not UTF-8.");
    }
    CHECK(text_of("PK\x03\x04\x14\0\x06\0"s) == "1:1 The file is an archive or an office document, not a text.");
    CHECK(text_of("%PDF-1.7\n%\xE2\xE3") == "1:1 The file is a PDF document, not a text.");
    CHECK(text_of("\x1F\x8B\x08\0\0"s) == "1:1 The file is compressed by gzip, not a text.");
    CHECK(text_of(std::string(64, '\0')) == "1:1 The file holds a NUL byte.");
}

TEST_CASE("a file that grows beyond the limit in UTF-8 is refused") {
    std::string text = "[\"";
    for (std::size_t i = 0; i < limits::file_bytes / 2 - 100; ++i) text += "雪"; // 2 bytes in UTF-16, 3 in UTF-8
    CHECK(text_of("\xFF\xFE" + widen(text + "\"]", Order::little)) == "0:0 The file is larger than 1 MiB as UTF-8.");
}

TEST_CASE("of a broken character every writer makes as many replacement characters") {
    const std::string broken[] = {"\xE2\x82", "a\xF0\x9F\x98 b",  "\xED\xA0\x80",
                                  "\xC3<",    "\xF4\x90\x80\x80", "\xE2\x28\xA1"};
    const int replaced[] = {1, 1, 3, 1, 4, 2};
    for (std::size_t i = 0; i < std::size(broken); ++i) {
        CAPTURE(i);
        const auto count = [](const std::string& text) {
            int found = 0;
            for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string::npos;
                 at = text.find("\xEF\xBF\xBD", at + 1))
                ++found;
            return found;
        };
        CHECK(count(escape_markup(broken[i])) == replaced[i]);
        CHECK(count(JsonText().text(broken[i]).finish()) == replaced[i]);
        CHECK(count(write_csv({{broken[i]}})) == replaced[i]);
    }
}
