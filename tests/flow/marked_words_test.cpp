#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "flow/visit/visit.hpp"
#include "support/invented_language.hpp"
#include "support/marks.hpp"
#include "support/random.hpp"
#include "support/source_file.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"
#include "ui/text/write_screen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using support::closing_mark;
using support::is_letter;
using support::opening_mark;

/// The rubric with every Latin letter of its texts made another. What has a small letter or figure throughout and no
/// blank is an id, and stays.
core::Rubric read_strange(const char* file) {
    const std::string bytes = support::read_source_file(file);
    std::string strange;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '"') {
            strange += bytes[i];
            continue;
        }
        std::size_t end = i + 1;
        while (bytes[end] != '"') end += bytes[end] == '\\' ? 2 : 1;
        const std::string text = bytes.substr(i + 1, end - i - 1);
        const bool is_key = bytes[bytes.find_first_not_of(" \n", end + 1)] == ':';
        const bool is_name = strange.ends_with("\"short_name\": ") || strange.ends_with("\"term\": ");
        const bool is_id =
            !is_name && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-.:/") == std::string::npos;
        strange += '"';
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\\') strange += text[at++];
            const bool kept = is_key || is_id || (at > 0 && text[at - 1] == '\\') || !is_letter(text[at]);
            strange += kept ? std::string(1, text[at]) : std::string("ж");
        }
        strange += '"';
        i = end;
    }
    core::Read<core::Rubric> read = core::read_rubric(strange);
    for (const core::Problem& problem : read.problems)
        MESSAGE(problem.place.pointer << " " << core::say(problem.sentence));
    REQUIRE(read.value);
    return std::move(*read.value);
}

/// A sign of the terminal's: a chosen rung, an unfolded part, an open point.
bool is_sign(const std::string& text, std::size_t at) {
    const auto is_bound = [](char byte) {
        return byte == ' ' || byte == '\n' || byte == '(' || byte == ')' || byte == '[' || byte == ']';
    };
    return (text[at] == 'x' || text[at] == 'v' || text[at] == 'o') && at > 0 && is_bound(text[at - 1]) &&
           at + 1 < text.size() && is_bound(text[at + 1]);
}

/// The first letters outside of all marks, with what stands before them; empty where there are none.
std::string find_unmarked(const std::string& text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, opening_mark.size(), opening_mark) == 0) ++depth;
        if (text.compare(i, closing_mark.size(), closing_mark) == 0) --depth;
        if (depth == 0 && is_letter(text[i]) && !is_sign(text, i)) return text.substr(i < 60 ? 0 : i - 60, 100);
    }
    return depth == 0 ? "" : "a mark is left open in: " + text.substr(0, 100);
}

std::string without(std::string text, std::string_view what) {
    for (std::size_t at = 0; (at = text.find(what)) != std::string::npos;) text.replace(at, what.size(), " ");
    return text;
}

