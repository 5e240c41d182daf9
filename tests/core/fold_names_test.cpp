#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/compare/compare_groups.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/text/fold_name.hpp"
#include "core/words/say.hpp"
#include "support/build_rubric.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core;

namespace {

/// Which of them are one name with the first.
bool are_one(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (fold_name(name) != fold_name(names.front())) {
            MESSAGE("“" << name << "” is not “" << names.front() << "”");
            return false;
        }
    return true;
}

const std::vector<std::string> unseen = {
    "",       " ",      "\t\r\n", "\u00A0",     "\u2003\u202F", "\u3000", "\u0085", "\u2028",
    "\u200B", "\u2060", "\uFEFF", "\u00AD",     "\u200E\u202A", "\u034F", "\u115F", "\u3164",
    "\uFFA0", "\u2800", "\uFE0F", "\U000E0041", "\u180E",       "\u17B5", "\u061C", " \u200B\u00A0\u2060",
    "\x01",
};

std::string replace(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

Rubric bakery() {
    return *read_rubric(support::read_source_file("tests/cases/bakery_rubric.json")).value;
}

const char* const answers_head =
    R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"bakery","version":"2.1.0"},)";

} // namespace

TEST_CASE("one name in many spellings is one name") {
    CHECK(are_one({"Büro", "Bu\u0308ro", "BÜRO", "BU\u0308RO", " büro ", "Ｂüro", "Bü\u00ADro", "Bü\u200Bro"}));
    CHECK(are_one({"Straße", "STRASSE", "STRAẞE", "strasse"}));
    CHECK(are_one({"Νίκος Σάς", "ΝΊΚΟΣ ΣΆΣ", "νι\u0301κοσ σα\u0301σ"}));
    CHECK(are_one({"Αθήνα", "ΑΘΗΝΑ", "ΑΘΉΝΑ", "αθη\u0301να", "Ἀθῆνα"}));
    CHECK(are_one({"Μάιος", "ΜΑΪΟΣ", "ΜΑΙΟΣ", "μα\u0301ιος"})); // capitals part the vowels where the accent has gone
    CHECK(are_one({"Προϋπολογισμός", "ΠΡΟΫΠΟΛΟΓΙΣΜΟΣ", "ΠΡΟΥΠΟΛΟΓΙΣΜΟΣ"}));
    CHECK(are_one({"İstanbul", "istanbul", "ISTANBUL", "ıstanbul", "I\u0307stanbul"}));
    CHECK(are_one({"IŞIK", "ışık", "is\u0327ik"}));
    CHECK(are_one({"Oﬃce", "office", "ＯＦＦＩＣＥ", "𝐎𝐟𝐟𝐢𝐜𝐞"}));
    CHECK(are_one({"Tiếng Việt", "Tie\u0302\u0301ng Vie\u0302\u0323t", "TIẾNG VIỆ\u0054", "Tiê\u0301ng Viẹ\u0302t"}));
    CHECK(are_one({"R&D \u2013 Berlin", "R&D - Berlin", "r&d\u00A0\u2014 berlin", "R&D  \u2212\u3000Berlin"}));
    CHECK(are_one({"Women's", "Women\u2019s", "women\u02BCs", "WOMEN\u00B4S"}));
    CHECK(are_one({"각하", "\u1100\u1161\u11A8\u1112\u1161"}));
    CHECK(are_one({"ガス", "カ\u3099ス", "ｶﾞｽ"}));
    CHECK(are_one({"Łódź", "ŁÓDŹ", "łódz\u0301"}));
    CHECK(are_one({"Отдел «Ёлка»", "ОТДЕЛ \"ЁЛКА\"", "отдел \u201Eе\u0308лка\u201D"}));
    CHECK(are_one({"क\u093C", "\u0958"}));
    CHECK(are_one({"ﻣﺮﺣﺒﺎ", "مرحبا"}));
}

