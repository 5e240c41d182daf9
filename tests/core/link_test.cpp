#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/limits.hpp"
#include "core/link/pack_answers.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"
#include "support/source_file.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace core;

namespace {

Rubric read_shipped() {
    Read<Rubric> read = read_rubric(support::read_source_file("rubric/event-streaming.json"));
    REQUIRE(read.value);
    return std::move(*read.value);
}

/// What a link keeps of answers.
Answers linked(const Answers& answers, LinkAbout about = LinkAbout::left_out) {
    Answers kept;
    if (about == LinkAbout::included) {
        kept.respondent = answers.respondent;
        kept.organisation = answers.organisation;
        kept.prepared_by = answers.prepared_by;
        kept.date = answers.date;
    }
    kept.given = answers.given;
    kept.notes.resize(answers.notes.size());
    kept.confirmed = answers.confirmed;
    return kept;
}

/// Some names, reasons and confirmations that nobody presses a button for, in more than one script.
void add_words(support::Random& random, const Rubric& rubric, Answers& answers) {
    static const std::string words[] = {"Zoë", "日本 🦊", "= 1 + 1", "<b>\"\\", " two\nlines ", "Both are right"};
    const auto any = [&] { return words[random.below(6)]; };
    if (random.chance(40)) answers.respondent.name = any();
    if (random.chance(40)) answers.respondent.group = any();
    if (random.chance(40)) answers.organisation = any();
    if (random.chance(40)) answers.prepared_by = any();
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (answers.given[i].state == AnswerState::not_applicable && random.chance(50)) answers.given[i].words = any();
    for (auto& [id, reason] : answers.confirmed)
        if (random.chance(50)) reason = random.chance(50) ? any() : "";
}

std::string sentence_of(const Read<Answers>& read) {
    return read.value || read.problems.size() != 1 ? "" : core::say(read.problems.front().sentence);
}

} // namespace

TEST_CASE("a link gives back the answers that it was made of, whatever the rubric") {
    CHECK(support::first_breach(3000, [](support::Random& random) {
              const Rubric rubric = support::random_rubric(random, {.questions_max = 30, .items_max = 12});
              Answers answers = support::random_answers(random, rubric);
              add_words(random, rubric, answers);
              const LinkAbout about = random.chance(50) ? LinkAbout::included : LinkAbout::left_out;
              const Link link = write_link(rubric, answers, about);
              const Read<Answers> read = read_link(link.fragment, rubric);
              return link.texts == LinkTexts::all && read.value && *read.value == linked(answers, about) &&
                     read.problems.empty();
          }) == support::no_breach);
}

TEST_CASE("a link to every test organisation gives the same result bytes and is far below 2,000 characters") {
    const Rubric rubric = read_shipped();
    REQUIRE(rubric.test_organisations.size() >= 3);
    for (const TestOrganisation& organisation : rubric.test_organisations) {
        CAPTURE(organisation.id);
        Answers answers = organisation.answers;
        const Link link = write_link(rubric, answers);
        CHECK(link.fragment.size() < 200);
        const Read<Answers> read = read_link(link.fragment, rubric);
        REQUIRE(read.value);
        answers.notes.assign(answers.notes.size(), "");
        CHECK(write_result(rubric, *read.value, score_answers(rubric, *read.value)) ==
              write_result(rubric, answers, score_answers(rubric, answers)));
    }
}

TEST_CASE("typed answers, amounts of either sign and choices travel in a link") {
    Rubric rubric = support::read_tea();
    Question amount;
    amount.id = "cups";
    amount.kind = QuestionKind::amount;
    Question text;
    text.id = "wish";
    text.kind = QuestionKind::text;
    rubric.questions.push_back(amount);
    rubric.questions.push_back(text);
    for (const std::int64_t cups :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{5000}, limits::amount_max, -limits::amount_max}) {
        Answers answers = empty_answers(rubric);
        answers.given[6] = {AnswerState::answered, -1, {}, {}, cups};
        answers.given[7] = {AnswerState::answered, -1, {}, "More tea", 0};
        const Read<Answers> read = read_link(write_link(rubric, answers).fragment, rubric);
        REQUIRE(read.value);
        CHECK(*read.value == answers);
    }
}

TEST_CASE("typed texts that would make a link too long are left out, and the link says so") {
    const Rubric rubric = support::read_tea();
    Answers answers = empty_answers(rubric);
    answers.given[0] = {AnswerState::answered, 2, {}, {}, 0};
    answers.given[4] = {AnswerState::not_applicable, -1, {}, std::string(1400, 'x'), 0};
    answers.respondent.name = "Zoë";
    const Link whole = write_link(rubric, answers, LinkAbout::included);
    CHECK(whole.texts == LinkTexts::all);
    CHECK(whole.fragment.size() <= limits::link_characters);

    answers.given[4].words.append(200, 'x');
    const Link cut = write_link(rubric, answers, LinkAbout::included);
    CHECK(cut.texts == LinkTexts::left_out);
    CHECK(cut.fragment.size() < 100);
    const Read<Answers> read = read_link(cut.fragment, rubric);
    REQUIRE(read.value);
    answers.given[4].words = plain_not_applicable;
    answers.respondent = {};
    CHECK(*read.value == answers);
}

