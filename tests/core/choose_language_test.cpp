#include "core/text/choose_language.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string choose(std::string_view wanted, const std::vector<std::string>& given) {
    const int chosen = core::choose_language(wanted, given);
    return chosen < 0 ? "" : given[static_cast<std::size_t>(chosen)];
}

} // namespace

TEST_CASE("of several languages the nearest one is chosen, however it is spelt") {
    const std::vector<std::string> few = {"en", "de", "pt-BR"};
    for (const char* german :
         {"de", "DE", "de-AT", "de_AT", "de-Latn-AT-1996", " de ", "de_DE.UTF-8", "de@euro", "de-u-co-phonebk",
          "de-x-private", "de\t", "\n de-AT\r\n", "deu", "ger", "deu-AT", "DEU_de"})
        CHECK_MESSAGE(choose(german, few) == "de", german);
    for (const char* portuguese : {"pt", "pt-PT", "PT-br", "pt_BR"})
        CHECK_MESSAGE(choose(portuguese, few) == "pt-BR", portuguese);
    for (const char* none : {"", " ", "fr", "d", "C", "POSIX", "*", "-", "deux", "d-eu", "x-de", "123", "\xFF\xFE"})
        CHECK_MESSAGE(choose(none, few) == "", none);
}

TEST_CASE("the longest tag that the wanted one begins with is chosen, before variants of the same language") {
    CHECK(choose("de-AT", {"de-CH", "de", "de-AT"}) == "de-AT");
    CHECK(choose("de-AT", {"de-CH", "de-DE", "de"}) == "de");
    CHECK(choose("de-AT", {"de-CH", "de-DE"}) == "de-CH");
    CHECK(choose("pt", {"pt-BR", "pt-PT"}) == "pt-BR");
    CHECK(choose("en-GB", {"en-US", "en-Latn-GB"}) == "en-Latn-GB");
}

TEST_CASE("a script that can be read counts before all else") {
    const std::vector<std::string> chinese = {"zh", "zh-Hant"};
    for (const char* traditional : {"zh-Hant", "zh-Hant-TW", "zh-TW", "zh-HK", "zh_TW.Big5"})
        CHECK_MESSAGE(choose(traditional, chinese) == "zh-Hant", traditional);
    for (const char* simple : {"zh", "zh-CN", "zh-Hans-SG", "cmn"})
        CHECK_MESSAGE(choose(simple, chinese) == "zh", simple);
    CHECK(choose("zh-Hant-TW", {"zh-CN", "zh-TW"}) == "zh-TW");
    CHECK(choose("sr-Latn", {"sr", "sr-Latn-RS"}) == "sr-Latn-RS");
    CHECK(choose("sr", {"sr-Latn", "sr-Cyrl"}) == "sr-Cyrl");
    CHECK(choose("sr-Latn", {"sr"}) == "sr"); // better than another language
    CHECK(choose("az-IR", {"az", "az-Arab"}) == "az-Arab");
}

TEST_CASE("the names that languages had earlier are theirs still") {
    CHECK(choose("iw", {"en", "he"}) == "he");
    CHECK(choose("he-IL", {"iw"}) == "iw");
    CHECK(choose("in", {"id"}) == "id");
    CHECK(choose("nb-NO", {"no"}) == "no");
    CHECK(choose("no", {"nn", "nb"}) == "nb");
    CHECK(choose("ji", {"yi"}) == "yi");
}

TEST_CASE("names of three letters are those of two, on either side") {
    CHECK(choose("fra-CA", {"en", "fr"}) == "fr");
    CHECK(choose("el", {"en", "gre"}) == "gre");
    CHECK(choose("zho-TW", {"zh", "zh-Hant"}) == "zh-Hant");
    CHECK(choose("nob", {"nn", "no"}) == "no");
    CHECK(choose("nds", {"nd", "de"}) == ""); // no shorter name: another language
    for (const char* tag : {"heb", "ara-EG", "fas", "urd"}) CHECK_MESSAGE(core::is_right_to_left(tag), tag);
    CHECK_FALSE(core::is_right_to_left("deu"));
}

TEST_CASE("a language is written from right to left by its script, said or usual") {
    for (const char* tag : {"ar",    "AR",      "ar-EG",   "fa",         "fa_IR",   "he",      "iw",          "ur-PK",
                            "yi",    "ji",      "dv",      "nqo",        "ps",      "sd",      "ug",          "ckb",
                            "syr",   "arz",     "az-Arab", "uz-Arab-AF", "uz-AF",   "ku-Arab", "ku-IQ",       "pa-Arab",
                            "pa-PK", "ff-Adlm", "en-Hebr", "rhg-Rohg",   "ms-arab", "az_IR",   "ar-u-nu-latn"})
        CHECK_MESSAGE(core::is_right_to_left(tag), tag);
    for (const char* tag : {"", "en", "de", "ar-Latn", "he-Latn-IL", "az", "uz", "ku", "pa", "pa-Guru", "sd-Deva",
                            "zh-Hant", "ru", "en-x-arab", "arn", "x-ar", "en-ar", "yi-Latn", "rtl"})
        CHECK_MESSAGE(!core::is_right_to_left(tag), tag);
}
