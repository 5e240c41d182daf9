#include "support/tea.hpp"
#include "ui/every_block.hpp"
#include "ui/html/write_block.hpp"
#include "ui/html/write_page.hpp"

#include <set>
#include <string>
#include <vector>

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The first fault in how a page's tags are nested; empty for none.
std::string find_fault(const std::string& page) {
    const std::set<std::string> empty_elements = {"meta", "!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) return "a tag does not end";
        const std::string tag = page.substr(at + 1, end - at - 1);
        if (has(tag, "<")) return "a tag holds another: " + tag;
        const std::string name = tag.substr(0, tag.find_first_of(" /", 1));
        if (tag.front() == '/') {
            if (open.empty() || "/" + open.back() != tag) return "closed at the wrong place: " + tag;
            open.pop_back();
        } else if (tag.back() != '/' && empty_elements.count(name) == 0) {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

const std::string hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;</style></title>";
const std::string tamed = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"
                          "&amp;lt;&lt;/style&gt;&lt;/title&gt;";

flow::Picture hostile_picture() {
    const std::string& h = hostile;
    core::Radar radar{5, {{h, h, {10, 5, 20}, 0, 2}, {h, h, {}, {}, {}}, {h, h, {30, 30, 30}, 3, 3}}};
    return {h, radar, h, h, h, {h, h}, {{h, {h}}}};
}

flow::View hostile_view() {
    const std::string& h = hostile;
    const flow::Control control{h, h, h, true, flow::Emphasis::primary, flow::GoNext{}};
    flow::TextField field;
    field.label = field.text = h;
    flow::Curve curve;
    curve.curve = {core::AdoptionCurve::Form::tall, {h, h}, 0, 1, h, 1, h, {0}, h};
    curve.description = curve.caption = curve.table_caption = h;
    curve.rows = {{h, h}};
    return {"hostile",
            {flow::Heading{h, 2, h, h}, flow::Paragraph{h, flow::Tone::lead, h}, flow::StageHeadline{h, h, h, h, h},
             curve, flow::RungList{h, h, {control}}, flow::Checklist{h, h, {control}, {control}},
             flow::Actions{h, {control}, {control}}, flow::Chapters{h, h, {control}}, flow::Progress{h, h, h, 1, 2},
             flow::Profile{h, 3, {{h, 10, 1, 2, h}}}, hostile_picture(),
             flow::Callout{h, flow::Mood::warn, h, h, h, h, {control}}, flow::AdviceList{h, {{h, h, h, {}, h, h}}},
             flow::Table{h, h, {{flow::Mark::met, h, h, h, control}}}, field, flow::Disclosure{h, control, h, h},
             flow::Notice{h, flow::Mood::accent, h, {control}}}};
}

flow::View report_tea() {
    flow::Visit visit(support::read_tea());
    support::press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result",
                               "start/continue", "unknown/cupboard", "go/result", "save/report"});
    for (const flow::Effect& effect : visit.take_effects())
        if (const auto* page = std::get_if<flow::SavePage>(&effect)) return page->page;
    return {};
}

} // namespace

TEST_CASE("the report of a small rubric is well formed") {
    const std::string page = ui::html::write_page(report_tea(), "en", "How far has your team come with tea?");
    CHECK(find_fault(page) == "");
}

TEST_CASE("a page of every kind of block is well formed, and asks for nothing") {
    const std::string page = ui::html::write_page(ui_test::every_block(), "en", "Every block");
    CHECK(find_fault(page) == "");
    CHECK(has(page, "<html lang=\"en\">"));
    CHECK(has(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    for (const char* never : {"<script", "<link", "<img", "<a ", "<button", "<input", "@import", "url(", " src=\""})
        CHECK_MESSAGE(!has(page, never), never);
}

TEST_CASE("a page has one style sheet of its own, and no text of a View in it") {
    const std::string page = ui::html::write_page(hostile_view(), hostile, hostile);
    CHECK(find_fault(page) == "");
    const std::string alone = ui::html::write_page({}, "en", "Nothing");
    const auto style = [](const std::string& all) {
        return all.substr(all.find("<style>"), all.find("</style>") - all.find("<style>"));
    };
    CHECK(style(page) == style(alone));
}

TEST_CASE("hostile text in any place of a View is shown as text") {
    const std::string page = ui::html::write_page(hostile_view(), hostile, hostile);
    CHECK_FALSE(has(page, hostile));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<img"));
    int shown = 0;
    for (std::size_t at = page.find(tamed); at != std::string::npos; at = page.find(tamed, at + 1)) ++shown;
    CHECK(shown > 40);
}

TEST_CASE("a page in a language from right to left says so, and one in another says nothing of it") {
    for (const char* language : {"ar", "he-IL", "uz-Arab"})
        CHECK(
            has(ui::html::write_page({}, language, "T"), std::string("<html lang=\"") + language + "\" dir=\"rtl\">"));
    for (const char* language : {"en", "ar-Latn"})
        CHECK(has(ui::html::write_page({}, language, "T"), std::string("<html lang=\"") + language + "\">"));
}

TEST_CASE("marks and choices are told in words, not by colour alone") {
    const std::string page = ui::html::write_page(ui_test::every_block(), "en", "Every block");
    for (const char* words : {"✓ met", "✗ not met", "? open", "✓ chosen: "}) CHECK_MESSAGE(has(page, words), words);
}

TEST_CASE("every block but those of controls alone leaves something on paper") {
    for (const flow::Block& block : ui_test::every_block().blocks) {
        const bool controls_alone =
            std::holds_alternative<flow::Actions>(block) || std::holds_alternative<flow::Chapters>(block);
        CHECK(ui::html::write_block(block).empty() == controls_alone);
    }
}

TEST_CASE("a page to save becomes the file that is handed out") {
    const flow::Save file = ui::html::write_file({"tea-report.html", "en", "Tea", report_tea()});
    CHECK(file.file_name == "tea-report.html");
    CHECK(file.media_type == "text/html");
    CHECK(file.text == ui::html::write_page(report_tea(), "en", "Tea"));
}
