#include "flow/update/read_amount.hpp"

#include "core/json/check_text.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace flow {

namespace {

using Parts = std::vector<std::string_view>; ///< characters

/// The zeros of the scripts whose digits people type numbers in; the other nine follow each.
constexpr char32_t zero_digits[] = {U'0',   0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
                                    0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10};

/// Stand between groups; those that look alike are one.
constexpr std::string_view blanks[] = {" ", "\u00A0", "\u2007", "\u2009", "\u202F", "\u3000"};
constexpr std::string_view apostrophes[] = {"'", "’", "‘", "ʼ", "＇"};
constexpr std::string_view commas[] = {",", "，", "،"};
constexpr std::string_view dots[] = {".", "．"};
constexpr std::string_view dashes[] = {"-", "−", "–", "—", "－"};
constexpr std::string_view arabic_thousands = "٬";
constexpr std::string_view arabic_decimal = "٫";

/// Which way to write they are of, and no part of the number.
constexpr std::string_view marks[] = {"\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D",
                                      "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\u200B"};

/// ISO 4217 and what people write in its place. No word among them makes a number larger.
constexpr std::string_view currencies =
    " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD "
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD "
    "UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG EURO EUROS DOLLAR DOLLARS POUND POUNDS FRANKEN YEN RMB KR "
    "KR. FR FR. SFR SFR. RS RS. LEI FT ZŁ zł KČ Kč лв лв. руб руб. р. грн ₺ 元 円 원 ﷼ $ £ ¥ ＄ ￡ ￥ US$ A$ C$ CA$ "
    "AU$ NZ$ "
    "HK$ S$ R$ ";

struct Scale {
    std::string_view word;
    int zeros;
};

/// Of what people write behind an amount that is so many times larger, in small letters.
constexpr Scale scales[] = {{"k", 3},  {"tsd", 3}, {"tsd.", 3}, {"thousand", 3}, {"m", 6},
                            {"mn", 6}, {"mln", 6}, {"mio", 6},  {"mio.", 6},     {"million", 6},
                            {"bn", 9}, {"mrd", 9}, {"mrd.", 9}, {"billion", 9},  {"millions", 6}};

template <class List>
bool is_one_of(std::string_view character, const List& list) {
    return std::find(std::begin(list), std::end(list), character) != std::end(list);
}

char32_t code_of(std::string_view character) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
    if (character.size() == 1) return byte(0);
    if (character.size() == 2) return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    if (character.size() == 3) return (byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    return 0x10000;
}

bool is_blank(std::string_view character) {
    return is_one_of(character, blanks);
}

/// Without marks of direction, and without blanks at its ends.
Parts split(std::string_view text) {
    Parts parts;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(core::character_length(text), 1);
        const std::string_view character = text.substr(0, length);
        text.remove_prefix(length);
        if (!is_one_of(character, marks)) parts.push_back(character);
    }
    while (!parts.empty() && is_blank(parts.back())) parts.pop_back();
    parts.erase(parts.begin(), std::find_if_not(parts.begin(), parts.end(), is_blank));
    return parts;
}

/// One way to write what separates groups; empty for no separator.
std::string_view separator_of(std::string_view character) {
    if (is_blank(character)) return " ";
    if (is_one_of(character, apostrophes)) return "'";
    if (is_one_of(character, commas)) return ",";
    if (is_one_of(character, dots)) return ".";
    return character == arabic_thousands || character == arabic_decimal ? character : std::string_view();
}

/// A digit, and the zero of its script.
struct Digit {
    int value = -1; ///< -1: none
    char32_t zero = 0;
};

Digit digit_of(std::string_view character) {
    const char32_t code = code_of(character);
    for (const char32_t zero : zero_digits)
        if (code >= zero && code <= zero + 9) return {static_cast<int>(code - zero), zero};
    return {};
}

std::string to_lower(std::string word) {
    for (char& letter : word)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return word;
}

const Scale* find_scale(std::string_view word) {
    const std::string lower = to_lower(std::string(word));
    const auto found =
        std::find_if(std::begin(scales), std::end(scales), [&](const Scale& scale) { return scale.word == lower; });
    return found == std::end(scales) ? nullptr : found;
}

