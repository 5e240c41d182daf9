#include "core/answers_file/read_answers.hpp"
#include "core/export/write_csv.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "flow/show/list_answers.hpp"
#include "flow/show/show_report.hpp"
#include "support/invented_language.hpp"
#include "support/tea.hpp"

#include <cctype>
#include <vector>

// Every text of ours stands between marks in an invented language. Letters outside of marks are the rubric's or typed,
// or else somebody forgot to say them.

namespace {

const char* const typed[] = {"Zoë", "kitchen", "because we hope so", "EUR", "trips", "ben.json"};

/// The rubric's own texts, the longest first: a short one may be part of a long one.
std::vector<std::string> list_texts() {
    std::vector<std::string> texts(std::begin(typed), std::end(typed));
    const std::string json = support::read_source_file("tests/support/tea_rubric.json");
    for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at + 1)) {
        const std::size_t end = json.find('"', at + 1);
        texts.push_back(json.substr(at + 1, end - at - 1));
        at = end;
    }
    std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return texts;
}

void drop_marked(std::string& text) {
    const std::string open = "⟦", close = "⟧";
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        const std::size_t end = text.find(close, at);
        REQUIRE(end != std::string::npos);
        text.replace(at, end + close.size() - at, "|");
    }
}

/// What of this text is neither marked nor the rubric's nor typed; digits and signs are nobody's.
std::string find_unmarked(std::string text) {
    static const std::vector<std::string> known = list_texts();
    drop_marked(text);
    for (const std::string& one : known)
        for (std::size_t at = one.empty() ? std::string::npos : text.find(one); at != std::string::npos;
             at = text.find(one, at))
            text.replace(at, one.size(), "|");
    const bool any =
        std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
    return any ? text : "";
}

void check(const std::string& text) {
    CHECK(find_unmarked(text) == "");
}

void check(const flow::Control& control) {
    check(control.label);
}

struct Checker {
    void operator()(const flow::Heading& block) const { all(block.eyebrow, block.text); }
    void operator()(const flow::Paragraph& block) const { all(block.text); }
    void operator()(const flow::StageHeadline& block) const { all(block.eyebrow, block.name, block.certainty); }
    void operator()(const flow::Curve& block) const {
        all(block.description, block.table_caption, block.caption, block.curve.you, block.curve.target_name,
            block.curve.trail_name);
        for (const auto& row : block.rows) all(row.stage, row.standing);
    }
    void operator()(const flow::RungList& block) const { each(block.rungs); }
    void operator()(const flow::Checklist& block) const { each(block.items); }
    void operator()(const flow::Actions& block) const { each(block.start), each(block.end); }
    void operator()(const flow::Chapters& block) const { all(block.label), each(block.chapters); }
    void operator()(const flow::Progress& block) const { all(block.label, block.words); }
    void operator()(const flow::PathList& block) const {
        for (const auto& row : block.rows) all(row.name, row.change, row.note);
    }
    void operator()(const flow::Profile& block) const {
        for (const auto& row : block.rows) all(row.name, row.figure);
    }
    void operator()(const flow::Picture& block) const {
        all(block.title, block.description, block.caption), each(block.columns);
        for (const auto& row : block.rows) each(row.figures);
    }
    void operator()(const flow::Callout& block) const {
        all(block.eyebrow, block.title, block.text, block.caption), each(block.actions);
    }
    void operator()(const flow::AdviceList& block) const {
        for (const auto& row : block.rows) {
            all(row.when, row.text, row.because, row.more);
            if (row.toggle) check(*row.toggle);
        }
    }
    void operator()(const flow::Table& block) const {
        check(block.caption);
        for (const auto& row : block.rows) {
            all(row.name, row.detail, row.remark);
            if (row.control) check(*row.control);
        }
    }
    void operator()(const flow::TextField& block) const { check(block.label); }
    void operator()(const flow::Disclosure& block) const { check(block.toggle), all(block.remark, block.text); }
    void operator()(const flow::Notice& block) const { check(block.text), each(block.actions); }

    template <class... Texts>
    static void all(const Texts&... texts) {
        (check(texts), ...);
    }
    template <class List>
    static void each(const List& list) {
        for (const auto& one : list) check(one);
    }
};

void check(const flow::View& view) {
    INFO(view.screen);
    for (const flow::Block& block : view.blocks) std::visit(Checker{}, block);
}

/// Presses all of these, and looks at every screen and at all that is announced on the way.
void walk(flow::Visit& visit, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        INFO(std::string(id) << " on " << visit.view().screen);
        REQUIRE(visit.press(id));
        check(visit.view());
        for (const flow::Effect& effect : visit.take_effects())
            if (const auto* said = std::get_if<flow::Announce>(&effect)) check(said->text);
    }
}

} // namespace

TEST_CASE("in an invented language no screen says a word that is not the rubric's, typed or a message") {
    const core::Read<core::Catalogue> read = core::read_catalogue(support::invent_language());
    REQUIRE(read.value);
    const core::SpeakIn scope(&*read.value);
    flow::Visit visit(support::read_tea());
    visit.tell(flow::PlaceOffers{true, true});
    visit.tell(flow::SetDate{"2026-11-27"});
    check(visit.view());
    walk(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "toggle/why", "go/next",
                 "unknown/cupboard", "go/review"});
    REQUIRE(visit.type("respondent/name", "Zoë"));
    REQUIRE(visit.type("respondent/group", "kitchen"));
    walk(visit, {"go/result", "chapter/plan", "chapter/profile", "chapter/why", "chapter/what-if", "chapter/compare",
                 "chapter/value", "value/add-save"});
    REQUIRE(visit.type("row/0/description", "trips"));
    REQUIRE(visit.type("row/0/low", "12000"));
    REQUIRE(visit.type("value/currency", "EUR"));
    check(visit.view());
    walk(visit, {"chapter/keep", "chapter/compare", "target/2"});
    visit.tell(flow::FilesOpened{{{"ben.json", visit.answers()}}, flow::Purpose::compare});
    check(visit.view());
    const std::string mine = visit.answers();
    walk(visit, {"edit/undo", "chapter/summary", "start/over", "start/quick", "answer/who-makes/all"});
    visit.tell(flow::FilesOpened{{{"ben.json", mine}}, flow::Purpose::merge});
    check(visit.view());
    const core::Read<core::Answers> merged = core::read_answers(visit.answers(), visit.rubric());
    REQUIRE(merged.value);
    const core::Sheet sheet = flow::list_answers(visit.rubric(), *merged.value);
    for (const core::Cell& cell : sheet.front())
        if (const auto* text = std::get_if<std::string>(&cell)) check(*text);
}

TEST_CASE("in an invented language neither report nor table has a word that is not the rubric's, typed or a message") {
    const core::Read<core::Catalogue> read = core::read_catalogue(support::invent_language());
    REQUIRE(read.value);
    const core::SpeakIn scope(&*read.value);
    const core::Rubric rubric = support::read_tea();
    flow::Visit visit(rubric);
    walk(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/next", "unknown/cupboard"});
    const core::Read<core::Answers> answers = core::read_answers(visit.answers(), rubric);
    REQUIRE(answers.value);
    check(flow::show_report(rubric, *answers.value, core::score_answers(rubric, *answers.value), "2026-11-27"));
    for (const auto& row : flow::list_answers(rubric, *answers.value))
        for (const core::Cell& cell : row)
            if (const auto* text = std::get_if<std::string>(&cell)) check(*text);
}
