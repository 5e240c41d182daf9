#include "core/words/phrases.hpp"
#include "core/words/say.hpp"
#include "support/messages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace core;

namespace {

const std::vector<support::Message> tea = {
    {"", "Stage {stage} of {top}", "", {"Von {top} die Stufe {stage}"}},
    {"", "Undo", "", {"Zurück"}},
    {"button", "Undo", "", {"Rückgängig"}},
    {"", "{count} cup", "{count} cups", {"{count} Tasse", "{count} Tassen"}},
    {"format", "{whole}.{tenth}", "", {"{whole},{tenth}"}},
};

/// Between marks that name its form, every message that counts, with as many forms.
std::vector<support::Message> count_forms(int forms) {
    std::vector<support::Message> messages;
    for (support::Message message : support::list_messages()) {
        if (message.other.empty()) continue;
        for (int form = 0; form < forms; ++form) message.forms.push_back(std::to_string(form) + ":" + message.other);
        messages.push_back(message);
    }
    return messages;
}

std::string forms_of(const std::string& plural, int forms) {
    const std::vector<support::Message> messages = count_forms(forms);
    const Catalogue catalogue = support::catalogue_of(messages, plural);
    const SpeakIn scope(&catalogue);
    std::string told;
    for (const std::int64_t number : {0, 1, 2, 5, 21}) {
        std::string form;
        for (const support::Message& message : messages) {
            Sentence sentence{message.english.c_str(), message.other.c_str(), number, {}};
            std::vector<std::string> names;
            for (std::size_t at = 0; (at = message.other.find('{', at)) != std::string::npos; ++at) {
                const std::string name = message.other.substr(at, message.other.find('}', at) - at + 1);
                if (name != "{count}" && std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(name);
            }
            sentence.parts.assign(names.size(), "X");
            const std::string said = say(sentence);
            CHECK_MESSAGE(said.find('{') == std::string::npos, said);
            if (form.empty()) form = said.substr(0, 1);
            CHECK_MESSAGE(said.substr(0, 2) == form + ":", said);
        }
        told += form;
    }
    return told;
}

} // namespace

TEST_CASE("a message is said in English, or as the catalogue in scope has it") {
    CHECK(say("Stage {stage} of {top}", {2, 5}) == "Stage 2 of 5");
    const Catalogue catalogue = support::catalogue_of(tea);
    {
        const SpeakIn scope(&catalogue);
        CHECK(say("Stage {stage} of {top}", {2, 5}) == "Von 5 die Stufe 2");
        CHECK(say("Undo") == "Zurück");
        CHECK(say_in("button", "Undo") == "Rückgängig");
        CHECK(say_in("menu", "Undo") == "Undo");
        CHECK(say("Redo") == "Redo");
        CHECK(say_count("{count} cup", "{count} cups", 1) == "1 Tasse");
        CHECK(say_count("{count} cup", "{count} cups", 7) == "7 Tassen");
        CHECK(tenths(23) == "2,3");
        CHECK(spoken_language() == "x-tea");
        const SpeakIn english(nullptr);
        CHECK(say("Undo") == "Undo");
    }
    CHECK(say("Undo") == "Undo");
    CHECK(spoken_language() == "en");
}

TEST_CASE("what stands in a placeholder is no message, whatever it holds") {
    CHECK(say("Stage {stage} of {top}", {"{top}", "{stage}"}) == "Stage {top} of {stage}");
}

TEST_CASE("a translation with missing, surplus or wrong placeholders is passed over") {
    for (const char* wrong :
         {"Stufe {stage}", "Stufe {stage} von {top} {more}", "Stufe {Stage} von {top}", "Stufe {stage von {top}", ""}) {
        const Catalogue catalogue = support::catalogue_of({{"", "Stage {stage} of {top}", "", {wrong}}});
        const SpeakIn scope(&catalogue);
        CHECK_MESSAGE(say("Stage {stage} of {top}", {2, 5}) == "Stage 2 of 5", wrong);
    }
    const Catalogue short_of_forms = support::catalogue_of({{"", "{count} cup", "{count} cups", {"{count} Tasse"}}});
    const SpeakIn scope(&short_of_forms);
    CHECK(say_count("{count} cup", "{count} cups", 7) == "7 cups");
}

TEST_CASE("every message with a number takes the form that its language's rule says") {
    CHECK(forms_of("nplurals=2; plural=n > 1;", 2) == "00111"); // as in French
    CHECK(forms_of("nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;", 3) ==
          "20122");                                         // as in Polish
    CHECK(forms_of("nplurals=1; plural=0;", 1) == "00000"); // as in Japanese
}

TEST_CASE("a rule for plural forms that is none is refused") {
    for (const char* wrong : {"", "nplurals=2;", "nplurals=0; plural=0;", "nplurals=2; plural=m;",
                              "nplurals=2; plural=(n;", "nplurals=2; plural=n/0;", "nplurals=2; plural=system(n);"}) {
        const Read<Catalogue> read = read_catalogue(support::compile(tea, "de", wrong));
        CHECK_MESSAGE(!read.value, wrong);
        CHECK(!read.problems.empty());
    }
}

TEST_CASE("a damaged catalogue is refused, or every message of it is still a text") {
    const std::string bytes = support::compile(tea, "de", "nplurals=2; plural=n != 1;");
    REQUIRE(read_catalogue(bytes).value);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        if (const auto read = read_catalogue(bytes.substr(0, size)); read.value) CHECK(size > bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = bytes;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
            const Read<Catalogue> read = read_catalogue(flipped);
            if (!read.value) continue;
            const SpeakIn scope(&*read.value);
            const std::string said = say_count("{count} cup", "{count} cups", 7);
            CHECK(said.find("{count}") == std::string::npos);
        }
}
