#include "core/json/problem_list.hpp"
#include "platform/native/safe_name.hpp"
#include "ui/text/make_visible.hpp"
#include "ui/text/wrap_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using platform::native::folder_for;
using platform::native::safe_file_name;
using ui::text::make_visible;
using ui::text::make_visible_line;

std::string fold(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return text;
}

} // namespace

TEST_CASE("every rubric's folder is its own and below the one for all") {
    const std::string wide(100, 'x');
    std::string many;
    for (int i = 0; i < 100; ++i) many += "\xF0\x9F\x98\x80";
    std::set<std::string> folders;
    for (const std::string& id : {std::string("event-streaming"),
                                  std::string("a.b"),
                                  std::string(".."),
                                  std::string("."),
                                  std::string("..."),
                                  std::string("a."),
                                  std::string(".a"),
                                  std::string("A.b"),
                                  std::string("Event-Streaming"),
                                  std::string("con"),
                                  std::string("nul.txt"),
                                  std::string("%"),
                                  std::string("%2E"),
                                  std::string("a/b"),
                                  std::string("../x"),
                                  std::string("a\0b", 3),
                                  std::string("~"),
                                  std::string("answers"),
                                  std::string(""),
                                  wide,
                                  wide + "y",
                                  many,
                                  many + "a",
                                  std::string("\xC3\x84")}) {
        CAPTURE(id);
        const std::filesystem::path folder = folder_for(id);
        CHECK(!folder.empty());
        CHECK(folder.is_relative());
        for (const auto& part : folder) {
            CHECK(part != "..");
            CHECK(part != ".");
            CHECK(part.string().size() <= 255);
        }
        CHECK(folders.insert(fold(folder.string())).second);
    }
    CHECK(folder_for("event-streaming") == "event-streaming");
}

TEST_CASE("a saved file's name stays in its folder, is seen there and keeps its ending") {
    CHECK(safe_file_name("event-streaming-answers.json") == "event-streaming-answers.json");
    CHECK(safe_file_name("..-answers.json") == "_..-answers.json");
    CHECK(safe_file_name("-rf-answers.json") == "_-rf-answers.json");
    CHECK(safe_file_name("../../x-answers.json") == "_.._.._x-answers.json");
    CHECK(safe_file_name("a\xC2\x9B\xE2\x80\xAE-report.html") == "a__-report.html");
    std::string many;
    for (int i = 0; i < 100; ++i) many += "\xE2\x82\xAC";
    const std::string safe = safe_file_name(many + "-with-answers.html");
    CHECK(safe.size() <= 240);
    CHECK(safe.ends_with("-answers.html"));
    CHECK(make_visible_line(safe) == safe); // cut between characters
}

TEST_CASE("what gives a terminal orders is written out") {
    CHECK(make_visible("\x1b[2J") == "\\u001b[2J");
    CHECK(make_visible("a\rb\bc\x7f") == "a\\u000db\\u0008c\\u007f");
    CHECK(make_visible("\xC2\x9B"
                       "2J\xC2\x85") == "\\u009b2J\\u0085");
    CHECK(make_visible("\x9b"
                       "2J") == "\\x9b2J"); // one byte, as terminals of eight bits take it
    CHECK(make_visible("\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9\xE2\x80\xA8") == "\\u202e\\u2066\\u2069\\u2028");
    CHECK(make_visible("\xF0\x9F\x98\x80 \xC3\xA9 \xE2\x82\xAC") == "\xF0\x9F\x98\x80 \xC3\xA9 \xE2\x82\xAC");
    CHECK(make_visible("\xE2\x82") == "\\xe2\\x82");
    CHECK(make_visible("a\tb\r\nc\n") == "a\tb\nc\n");
    CHECK(make_visible_line("a\tb\r\nc") == "a\\u0009b\\u000d\\u000ac");
    const std::string once = make_visible("\x1b\x9b\xC2\x9B");
    CHECK(make_visible(once) == once);
    CHECK(ui::text::wrap_text("\x1b[2J", 40) == std::vector<std::string>{"\\u001b[2J"});
}

TEST_CASE("a sentence that quotes a name holds nothing that gives orders or turns its direction") {
    for (const char* name : {"\x1b", "\xC2\x9B", "\xC2\x85", "\x7f", "\xE2\x80\xAE", "\xE2\x81\xA7", "\n", "\t"}) {
        CHECK(core::quote(name) == "“\xEF\xBF\xBD”");
    }
    CHECK(core::quote("Ä€😀") == "“Ä€😀”");
}