TEST_CASE("names that differ stay apart") {
    const std::vector<std::string> names = {"Büro", "Buro", "Bürо\u0301", "Büro 2", "Büro2", "Ада", "Ada",  "é",   "e",
                                            "か",   "が",   "ñ",          "n",      "l",     "1",   "ł",    "R D", "RD",
                                            "RxD",  "ה",    "ح",          "خ",      "한",    "하",  "北京", "北亰"};
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            CAPTURE(names[i]);
            CAPTURE(names[j]);
            CHECK(fold_name(names[i]) != fold_name(names[j]));
        }
}

TEST_CASE("a group in several spellings is one group, shown as it was spelled first") {
    const Rubric rubric = support::rubric_of(3, {support::ladder("a", {0, 1, 2, 3})});
    std::vector<Answers> files;
    for (const char* name : {"\u00A0Büro ", "BU\u0308RO", "\u200B", "Buro", "bü\u00ADro", "\u3164", "ΣΑΣ", "σας"}) {
        files.push_back(support::answers_of(rubric, {1}));
        files.back().respondent.group = name;
    }
    const std::vector<Group> groups = find_groups(rubric, *merge_respondents(rubric, files).value);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].name == "Büro");
    CHECK(groups[0].members == std::vector<int>{0, 1, 4});
    CHECK(groups[1].name == "Buro");
    CHECK(groups[2].name == "ΣΑΣ");
    CHECK(groups[2].members == std::vector<int>{6, 7});
}

TEST_CASE("nobody sees them") {
    for (const std::string& text : unseen) {
        CAPTURE(text);
        CHECK(is_blank(text));
        CHECK(fold_name(text).empty());
    }
    for (const char* text : {"a", "\u200Ba", "\u0301", "·", "\uFFFD", "\u00A8", "0", "\U0001F600\uFE0F", "\xE2\x82"}) {
        CAPTURE(text);
        CHECK_FALSE(is_blank(text));
        CHECK_FALSE(fold_name(text).empty());
    }
}

TEST_CASE("a reason that nobody sees is refused as empty") {
    const Rubric rubric = bakery();
    int question = 0;
    while (!rubric.questions[static_cast<std::size_t>(question)].allow_not_applicable) ++question;
    for (const std::string& text : unseen) {
        CAPTURE(text);
        if (text.find_first_of("\t\r\n\x01") != std::string::npos) continue; // JSON has them escaped
        const auto read =
            read_answers(std::string(answers_head) + R"("answers":{")" + question_at(rubric, question).id +
                             R"(":{"not_applicable":")" + text + "\"}}}",
                         rubric);
        CHECK_FALSE(read.value);
        REQUIRE(read.problems.size() == 1);
        CHECK(core::say(read.problems[0].sentence).ends_with(" is empty."));
    }
}

TEST_CASE("a name, a group or a note that nobody sees is as good as none, in files and in links") {
    const Rubric rubric = bakery();
    const auto read =
        read_answers(std::string(answers_head) + R"("respondent":{"name":"\u200b","group":"\u3164"},"notes":{")" +
                         rubric.questions[0].id + "\":\"\\u00a0\"}}",
                     rubric);
    REQUIRE(read.value);
    CHECK(read.value->respondent.name.empty());
    CHECK(read.value->respondent.group.empty());
    CHECK(read.value->notes[0].empty());
    Answers typed = *read.value;
    typed.respondent = {"\u2060", " "};
    typed.notes[0] = "\u00AD";
    CHECK(write_answers(rubric, typed) == write_answers(rubric, *read.value));
    const std::string link = write_link(rubric, typed).fragment;
    const auto linked = read_link(link, rubric);
    REQUIRE(linked.value);
    CHECK(write_answers(rubric, *linked.value) == write_answers(rubric, *read.value));
}

TEST_CASE("a rubric's text that nobody sees is empty") {
    const std::string rubric = support::read_source_file("tests/cases/bakery_rubric.json");
    const std::string name = "\"name\": \"Dough\"";
    for (const char* text : {"\u00A0", "\u200B\u2800", "\\u00ad"}) {
        const auto problems = check_rubric(replace(rubric, name, "\"name\": \"" + std::string(text) + "\""));
        REQUIRE(problems.size() == 1);
        CHECK(core::say(problems[0].sentence) == "“name” of the stage “dough” is empty.");
    }
}
