#include "core/words/say.hpp"
#include "support/invented_language.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace core;

namespace {

/// Every message that counts; each form is its number, a colon and the English.
std::vector<support::Message> count_forms(int forms) {
    std::vector<support::Message> messages;
    for (support::Message message : support::list_messages()) {
        if (message.other.empty()) continue;
        for (int form = 0; form < forms; ++form)
            message.translations.push_back(std::to_string(form) + ":" + message.other);
        messages.push_back(message);
    }
    return messages;
}

std::size_t count_parts(const std::string& english) {
    std::vector<std::string> names;
    for (std::size_t at = 0; (at = english.find('{', at)) != std::string::npos; ++at) {
        const std::string name = english.substr(at, english.find('}', at) - at + 1);
        if (name != "{count}" && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names.size();
}

/// Which form is said of 0, 1, 2, 5 and 21; the same of all messages.
std::string said_forms(const std::string& plural, int forms) {
    const std::vector<support::Message> messages = count_forms(forms);
    REQUIRE(messages.size() > 20);
    const Read<Catalogue> read =
        read_catalogue(support::compile_catalogue("Language: art\nPlural-Forms: " + plural + "\n", messages));
    REQUIRE(read.value);
    const SpeakIn scope(&*read.value);
    std::string told;
    for (const std::int64_t number : {0, 1, 2, 5, 21}) {
        std::string form;
        for (const support::Message& message : messages) {
            Sentence asked = sentence_count(message.one.c_str(), message.other.c_str(), number);
            asked.parts.assign(count_parts(message.other), in_english("X"));
            const std::string said = say(asked);
            if (form.empty()) form = said.substr(0, 1);
            CHECK_MESSAGE(said.substr(0, 2) == form + ":", said);
            CHECK_MESSAGE(said.find('{') == std::string::npos, said);
        }
        told += form;
    }
    return told;
}

} // namespace

TEST_CASE("every message with a number takes the form that its language's rule says") {
    CHECK(said_forms("nplurals=2; plural=n > 1;", 2) == "00111"); // as in French
    CHECK(said_forms("nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;", 3) ==
          "20122");                                           // as in Polish
    CHECK(said_forms("nplurals=1; plural=0;", 1) == "00000"); // as in Japanese
}