/// Without tags, style and what programs read.
std::string texts_of(const std::string& page) {
    std::string texts;
    for (std::size_t at = page.find("<body"); at < page.size(); ++at) {
        if (page[at] == '<')
            at = page.find('>', at);
        else
            texts += page[at];
    }
    for (const char* entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&nbsp;"})
        texts = without(std::move(texts), entity);
    return texts;
}

core::Catalogue read_marked() {
    core::Read<core::Catalogue> read = core::read_catalogue(support::invent_language());
    REQUIRE(read.value);
    return std::move(*read.value);
}

std::string answer_once(const char* rubric) {
    flow::Visit visit(read_strange(rubric));
    visit.tell(flow::PlaceOffers{true, false});
    visit.press("start/full");
    visit.press_key("2");
    visit.press("go/review");
    visit.type("respondent/name", "жжж");
    visit.type("respondent/group", "ж");
    return visit.answers();
}

/// What readers of files and links say of them is not among the messages: nothing here is refused.
class Crawl {
public:
    explicit Crawl(const char* rubric) : visit_(read_strange(rubric), read_marked()), other_(answer_once(rubric)) {}

    void go(support::Random& random, int steps);
    const std::set<std::string>& unmarked() const { return unmarked_; }
    const std::set<std::string>& screens() const { return screens_; }

private:
    void look();
    void take(const flow::Effect& effect);
    /// Rubric and question are named by their ids in the report's last line, and where merged answers differ.
    std::string without_ids(std::string text) const {
        std::vector<std::string> ids{visit_.rubric().id};
        for (const core::Question& question : visit_.rubric().questions) ids.push_back("⟧" + question.id + "⟦");
        for (const std::string& id : ids)
            for (std::size_t at = 0; (at = text.find(id)) != std::string::npos;)
                text.replace(at, id.size(), id.rfind(closing_mark, 0) == 0 ? "⟧⟦" : "");
        return text;
    }
    void check(const std::string& text, const std::string& where) {
        std::string found = find_unmarked(without_ids(text));
        std::replace(found.begin(), found.end(), '\n', ' ');
        if (!found.empty()) unmarked_.insert(where + ": " + found);
    }
    void press(support::Random& random);
    void type(support::Random& random);
    void tell(support::Random& random);

    flow::Visit visit_;
    std::string other_; ///< an answers file of somebody else
    std::set<std::string> unmarked_;
    std::set<std::string> screens_;
};

void Crawl::look() {
    const std::string& screen = visit_.view().screen;
    screens_.insert(screen.substr(0, screen.find('/')));
    if (screen.rfind("result/", 0) == 0) screens_.insert(screen);
    const core::SpeakIn scope(visit_.words());
    check(ui::text::write_screen(visit_.view(), 400), screen);
    for (const flow::Effect& effect : visit_.take_effects()) take(effect);
}

void Crawl::take(const flow::Effect& effect) {
    if (const auto* page = std::get_if<flow::SavePage>(&effect))
        check(texts_of(ui::html::write_file(*page).text), "report");
    if (const auto* page = std::get_if<flow::SaveMarkdownPage>(&effect))
        check(without(ui::markdown::write_file(*page).text, "<br>"), "Markdown");
    if (const auto* said = std::get_if<flow::Announce>(&effect)) check(said->text, "announcement");
    if (const auto* saved = std::get_if<flow::Save>(&effect); saved && saved->media_type.rfind("text/csv", 0) == 0) {
        const std::size_t body = saved->text.find('\n');
        check(saved->text.substr(0, body), "columns of the spreadsheet");
    }
}

void Crawl::press(support::Random& random) {
    const std::vector<flow::Node> nodes = flow::list_nodes(visit_.view());
    std::vector<std::string> controls;
    for (const flow::Node& node : nodes)
        if (node.control) controls.push_back(*node.id);
    if (controls.empty()) return;
    visit_.press(controls[static_cast<std::size_t>(random.below(static_cast<int>(controls.size())))]);
}

void Crawl::type(support::Random& random) {
    std::vector<std::string> fields;
    for (const flow::Block& block : visit_.view().blocks)
        if (const auto* field = std::get_if<flow::TextField>(&block)) fields.push_back(field->id);
    if (fields.empty()) return;
    const char* const texts[] = {"", "жж", "12", "1 000", "3жж", "-4"};
    visit_.type(fields[static_cast<std::size_t>(random.below(static_cast<int>(fields.size())))],
                texts[random.below(6)]);
}

void Crawl::tell(support::Random& random) {
    const std::string answers = visit_.answers();
    switch (random.below(14)) {
    case 0: visit_.tell(flow::PlaceOffers{true, true, true, true, true, random.chance(50)}); break;
    case 1: visit_.tell(flow::SetDate{"2026-03-04"}); break;
    case 2: visit_.tell(flow::FilesOpened{{{"жж.ж", other_}}, flow::Purpose::merge}); break;
    case 3: visit_.tell(flow::FilesOpened{{{"жж.ж", answers}}, flow::Purpose::compare}); break;
    case 4: visit_.tell(flow::FilesOpened{{{"жж.ж", answers}}, flow::Purpose::go_on}); break;
    case 5: visit_.tell(flow::FileRefused{"ж"}); break;
    case 6: visit_.tell(flow::SaveFailed{"ж"}); break;
    case 7: visit_.tell(flow::StoreFailed{"ж"}); break;
    case 8: visit_.tell(flow::Remembered{answers, "2026-03-04"}); break;
    case 9: visit_.tell(flow::ChangedElsewhere{answers}); break;
    case 10: visit_.tell(flow::AnswersLeft{{{"other", "2025-06-03, 14:20", answers}, {"unreadable", "", "{"}}}); break;
    case 11: visit_.tell(flow::LinkMade{"ж", random.chance(50)}); break;
    case 12: visit_.tell(flow::SetWidth{random.chance(50) ? flow::Width::narrow : flow::Width::wide}); break;
    default: visit_.tell(flow::DropAwaited{flow::Purpose::merge, ""}); break;
    }
}

void Crawl::go(support::Random& random, int steps) {
    look();
    for (int i = 0; i < steps; ++i) {
        const int which = random.below(100);
        if (which < 85)
            press(random);
        else if (which < 92)
            type(random);
        else
            tell(random);
        look();
    }
}

} // namespace

TEST_CASE("every screen, report and announcement is said in messages: none has a letter outside of their marks") {
    support::Random random(1);
    for (const char* rubric : {"tests/support/tea_rubric.json", "rubric/event-streaming.json"}) {
        Crawl crawl(rubric);
        crawl.go(random, 6000);
        for (const std::string& found : crawl.unmarked()) FAIL_CHECK(std::string(rubric) << ", " << found);
        INFO(rubric);
        CHECK(crawl.screens().size() == 4 + 8); // start, question, review, result, and its chapters
    }
}
