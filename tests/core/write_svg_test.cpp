#include "core/export/write_svg.hpp"

#include "core/export/escape_markup.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a chart is written as shapes in units of a sixteenth of an em, rounded to two decimals") {
    core::Chart chart;
    chart.width_em = 10;
    chart.height_em = 2.5;
    chart.polylines.push_back({{{0, 1}, {1.0 / 3, -0.5}, {1.00625, 0}}, core::Ink::outline, 0.15});
    chart.dots.push_back({{2, 1}, 0.28125, core::Ink::background, core::Ink::outline, 0.125});
    chart.dots.push_back({{3, 1}, 0.4375, core::Ink::accent, core::Ink::accent, 0});
    chart.labels.push_back({{0, 2}, core::Anchor::start, core::Ink::text, 0.8125, true, "You"});
    CHECK(core::write_svg(chart, {}) ==
          R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40" width="160" height="40" )svg"
          R"svg(font-family="Inter, system-ui, Roboto, Helvetica, Arial, sans-serif" aria-hidden="true">
<polyline fill="none" stroke-linecap="round" stroke-linejoin="round" stroke="#7d8998" stroke-width="2.4" points="0,16 5.33,-8 16.1,0"/>
<circle cx="32" cy="16" r="4.5" fill="#ffffff" stroke="#7d8998" stroke-width="2"/>
<circle cx="48" cy="16" r="7" fill="#1a5fd0"/>
<text x="0" y="32" font-size="13" font-weight="600" text-anchor="start" fill="#15202b">You</text>
</svg>
)svg");
}

TEST_CASE("a described chart is a picture with a name and a description") {
    const std::string svg = core::write_svg({}, {"Adoption curve", "You are at stage 2, \"live\" & well."});
    CHECK(has(svg, " role=\"img\">"));
    CHECK(has(svg, "<title>Adoption curve</title>"));
    CHECK(has(svg, "<desc>You are at stage 2, &quot;live&quot; &amp; well.</desc>"));
    CHECK_FALSE(has(svg, "aria-hidden"));
}

TEST_CASE("a colour of a style sheet has six digits") {
    CHECK(core::css_colour(0x1a5fd0) == "#1a5fd0");
    CHECK(core::css_colour(0x00000a) == "#00000a");
}

TEST_CASE("no text gets out of where it stands, and nothing that a document may not hold gets in") {
    CHECK(core::escape_markup("a < b && c > \"d\" 'e'") == "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;");
    CHECK(core::escape_markup("“café”\t✓\n😀") == "“café”\t✓\n😀");
    CHECK(core::escape_markup(std::string("a\0b", 3)) == "a\xEF\xBF\xBD"
                                                         "b");
    CHECK(core::escape_markup("\x1B[31m\r\x7F") == "\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(core::escape_markup("\xC2\x85 \xEF\xBF\xBE") == "\xEF\xBF\xBD \xEF\xBF\xBD");
    CHECK(core::escape_markup("\xC3<\xE2\x82") == "\xEF\xBF\xBD&lt;\xEF\xBF\xBD");
    CHECK(core::escape_markup("").empty());
}
