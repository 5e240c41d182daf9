#include "core/score/fraction_sum.hpp"

#include <algorithm>

namespace core {

/// number * factor + more
FractionSum::Natural FractionSum::multiply_add(const Natural& number, std::uint32_t factor, const Natural& more) {
    Natural result;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < std::max(number.size(), more.size()) || carry > 0; ++i) {
        if (i < number.size()) carry += std::uint64_t{number[i]} * factor;
        if (i < more.size()) carry += more[i];
        result.push_back(static_cast<std::uint32_t>(carry));
        carry >>= 32;
    }
    return result;
}

bool FractionSum::is_less(const Natural& left, const Natural& right) {
    for (std::size_t i = std::max(left.size(), right.size()); i-- > 0;) {
        const std::uint32_t a = i < left.size() ? left[i] : 0;
        const std::uint32_t b = i < right.size() ? right[i] : 0;
        if (a != b) return a < b;
    }
    return false;
}

/// number - less, where less is not above number
FractionSum::Natural FractionSum::subtract(Natural number, const Natural& less) {
    std::uint32_t borrow = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const std::uint64_t take = std::uint64_t{i < less.size() ? less[i] : 0} + borrow;
        borrow = number[i] < take ? 1 : 0;
        number[i] = static_cast<std::uint32_t>(number[i] - take);
    }
    return number;
}

void FractionSum::add(std::uint32_t part, std::uint32_t whole) {
    const Natural grown = multiply_add(denominator_, part, {});
    numerator_ = multiply_add(numerator_, whole, grown);
    denominator_ = multiply_add(denominator_, whole, {});
    if (is_less(numerator_, denominator_)) return;
    numerator_ = subtract(numerator_, denominator_);
    ++whole_part_;
}

bool FractionSum::has_rest() const {
    return std::any_of(numerator_.begin(), numerator_.end(), [](std::uint32_t digit) { return digit != 0; });
}

} // namespace core
