#include "core/words/phrases.hpp"
#include "core/words/say.hpp"
#include "support/invented_language.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using core::say;
using core::say_count;
using core::say_in;
using support::compile_catalogue;
using support::Message;

namespace {

const std::string german = "Language: de_AT\nPlural-Forms: nplurals=2; plural=n != 1;\n";

core::Catalogue read(const std::string& header, const std::vector<Message>& messages) {
    core::Read<core::Catalogue> read = core::read_catalogue(compile_catalogue(header, messages));
    REQUIRE(read.value);
    return *read.value;
}

std::vector<int> forms_of(const char* field) {
    const std::optional<core::PluralRule> rule = core::read_plural_rule(field);
    REQUIRE(rule);
    std::vector<int> forms;
    for (const int number : {0, 1, 2, 5, 21}) forms.push_back(core::choose_form(*rule, number));
    return forms;
}

} // namespace

TEST_CASE("a message is said in English where no language is spoken") {
    CHECK(say("Back") == "Back");
    CHECK(say("You meet {share} of stage {stage}.", {"66%", 3}) == "You meet 66% of stage 3.");
    CHECK(say_count("{count} step", "{count} steps", 1) == "1 step");
    CHECK(say_count("One answer in {area}", "{count} answers in {area}", 2, {"Tea"}) == "2 answers in Tea");
    CHECK(core::spoken_language() == "en");
}

TEST_CASE("parts with braces stand as they are") {
    CHECK(say("“{file}” is open.", {"{name}.json"}) == "“{name}.json” is open.");
}

TEST_CASE("a translation puts its parts where its language wants them, and is spoken within its scope alone") {
    const core::Catalogue catalogue =
        read(german, {{"", "You meet {share} of stage {stage}.", "", {"Stufe {stage} erfüllen Sie zu {share}."}},
                      {"when", "Next", "", {"Danach"}},
                      {"", "{count} step", "{count} steps", {"ein Schritt", "{count} Schritte"}}});
    {
        const core::SpeakIn scope(&catalogue);
        CHECK(core::spoken_language() == "de-AT");
        CHECK(say("You meet {share} of stage {stage}.", {"66%", 3}) == "Stufe 3 erfüllen Sie zu 66%.");
        CHECK(say_in("when", "Next") == "Danach");
        CHECK(say("Next") == "Next");
        CHECK(say_count("{count} step", "{count} steps", 1) == "ein Schritt");
        CHECK(say_count("{count} step", "{count} steps", 0) == "0 Schritte");
        const core::Sentence kept = core::sentence_count("{count} step", "{count} steps", 5);
        CHECK(say(kept) == "5 Schritte");
        const core::SpeakIn inner(nullptr);
        CHECK(say(kept) == "5 steps");
    }
    CHECK(say_in("when", "Next") == "Next");
}

TEST_CASE("a translation with other placeholders than its English is passed over") {
    for (const char* wrong : {"Stufe", "Stufe {stage} {name}", "Stufe {stage} {stag}", "{Stage} {name}"}) {
        CAPTURE(wrong);
        const core::Catalogue catalogue =
            read(german,
                 {{"", "Stage {stage}", "", {wrong}}, {"", "{count} step", "{count} steps", {"{number} S", "{n} S"}}});
        const core::SpeakIn scope(&catalogue);
        CHECK(say("Stage {stage}", {2}) == "Stage 2");
        CHECK(say_count("{count} step", "{count} steps", 3) == "3 steps");
        CHECK(say_count("{count} step", "{count} steps", 1) == "1 step");
    }
}

TEST_CASE("rules for plural forms choose as their languages do") {
    using Forms = std::vector<int>; // of 0, 1, 2, 5, 21
    CHECK(forms_of("nplurals=2; plural=(n > 1);") == Forms{0, 0, 1, 1, 1});
    CHECK(forms_of("nplurals=1; plural=0;") == Forms{0, 0, 0, 0, 0});
    CHECK(forms_of("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);") ==
          Forms{2, 0, 1, 2, 2});
    CHECK(forms_of("nplurals=2; plural=n!=1") == Forms{1, 0, 1, 1, 1});
}

TEST_CASE("what is no rule for plural forms is refused, and none chooses a form that is not there") {
    const std::string deep(60, '(');
    for (const std::string& wrong : {std::string(), std::string("nplurals=2"), std::string("nplurals=9; plural=0;"),
                                     std::string("nplurals=2; plural=;"), std::string("nplurals=2; plural=n+1;"),
                                     std::string("nplurals=2; plural=(n;"), std::string("nplurals=2; plural=n%0;"),
                                     std::string("nplurals=2; plural=n ? 1;"), "nplurals=2; plural=" + deep + "n;",
                                     "nplurals=2; plural=" + std::string(500, '1') + ";"}) {
        CAPTURE(wrong);
        CHECK_FALSE(core::read_plural_rule(wrong));
    }
    CHECK(forms_of("nplurals=2; plural=n;") == std::vector<int>{0, 1, 0, 0, 0});
}

TEST_CASE("every end that a catalogue may be cut at is refused or leaves it whole") {
    const std::string whole = compile_catalogue(german, {{"", "Back", "", {"Zurück"}}, {"a", "Next", "", {"Weiter"}}});
    REQUIRE(core::read_catalogue(whole).value);
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(core::read_catalogue(whole.substr(0, size)).value);
}

TEST_CASE("a catalogue with any byte changed is refused or read without harm") {
    const std::string whole = compile_catalogue(german, {{"", "Back", "", {"Zurück"}}, {"a", "Next", "", {"Weiter"}}});
    int read = 0;
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int change : {0x01, 0x80, 0xFF}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ change);
            const core::Read<core::Catalogue> catalogue = core::read_catalogue(changed);
            if (!catalogue.value) continue;
            const core::SpeakIn scope(&*catalogue.value);
            CHECK_FALSE(say("Back").empty());
            ++read;
        }
    CHECK(read > 0);
}

TEST_CASE("numbers, lists and dates are written as the language does") {
    CHECK(core::percent(66) == "66%");
    CHECK(core::tenths(27) == "2.7");
    CHECK(core::grouped(-1234567) == "−1,234,567");
    CHECK(core::grouped(999) == "999");
    CHECK(core::range(2, 2) == "2");
    CHECK(core::range(2, 3) == "2 to 3");
    CHECK(core::list_some({"a", "b", "c", "d", "e"}) == "a, b, c and 2 more");
    CHECK(core::list_all({"a", "b", "c"}) == "a, b and c");
    CHECK(core::date("2025-06-03") == "3 June 2025");
    CHECK(core::date("2025-06-03, 14:20") == "3 June 2025, 14:20");
    CHECK(core::date("2025-13-03") == "2025-13-03");
    CHECK(core::date("spring") == "spring");
    const core::Catalogue catalogue = read(german, {{"format", "{number}%", "", {"{number} %"}},
                                                    {"format", "{whole}.{tenth}", "", {"{whole},{tenth}"}},
                                                    {"format", ",", "", {"."}},
                                                    {"format", "{names} and {last}", "", {"{names} und {last}"}}});
    const core::SpeakIn scope(&catalogue);
    CHECK(core::percent(66) == "66 %");
    CHECK(core::tenths(27) == "2,7");
    CHECK(core::grouped(12500) == "12.500");
    CHECK(core::list_all({"a", "b"}) == "a und b");
}
