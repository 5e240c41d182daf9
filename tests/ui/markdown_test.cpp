#include "support/tea.hpp"
#include "ui/every_block.hpp"
#include "ui/markdown/escape_markdown.hpp"
#include "ui/markdown/write_block.hpp"
#include "ui/markdown/write_document.hpp"

#include <string>

using ui::markdown::escape_line;
using ui::markdown::escape_lines;

TEST_CASE("what could be markup, HTML, a link or a list is escaped") {
    CHECK(escape_line("plain words, 3.5 of 5 (more) - so; e.g. this!") ==
          "plain words, 3.5 of 5 (more) - so; e.g. this\\!");
    CHECK(escape_line("*a* _b_ `c` [d](e) <f> &amp; |") == "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&amp; \\|");
    CHECK(escape_line("# a") == "\\# a");
    CHECK(escape_line("- a") == "\\- a");
    CHECK(escape_line("+ a") == "\\+ a");
    CHECK(escape_line("=== ") == "\\===");
    CHECK(escape_line("12. a") == "12\\. a");
    CHECK(escape_line("12) a") == "12\\) a");
    CHECK(escape_line("http://a.b WWW.a.b a@b.c") == "http\\://a.b WWW\\.a.b a\\@b.c");
    CHECK(escape_line("a: b") == "a: b");
}

TEST_CASE("line ends, tabs and spaces of a text begin no code, no row and no paragraph") {
    CHECK(escape_line("a\n\n    b\tc\r\nd  ") == "a b c d");
    CHECK(escape_line("a\xE2\x80\xA8"
                      "b\xE2\x80\xA9"
                      "c") == "a b c");
    CHECK(escape_lines("a\n\n    b\n- c") == "a\\\nb\\\n\\- c");
    CHECK(escape_line(" \n ").empty());
    CHECK(escape_line(std::string("a\0\x1B\xC3", 4)) == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("every block but those of controls alone leaves something in the document") {
    for (const flow::Block& block : ui_test::every_block().blocks) {
        const bool controls_alone =
            std::holds_alternative<flow::Actions>(block) || std::holds_alternative<flow::Chapters>(block);
        CHECK(ui::markdown::write_block(block).empty() == controls_alone);
    }
}

TEST_CASE("a document to save becomes the file that is handed out") {
    const flow::View view{"report",
                          {flow::Heading{"h", 2, "", "Plan"}, flow::Paragraph{"p", flow::Tone::body, "Do it."}}};
    const flow::Save file = ui::markdown::write_file({"tea-report.md", view});
    CHECK(file.file_name == "tea-report.md");
    CHECK(file.media_type == "text/markdown");
    CHECK(file.text == "## Plan\n\nDo it.\n");
}
