#include "core/words/phrases.hpp"

#include "core/words/say.hpp"

#include <string_view>

namespace core {

namespace {

std::string join_two(const std::string& first, const std::string& second) {
    // TRANSLATORS: a list of names, one after the other; the last is joined by a message of its own
    return say_in("format", "{first}, {second}", {first, second});
}

/// Hundreds of names are put together at once where the language only puts something between two.
std::string join(const std::vector<std::string>& names, std::size_t from, std::size_t to) {
    const std::string pattern = join_two("\1", "\2");
    const bool is_between = pattern.size() >= 2 && pattern.front() == '\1' && pattern.back() == '\2';
    std::string text = names[from];
    while (++from < to) {
        if (is_between)
            text.append(pattern, 1, pattern.size() - 2).append(names[from]);
        else
            text = join_two(text, names[from]);
    }
    return text;
}

bool is_iso_date(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (text[at] < '0' || text[at] > '9') return false;
    return true;
}

} // namespace

std::string quoted(const std::string& text) {
    // TRANSLATORS: a name in quotation marks
    return say_in("format", "“{text}”", {text});
}

std::string list_some(const std::vector<std::string>& names, std::size_t most) {
    if (names.size() <= most) return list_all(names);
    const std::size_t left_out = names.size() - (most - 1);
    // TRANSLATORS: the end of a list that is cut short
    return say_count("{names} and {count} more", "{names} and {count} more", static_cast<std::int64_t>(left_out),
                     {join(names, 0, most - 1)});
}

std::string list_all(const std::vector<std::string>& names) {
    if (names.size() < 2) return names.empty() ? std::string() : names.front();
    // TRANSLATORS: the end of a list of all that is so
    return say_in("format", "{names} and {last}", {join(names, 0, names.size() - 1), names.back()});
}

std::string range(const std::string& low, const std::string& high) {
    // TRANSLATORS: from one number or amount to another
    return low == high ? low : say_in("format", "{low} to {high}", {low, high});
}

std::string range(std::int64_t low, std::int64_t high) {
    return range(std::to_string(low), std::to_string(high));
}

std::string percent(int number) {
    return say_in("format", "{number}%", {number});
}

std::string tenths(int number) {
    // TRANSLATORS: the decimal sign
    return say_in("format", "{whole}.{tenth}", {number / 10, number % 10});
}

std::string grouped(std::int64_t number) {
    // TRANSLATORS: what stands between groups of three digits
    const std::string separator = say_in("format", ",");
    std::string digits = std::to_string(number < 0 ? -number : number); // bounded by limits::amount_max
    for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, separator);
    return number < 0 ? "−" + digits : digits;
}

std::string date(const std::string& iso) {
    // TRANSLATORS: a date, such as 3 June 2025
    static constexpr const char* months[] = {
        message("{day} January {year}"), message("{day} February {year}"), message("{day} March {year}"),
        message("{day} April {year}"),   message("{day} May {year}"),      message("{day} June {year}"),
        message("{day} July {year}"),    message("{day} August {year}"),   message("{day} September {year}"),
        message("{day} October {year}"), message("{day} November {year}"), message("{day} December {year}")};
    if (!is_iso_date(iso)) return iso;
    const int month = (iso[5] - '0') * 10 + iso[6] - '0', day = (iso[8] - '0') * 10 + iso[9] - '0';
    if (month < 1 || month > 12) return iso;
    const std::string said = say(months[month - 1], {day, iso.substr(0, 4)});
    if (iso.size() == 10) return said;
    constexpr std::size_t time_at = 12;
    return iso.substr(10, 2) == ", " ? say_in("format", "{date}, {time}", {said, iso.substr(time_at)}) : iso;
}

std::string beside(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    // TRANSLATORS: two remarks in one line
    return say_in("format", "{first} · {second}", {first, second});
}

std::string also(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return say_in("format", "{first}; {second}", {first, second});
}

void add_sentence(std::string& text, const std::string& next) {
    // TRANSLATORS: one whole sentence behind another
    text = text.empty() || next.empty() ? text + next : say_in("format", "{sentence} {next}", {text, next});
}

} // namespace core