bool is_currency(std::string word) {
    const auto is_lower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const bool is_sign =
        core::character_length(word) == word.size() && code_of(word) >= 0x20A0 && code_of(word) <= 0x20CF;
    if (is_sign || currencies.find(' ' + word + ' ') != std::string_view::npos) return true;
    std::string upper = word;
    for (char& letter : upper)
        if (is_lower(letter)) letter = static_cast<char>(letter - 'a' + 'A');
    return currencies.find(' ' + upper + ' ') != std::string_view::npos;
}

bool may_be_in_number(std::string_view character) {
    return digit_of(character).value >= 0 || !separator_of(character).empty() || is_one_of(character, dashes) ||
           character == "+";
}

/// How many characters of a word stand at one end.
std::size_t measure_word(const Parts& parts, bool at_end) {
    const auto is_word = [&](std::size_t at) {
        const std::string_view character = parts[at_end ? parts.size() - 1 - at : at];
        const bool full_stop = character == "." && (at_end ? at == 0 : at > 0); // "kr.", "Fr."
        return full_stop || !may_be_in_number(character);
    };
    std::size_t length = 0;
    while (length < parts.size() && is_word(length)) ++length;
    if (at_end && length == 1 && parts.back() == ".") length = 0;
    return length;
}

std::string join(const Parts& parts, std::size_t begin, std::size_t end) {
    std::string word;
    for (std::size_t i = begin; i < end; ++i) word += parts[i];
    return word;
}

void take_front(Parts& parts, std::size_t length) {
    parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(length));
    parts.erase(parts.begin(), std::find_if_not(parts.begin(), parts.end(), is_blank));
}

void take_back(Parts& parts, std::size_t length) {
    parts.resize(parts.size() - length);
    while (!parts.empty() && is_blank(parts.back())) parts.pop_back();
}

/// Takes a currency off the front, with the blanks beside it. False where what stands there is none.
bool take_currency(Parts& parts) {
    const std::size_t length = measure_word(parts, false);
    if (length == 0) return true;
    if (!is_currency(join(parts, 0, length))) return false;
    take_front(parts, length);
    return true;
}

/// Takes a word of how many times larger the amount is off the end, a currency behind it, or both. Nothing where what
/// stands there is neither.
std::optional<int> take_end(Parts& parts) {
    for (bool first = true;; first = false) {
        const std::size_t length = measure_word(parts, true);
        if (length == 0) return 0;
        const std::size_t begin = parts.size() - length;
        for (std::size_t split = length; split > 0; --split) { // "m€": the larger part of it that is one
            const Scale* scale = find_scale(join(parts, begin, begin + split));
            const bool rest_is_currency = split == length || is_currency(join(parts, begin + split, parts.size()));
            if (scale == nullptr || !rest_is_currency || (split < length && !first)) continue;
            take_back(parts, length);
            return scale->zeros;
        }
        if (!first || !is_currency(join(parts, begin, parts.size()))) return std::nullopt;
        take_back(parts, length);
    }
}

enum class Sign { none, plus, minus };

Sign take_sign(Parts& parts) {
    if (parts.empty()) return Sign::none;
    const bool minus = is_one_of(parts.front(), dashes);
    if (!minus && parts.front() != "+") return Sign::none;
    parts.erase(parts.begin());
    parts.erase(parts.begin(), std::find_if_not(parts.begin(), parts.end(), is_blank));
    return minus ? Sign::minus : Sign::plus;
}

/// "12,-" and "12.–" say that there are no cents.
void drop_dash(Parts& parts) {
    std::size_t end = parts.size();
    while (end > 0 && is_one_of(parts[end - 1], dashes)) --end;
    if (end == parts.size() || end < 2) return;
    const std::string_view separator = separator_of(parts[end - 1]);
    if (separator == "," || separator == ".") parts.resize(end - 1);
}

struct Groups {
    std::vector<std::string> digits{""};
    std::vector<std::string_view> separators; ///< between them
};