TEST_CASE("notes, the date, targets, the business case and single respondents are in no link") {
    const Rubric rubric = support::read_tea();
    Answers answers = empty_answers(rubric);
    const std::string fragment = write_link(rubric, answers).fragment;
    answers.notes[0] = "Ask the cook.";
    answers.date = "2024-05-01";
    answers.target.stage = 2;
    answers.business_case.currency = "EUR";
    answers.contributions.add({{"Zoë", ""}, "", empty_answers(rubric).given});
    CHECK(write_link(rubric, answers).fragment == fragment);
}

TEST_CASE("a link of another rubric, of other questions or of another version is refused in its own words") {
    const Rubric tea = support::read_tea();
    const std::string fragment = write_link(tea, empty_answers(tea)).fragment;
    CHECK(sentence_of(read_link("", tea)) == "The link is incomplete or damaged.");
    CHECK_FALSE(is_link_of_another(fragment, tea));

    Rubric coffee = tea;
    coffee.id = "coffee";
    CHECK(sentence_of(read_link(fragment, coffee)) == "The link belongs to another rubric.");
    CHECK(is_link_of_another(fragment, coffee));
    CHECK_FALSE(is_link_of_another(fragment.substr(1), coffee));

    Rubric newer = tea;
    newer.questions[0].rungs[1].id = "two";
    CHECK(sentence_of(read_link(fragment, newer)) == "The link was made with another version of these questions.");
    newer = tea;
    newer.questions[0].allow_not_applicable = true;
    CHECK(sentence_of(read_link(fragment, newer)) == "The link was made with another version of these questions.");
    newer = tea;
    newer.questions[0].text = "Who brews the tea?";
    newer.version = "1.1.0";
    CHECK(read_link(fragment, newer).value);
}

TEST_CASE("the reasons that a link leaves out are the words of the buttons") {
    flow::Visit visit(support::read_tea());
    support::press_all(visit, {"start/full", "answer/kettle/none", "go/next", "go/next", "answer/who-makes/all",
                               "go/next", "not-applicable/guests", "go/review", "confirm/who-heats"});
    const Read<Answers> read = read_answers(visit.answers(), visit.rubric());
    REQUIRE(read.value);
    CHECK(read.value->given[4].words == plain_not_applicable);
    REQUIRE(read.value->confirmed.size() == 1);
    CHECK(read.value->confirmed.front().second == plain_confirmation);
}

TEST_CASE("what an address gathers on its way, behind a link or in it, keeps nobody from opening it") {
    const Rubric tea = support::read_tea();
    Answers answers = empty_answers(tea);
    answers.given[0] = {AnswerState::answered, 2, {}, {}, 0};
    answers.respondent.name = "Zoë ?>?>?>"; // gives the link a - and a _
    const std::string link = write_link(tea, answers, LinkAbout::included).fragment;
    REQUIRE(link.find('_') != std::string::npos);
    const auto opens = [&](const std::string& text) {
        CAPTURE(text);
        const Read<Answers> read = read_link(text, tea);
        CHECK(read.value.has_value());
        CHECK((read.value && *read.value == answers));
    };
    for (const char* behind : {".",
                               ",",
                               ")",
                               ">",
                               "\"",
                               "”",
                               "%20",
                               "%E2%80%9D",
                               "&utm_source=mail",
                               "?fbclid=a1",
                               "#:~:text=tea",
                               ":~:text=tea",
                               "\u200B",
                               "%E2%80%8B",
                               "\u00A0",
                               "/",
                               "=",
                               "*",
                               "_",
                               "__",
                               "___",
                               "_**",
                               "**_",
                               "~~_",
                               "_.",
                               "-",
                               "--",
                               "-\u00A0Zoë",
                               "%5F",
                               "%2D",
                               " Sent from my telephone",
                               "%0A",
                               "\r\n",
                               "&",
                               ";",
                               "%",
                               "%5",
                               "%zz"})
        opens(link + behind);
    for (const char* inside :
         {"\n", "\r\n", "=\n", "=\r\n", "\u200B", "\u00AD", "%E2%80%8B", "%0A", "%20", "%0D%0A", "%C2%AD", "\uFEFF"})
        for (const std::size_t at : {std::size_t{1}, link.size() / 2, link.size() - 1})
            opens(link.substr(0, at) + inside + link.substr(at));
    std::string encoded, twice;
    for (const char character : link) {
        encoded += character == '_' ? "%5F" : character == '-' ? "%2d" : std::string(1, character);
        twice += character == '_' ? "%255F" : character == '-' ? "%252D" : std::string(1, character);
    }
    opens(encoded);
    opens(twice);
}

