#include "core/answers_file/read_answers.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "flow/saving/list_rubric_words.hpp"
#include "flow/saving/save_files.hpp"
#include "support/invented_language.hpp"
#include "support/marks.hpp"
#include "support/shipped.hpp"
#include "ui/html/write_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::string write_report(const core::Rubric& rubric, const core::Catalogue* words) {
    const core::SpeakIn scope(words);
    flow::State state;
    state.answers = core::empty_answers(rubric);
    state.card = core::score_answers(rubric, state.answers);
    const flow::Effect effect = flow::save_report(rubric, state);
    return ui::html::write_file(std::get<flow::SavePage>(effect)).text;
}

/// The texts of a page, each with the nearest language behind a "|"; not the labels in a picture, which is read by its
/// title.
std::vector<std::string> list_texts(const std::string& page) {
    std::vector<std::string> texts, languages;
    for (std::size_t at = page.find("<html"); at < page.size();) {
        const std::size_t open = page.find('<', at), close = page.find('>', open);
        if (open == std::string::npos) break;
        const std::string tag = page.substr(open + 1, close - open - 1);
        const std::size_t lang = tag.find("lang=\"");
        const bool ends = tag[0] == '/', alone = tag.back() == '/' || tag[0] == '!' || tag.rfind("meta", 0) == 0;
        if (ends && !languages.empty()) languages.pop_back();
        if (!ends && !alone)
            languages.push_back(lang != std::string::npos ? tag.substr(lang + 6, tag.find('"', lang + 6) - lang - 6)
                                : languages.empty()       ? ""
                                                          : languages.back());
        at = page.find('<', close);
        if (at == std::string::npos) break;
        const std::string text = page.substr(close + 1, at - close - 1);
        if (text.find_first_not_of(" \n") != std::string::npos && tag != "style" && tag.rfind("text", 0) != 0 &&
            !languages.empty())
            texts.push_back(text + "|" + languages.back());
    }
    return texts;
}

} // namespace

TEST_CASE("where our words are in another language than the rubric, each text on paper has its own") {
    const core::Rubric rubric = support::read_shipped_rubric();
    const core::Read<core::Catalogue> marked = core::read_catalogue(support::invent_language());
    REQUIRE(marked.value);
    const std::string page = write_report(rubric, &*marked.value);
    CHECK(page.find("<html lang=\"art-x-marked\">") != std::string::npos);
    int ours = 0, theirs = 0;
    for (const std::string& text : list_texts(page)) {
        const std::string language = text.substr(text.rfind('|') + 1);
        const bool has_marks = text.find(support::opening_mark) != std::string::npos;
        const bool has_letters =
            std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.rfind('|')), support::is_letter);
        if (has_marks) CHECK_MESSAGE(language == "art-x-marked", text);
        if (!has_marks && has_letters) CHECK_MESSAGE(language == "en", text);
        ours += has_marks ? 1 : 0;
        theirs += !has_marks && has_letters ? 1 : 0;
    }
    CHECK(ours > 50);
    CHECK(theirs > 50);
}

TEST_CASE("and where it is the same one, the page says it once") {
    const core::Rubric rubric = support::read_shipped_rubric();
    const std::string page = write_report(rubric, nullptr);
    CHECK(page.find("<html lang=\"en\">") != std::string::npos);
    CHECK(page.find("<span lang=") == std::string::npos);
    CHECK(flow::list_rubric_words(rubric).empty());
}
