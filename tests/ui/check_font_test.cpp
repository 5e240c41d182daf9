#include "support/source_file.hpp"
#include "ui/imgui/check_font.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

using ui::imgui::is_font;

namespace {

std::string read_font() {
    return support::read_source_file("build/fonts/inter-regular.otf");
}

} // namespace

TEST_CASE("the fonts that are shipped are fonts") {
    CHECK(is_font(read_font()));
    CHECK(is_font(support::read_source_file("build/fonts/inter-semibold.otf")));
}

TEST_CASE("a font that was cut short anywhere is none") {
    const std::string font = read_font();
    for (std::size_t size = 0; size < font.size(); size += 97) CHECK_FALSE(is_font(font.substr(0, size)));
    CHECK_FALSE(is_font(font.substr(0, font.size() - 4)));
}

TEST_CASE("a font of which a byte is another is none") {
    const std::string font = read_font();
    for (std::size_t at = 12 + 16 * 20; at < font.size(); at += 61) {
        std::string other = font;
        other[at] = static_cast<char>(other[at] ^ 0x55);
        CAPTURE(at);
        CHECK_FALSE(is_font(other));
    }
}

TEST_CASE("what a server sends in a font's place is none") {
    CHECK_FALSE(is_font(""));
    CHECK_FALSE(is_font("<!doctype html><title>Start</title>"));
    CHECK_FALSE(is_font("OTTO"));
    CHECK_FALSE(is_font(std::string("OTTO\0\xff", 6) + std::string(4096, '\xff')));
    CHECK_FALSE(is_font(std::string("wOF2") + read_font().substr(4)));
}
