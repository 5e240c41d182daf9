#include "platform/web/say_causes.hpp"

#include <doctest/doctest.h>

using namespace platform::web;

TEST_CASE("what JavaScript could not read is said by name, of many the first three and how many more") {
    CHECK(say_refused_files({"file_refused", "too_large", "huge.json", "unreadable", "gone.json"}) ==
          "“huge.json” is larger than 16 MiB. “gone.json” cannot be read: it is a folder, was changed or moved "
          "meanwhile, "
          "or may not be read.");
    CHECK(say_refused_files({"file_refused", "none", ""}) == "There is no file in it.");
    CHECK(
        say_refused_files({"file_refused", "too_many", "a", "too_many", "b", "too_many", "c", "too_many", "d"}) ==
        "“a” is one too many: all of them together are larger than 128 MiB. “b” is one too many: all of them together "
        "are larger than 128 MiB. “c” is one too many: all of them together are larger than 128 MiB. And 1 more.");
}

TEST_CASE("a cause has words, and what the browser says itself is passed on") {
    CHECK(say_unsaved("", "QuotaExceeded") == "QuotaExceeded");
    CHECK(say_unsaved("no_picture", "").find("Save the chart as SVG") != std::string::npos);
    CHECK(say_unkept("full") == "The browser has run out of space for them.");
    CHECK(say_unkept("forbidden") == "The browser does not let this page store anything.");
}
