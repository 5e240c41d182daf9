#include "core/choose_language.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace core {

namespace {

constexpr const char* some_right_to_left = "right to left"; ///< in place of a script's name

/// A tag in lower case, cut at its hyphens.
struct Tag {
    std::vector<std::string> parts;
    std::string script; ///< as written, or as it goes without saying; empty for one from left to right
    std::string region;
};

bool is_in(std::string_view list, const std::string& word) {
    return !word.empty() && list.find(' ' + word + ' ') != std::string_view::npos;
}

// Mostly written from right to left; then the scripts that are.
constexpr std::string_view right_to_left_languages =
    " acm acq aeb afb aii ajp apc apd ar arc arq ars ary arz ayl azb bal bgn bqi brh ckb dv fa glk gwc hac he hnd hno "
    "jpr khw "
    "ks lrc luz mzn nqo pnb prs ps pst rhg sd sdh shu skr syc syr trw ug ur yi yud ";
constexpr std::string_view right_to_left_scripts =
    " adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo "
    "orkh "
    "ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa yezi ";
// Of languages with several scripts, where another one is usual.
constexpr std::string_view arabic_where = " az-iq az-ir kk-af kk-cn ku-iq ku-ir ky-cn pa-pk tg-pk tk-af tk-ir uz-af ";
constexpr std::string_view traditional_where = " tw hk mo ";

constexpr auto renamed = std::to_array<std::pair<std::string_view, std::string_view>>({{"iw", "he"},
                                                                                       {"ji", "yi"},
                                                                                       {"in", "id"},
                                                                                       {"jw", "jv"},
                                                                                       {"mo", "ro"},
                                                                                       {"nb", "no"},
                                                                                       {"tl", "fil"},
                                                                                       {"cmn", "zh"},
                                                                                       {"arb", "ar"},
                                                                                       {"pes", "fa"}});

std::string assume_script(const std::string& language, const std::string& region) {
    if (language == "zh") return is_in(traditional_where, region) ? "hant" : "hans";
    if (language == "sr") return region == "me" ? "latn" : "cyrl";
    const bool arabic = is_in(right_to_left_languages, language) || is_in(arabic_where, language + '-' + region);
    return arabic ? some_right_to_left : "";
}

/// In lower case, with hyphens, without spaces around it and without what POSIX says behind it (.UTF-8, @euro).
std::vector<std::string> cut_tag(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n\f";
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    std::vector<std::string> parts(1);
    for (const char byte : text.substr(0, text.find_first_of(" \t\r\n\f.@"))) {
        if (byte == '-' || byte == '_')
            parts.emplace_back();
        else
            parts.back() += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    }
    return parts;
}

Tag read_tag(std::string_view text) {
    Tag tag;
    tag.parts = cut_tag(text);
    std::string& language = tag.parts.front();
    const auto* const now =
        std::find_if(renamed.begin(), renamed.end(), [&](const auto& pair) { return pair.first == language; });
    if (now != renamed.end()) language = now->second;
    for (std::size_t i = 1; i < tag.parts.size() && tag.parts[i].size() > 1;
         ++i) { // what follows a single letter is no part of it
        const std::string& part = tag.parts[i];
        const bool letters =
            std::all_of(part.begin(), part.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
        if (part.size() == 4 && letters && tag.script.empty() && tag.region.empty()) tag.script = part;
        if (tag.region.empty() && (part.size() == 2 || (part.size() == 3 && !letters))) tag.region = part;
    }
    if (tag.script.empty()) tag.script = assume_script(language, tag.region);
    return tag;
}

bool is_right_to_left(const Tag& tag) {
    return tag.script == some_right_to_left || is_in(right_to_left_scripts, tag.script);
}

/// Where one does not name its script, a script of the same direction is taken for the same.
bool has_script_of(const Tag& wanted, const Tag& given) {
    const auto names = [](const Tag& tag) { return !tag.script.empty() && tag.script != some_right_to_left; };
    if (names(wanted) && names(given)) return wanted.script == given.script;
    return is_right_to_left(wanted) == is_right_to_left(given);
}

/// How many parts `given` has, if `wanted` begins with all of them.
std::size_t count_shared(const Tag& wanted, const Tag& given) {
    const std::size_t count = given.parts.size();
    const bool begins =
        count <= wanted.parts.size() && std::equal(given.parts.begin(), given.parts.end(), wanted.parts.begin());
    return begins ? count : 0;
}

} // namespace

int choose_language(std::string_view wanted_text, const std::vector<std::string>& given_texts) {
    const Tag wanted = read_tag(wanted_text);
    int best = -1;
    std::tuple<bool, std::size_t, bool, int> best_match;
    for (std::size_t i = 0; i < given_texts.size(); ++i) {
        const Tag given = read_tag(given_texts[i]);
        if (given.parts.front() != wanted.parts.front()) continue;
        const std::tuple match{has_script_of(wanted, given), count_shared(wanted, given), given.region == wanted.region,
                               -static_cast<int>(given.parts.size())};
        if (best >= 0 && match <= best_match) continue;
        best = static_cast<int>(i);
        best_match = match;
    }
    return best;
}

bool is_right_to_left(std::string_view text) {
    return is_right_to_left(read_tag(text));
}

} // namespace core
