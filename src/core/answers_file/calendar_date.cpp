#include "core/answers_file/calendar_date.hpp"

namespace core {

namespace {

constexpr std::string_view pattern = "dddd-dd-dd";

bool fits_pattern(std::string_view text) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == 'd' ? !is_digit : text[i] != pattern[i]) return false;
    }
    return true;
}

int number_at(std::string_view text, std::size_t from, std::size_t digits) {
    int number = 0;
    for (const char digit : text.substr(from, digits)) number = number * 10 + (digit - '0');
    return number;
}

int count_days(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : days[month - 1];
}

} // namespace

bool is_calendar_date(std::string_view text) {
    if (!fits_pattern(text)) return false;
    const int year = number_at(text, 0, 4);
    const int month = number_at(text, 5, 2);
    const int day = number_at(text, 8, 2);
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= count_days(year, month);
}

} // namespace core