TEST_CASE("a link that ends in - or _ keeps it, and loses only those that came behind it") {
    const Rubric tea = support::read_tea();
    Answers answers = empty_answers(tea);
    std::string ends;
    for (int i = 0; ends.size() < 2 && i < 10'000; ++i) {
        answers.respondent.name = std::to_string(i);
        const std::string link = write_link(tea, answers, LinkAbout::included).fragment;
        if ((link.back() != '-' && link.back() != '_') || ends.find(link.back()) != std::string::npos) continue;
        ends += link.back();
        for (const char* behind : {"", "_", "__", "-", "_-_"}) {
            const Read<Answers> read = read_link(link + behind, tea);
            CAPTURE(behind);
            CHECK((read.value && *read.value == answers));
        }
        CHECK_FALSE(read_link(link.substr(0, link.size() - 1), tea).value);
    }
    CHECK(ends.size() == 2);
}

TEST_CASE("a link that was cut stays refused, whatever stands behind the cut") {
    const Rubric tea = support::read_tea();
    const std::string link = write_link(tea, empty_answers(tea)).fragment;
    for (std::size_t length = 0; length < link.size(); ++length)
        for (const char* behind : {"", ".", "&utm_source=mail", "%20", "=", "\u200B", "...", "_", "--"}) {
            CAPTURE(length);
            CAPTURE(behind);
            const std::string cut = link.substr(0, length) + behind;
            if (cut.starts_with(link)) continue; // what was cut off was put behind
            CHECK(sentence_of(read_link(cut, tea)) == "The link is incomplete or damaged.");
        }
    Rubric coffee = tea;
    coffee.id = "coffee";
    CHECK(is_link_of_another(link + ".", coffee));
    CHECK(is_link_of_another(link + "_", coffee));
}

TEST_CASE("a link of the first version still opens") {
    CHECK(support::first_breach(2000, [](support::Random& random) {
              const Rubric rubric = support::random_rubric(random, {.questions_max = 30, .items_max = 12});
              Answers answers = support::random_answers(random, rubric);
              for (std::size_t i = 0; i < answers.given.size(); ++i)
                  if (!answers.given[i].unknown_lines.empty()) answers.given[i] = Answer{};
              const std::string link = write_link(rubric, answers, LinkAbout::left_out, PackVersion::first).fragment;
              const Read<Answers> read = read_link(link, rubric);
              return link != write_link(rubric, answers).fragment && read.value && *read.value == linked(answers);
          }) == support::no_breach);
    const Rubric tea = support::read_tea();
    Answers answers = empty_answers(tea);
    answers.given[0] = {AnswerState::answered, 1, {}, {}, 0};
    CHECK(write_link(tea, answers, LinkAbout::left_out, PackVersion::first).fragment == "AdeyHiwP9AAGAABYFVoM");
}

TEST_CASE("names and date are in a link that is asked for them, and in no other") {
    const Rubric tea = support::read_tea();
    Answers answers = empty_answers(tea);
    answers.respondent = {"Ada", "business"};
    answers.organisation = "Skyport";
    answers.prepared_by = "Zoë";
    answers.date = "2026-02-28";
    const Read<Answers> told = read_link(write_link(tea, answers, LinkAbout::included).fragment, tea);
    REQUIRE(told.value);
    CHECK(*told.value == answers);
    const Read<Answers> untold = read_link(write_link(tea, answers).fragment, tea);
    REQUIRE(untold.value);
    CHECK(*untold.value == empty_answers(tea));
}

TEST_CASE("a link of answers alone can be read, however many lines are unknown") {
    Rubric rubric = support::read_tea();
    // As many items as a file of a rubric can hold values for.
    Question asked;
    asked.kind = QuestionKind::checklist;
    for (int i = 0; i < limits::items; ++i) asked.items.push_back({"i" + std::to_string(i), ""});
    asked.thresholds = {{1, 1}};
    rubric.questions.assign(limits::json_values / (3 * limits::items), asked);
    Answers answers = empty_answers(rubric);
    answers.given.resize(rubric.questions.size());
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        answers.given[i].ticked.assign(asked.items.size(), false);
        answers.given[i].unknown_lines.assign(asked.items.size(), true);
        settle_lines(asked, answers.given[i]);
    }
    CHECK(write_link(rubric, answers).fragment.size() < limits::link_characters_read);
}