/// Nothing where there is anything else among them, or digits of two scripts.
std::optional<Groups> read_groups(const Parts& parts) {
    Groups groups;
    char32_t script = 0;
    for (const std::string_view character : parts) {
        if (const Digit digit = digit_of(character); digit.value >= 0) {
            if (script != 0 && script != digit.zero) return std::nullopt;
            script = digit.zero;
            groups.digits.back() += static_cast<char>('0' + digit.value);
            continue;
        }
        const std::string_view separator = separator_of(character);
        if (separator.empty()) return std::nullopt;
        groups.separators.push_back(separator);
        groups.digits.emplace_back();
    }
    return groups;
}

/// Cents that are none: ",00" behind a comma or dot that separates no groups.
void drop_cents(Groups& groups) {
    if (groups.separators.empty() || groups.digits.back() != "00") return;
    const std::string_view last = groups.separators.back();
    const auto before = groups.separators.end() - 1;
    const bool decimal = last == "," || last == "." || last == arabic_decimal;
    if (!decimal || std::find(groups.separators.begin(), before, last) != before) return;
    groups.separators.pop_back();
    groups.digits.pop_back();
}

enum class Grouping { right, unfinished, wrong };

/// Groups of three, or, as in India, of two before a last one of three.
Grouping check_grouping(const Groups& groups) {
    const auto& all = groups.digits;
    const std::size_t count = all.size();
    if (count == 1) return all[0].empty() ? Grouping::unfinished : Grouping::right;
    const bool one_kind = std::all_of(groups.separators.begin(), groups.separators.end(),
                                      [&](std::string_view each) { return each == groups.separators.front(); });
    if (!one_kind || groups.separators.front() == arabic_decimal || all[0].empty() || all[0].size() > 3)
        return Grouping::wrong;
    const std::size_t size = count > 2 ? all[1].size() : 3;
    if ((size != 2 && size != 3) || (size == 2 && all[0].size() > 2)) return Grouping::wrong;
    for (std::size_t i = 1; i + 1 < count; ++i)
        if (all[i].size() != size) return Grouping::wrong;
    if (all.back().size() > 3) return Grouping::wrong;
    return all.back().size() == 3 ? Grouping::right : Grouping::unfinished;
}

/// So many times `zeros` zeros: with a decimal sign, but not where what stands behind it could as well be a group.
std::optional<std::int64_t> read_scaled(const Groups& groups, int zeros) {
    std::string digits = groups.digits.front();
    if (digits.empty() || groups.digits.size() > 2) return std::nullopt;
    std::string part = groups.digits.size() == 2 ? groups.digits[1] : std::string();
    if (groups.digits.size() == 2) {
        const std::string_view sign = groups.separators.front();
        if ((sign != "," && sign != "." && sign != arabic_decimal) || part.empty()) return std::nullopt;
        if (part.size() == 3 || static_cast<int>(part.size()) > zeros) return std::nullopt;
    }
    part.resize(static_cast<std::size_t>(zeros), '0');
    std::int64_t amount = 0;
    for (const char digit : digits + part) {
        amount = amount * 10 + (digit - '0');
        if (amount > core::limits::amount_max) return std::nullopt;
    }
    return amount;
}

} // namespace

TypedAmount read_amount(const std::string& text) {
    using enum TypedAmount::State;
    Parts parts = split(text);
    Sign sign = take_sign(parts);
    if (!take_currency(parts)) return {};
    const std::optional<int> zeros = take_end(parts);
    if (!zeros) return {};
    if (sign == Sign::none) sign = take_sign(parts);
    drop_dash(parts);
    std::optional<Groups> groups = read_groups(parts);
    if (!groups) return {};
    const auto signed_as = [&](std::int64_t amount) { return sign == Sign::minus ? -amount : amount; };
    if (*zeros > 0) {
        const std::optional<std::int64_t> scaled = read_scaled(*groups, *zeros);
        return scaled ? TypedAmount{whole, signed_as(*scaled)} : TypedAmount{};
    }
    drop_cents(*groups);
    const Grouping grouping = check_grouping(*groups);
    if (grouping == Grouping::wrong) return {};
    std::int64_t amount = 0;
    for (const std::string& group : groups->digits)
        for (const char digit : group) {
            amount = amount * 10 + (digit - '0');
            if (amount > core::limits::amount_max) return {};
        }
    if (grouping == Grouping::unfinished) return {begun};
    return {whole, signed_as(amount)};
}

} // namespace flow
