#include "core/text/choose_language.hpp"

#include <algorithm>

namespace core {

namespace {

// Mostly written from right to left; then the scripts that are; then where a language is that is mostly written
// otherwise.
constexpr std::string_view right_to_left_languages =
    " acm acq aeb afb aii ajp apc apd ar arc arq ars ary arz ayl azb bal bgn bqi brh ckb dv fa glk gwc hac he hnd hno "
    "jpr khw "
    "ks lrc luz mzn nqo pnb prs ps pst rhg sd sdh shu skr syc syr trw ug ur yi yud ";
constexpr std::string_view right_to_left_scripts =
    " adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo "
    "orkh "
    "ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa yezi ";
constexpr std::string_view arabic_where = " az-iq az-ir kk-af kk-cn ku-iq ku-ir ky-cn pa-pk tg-pk tk-af tk-ir uz-af ";
constexpr std::string_view traditional_where = " tw hk mo ";
constexpr std::string_view renamed =
    " iw=he ji=yi in=id jw=jv mo=ro nb=no tl=fil cmn=zh arb=ar pes=fa "
    "ara=ar ces=cs cze=cs dan=da deu=de dut=nl ell=el eng=en fas=fa fin=fi fra=fr fre=fr ger=de gre=el heb=he "
    "ita=it jpn=ja kor=ko nld=nl nno=nn nob=no nor=no pol=pl por=pt rus=ru spa=es swe=sv tur=tr ukr=uk urd=ur "
    "zho=zh chi=zh ";

/// In place of a script's name.
constexpr std::string_view some_right_to_left = "right to left";

struct Tag {
    std::string words;        ///< in lower case, with hyphens
    std::size_t language = 0; ///< length of its first part
    std::string script;       ///< as written, or as it goes without saying; empty for one from left to right
    std::string region;
};

/// Where a word begins in a list, with a space before and `behind` after it; npos for none.
std::size_t find_in(std::string_view list, const std::string& word, char behind = ' ') {
    return word.empty() ? std::string_view::npos : list.find(' ' + word + behind);
}

bool is_in(std::string_view list, const std::string& word) {
    return find_in(list, word) != std::string_view::npos;
}

std::string_view assume_script(const std::string& language, const std::string& region) {
    if (language == "zh") return is_in(traditional_where, region) ? "hant" : "hans";
    if (language == "sr") return region == "me" ? "latn" : "cyrl";
    const bool arabic = is_in(right_to_left_languages, language) || is_in(arabic_where, language + '-' + region);
    return arabic ? some_right_to_left : "";
}

/// Without spaces around it, and without what POSIX says behind it (.UTF-8, @euro).
std::string spell(std::string_view text) {
    std::string words;
    for (const char byte : text) {
        const bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        if (space && words.empty()) continue;
        if (space || byte == '.' || byte == '@') break;
        words += byte == '_' ? '-' : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    }
    return words;
}

/// The language's name of today.
std::string rename(const std::string& language) {
    const std::size_t at = find_in(renamed, language, '=');
    if (at == std::string_view::npos) return language;
    const std::size_t begin = at + language.size() + 2;
    return std::string(renamed.substr(begin, renamed.find(' ', begin) - begin));
}

Tag read_tag(std::string_view text) {
    Tag tag;
    const std::string words = spell(text);
    std::size_t at = std::min(words.find('-'), words.size());
    const std::string language = rename(words.substr(0, at));
    tag.words = language + words.substr(at);
    tag.language = language.size();
    while (at < words.size()) {
        const std::size_t end = std::min(words.find('-', at + 1), words.size());
        const std::string part = words.substr(at + 1, end - at - 1);
        if (part.size() < 2) break; // what follows a single letter is no part of it
        const bool number = part[0] >= '0' && part[0] <= '9';
        if (part.size() == 4 && !number && tag.script.empty() && tag.region.empty()) tag.script = part;
        if (tag.region.empty() && (part.size() == 2 || (part.size() == 3 && number))) tag.region = part;
        at = end;
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

/// The larger, the better; the script counts before all else, then how much of the wanted tag is given. Tags are short.
int rate(const Tag& wanted, const Tag& given) {
    constexpr int long_tag = 1000;
    const int length = static_cast<int>(given.words.size());
    const bool begins = (wanted.words + '-').starts_with(given.words + '-');
    return (has_script_of(wanted, given) ? 4 * long_tag : 0) + (begins ? 2 * long_tag + 2 * length : 0) +
           (given.region == wanted.region ? long_tag : 0) - length;
}

} // namespace

int choose_language(std::string_view wanted_text, const std::vector<std::string>& given_texts) {
    const Tag wanted = read_tag(wanted_text);
    int best = -1, best_rate = 0;
    for (std::size_t i = 0; i < given_texts.size(); ++i) {
        const Tag given = read_tag(given_texts[i]);
        if (given.words.compare(0, given.language, wanted.words, 0, wanted.language) != 0) continue;
        const int rated = rate(wanted, given);
        if (best >= 0 && rated <= best_rate) continue;
        best = static_cast<int>(i);
        best_rate = rated;
    }
    return best;
}

bool is_right_to_left(std::string_view text) {
    return is_right_to_left(read_tag(text));
}

} // namespace core
