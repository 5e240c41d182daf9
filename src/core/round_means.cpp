#include "core/round_means.hpp"

#include <algorithm>

namespace core {

namespace {

// A natural number of any size, lowest 32 bits first: the denominators of many means multiply beyond 64 bits.
using Natural = std::vector<std::uint32_t>;

/// number * factor + more
Natural multiply_add(const Natural& number, std::uint32_t factor, const Natural& more) {
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

bool is_less(const Natural& left, const Natural& right) {
    for (std::size_t i = std::max(left.size(), right.size()); i-- > 0;) {
        const std::uint32_t a = i < left.size() ? left[i] : 0;
        const std::uint32_t b = i < right.size() ? right[i] : 0;
        if (a != b) return a < b;
    }
    return false;
}

/// number - less, where less is not above number
Natural subtract(Natural number, const Natural& less) {
    std::uint32_t borrow = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const std::uint64_t take = std::uint64_t{i < less.size() ? less[i] : 0} + borrow;
        borrow = number[i] < take ? 1 : 0;
        number[i] = static_cast<std::uint32_t>(number[i] - take);
    }
    return number;
}

/// The whole part of a growing sum of fractions.
class FractionSum {
public:
    /// part / whole, with 0 <= part < whole < 2^32
    void add(std::uint32_t part, std::uint32_t whole) {
        const Natural grown = multiply_add(denominator_, part, {});
        numerator_ = multiply_add(numerator_, whole, grown);
        denominator_ = multiply_add(denominator_, whole, {});
        if (is_less(numerator_, denominator_)) return;
        numerator_ = subtract(numerator_, denominator_);
        ++whole_part_;
    }
    std::int64_t whole_part() const { return whole_part_; }

private:
    Natural numerator_; ///< stays below the denominator
    Natural denominator_ = {1};
    std::int64_t whole_part_ = 0;
};

} // namespace

int round_to_tenths(const std::vector<WeightedMean>& means) {
    // With x = sum(weight * mean) and w = sum(weight), tenths = floor(10 x / w + 1/2) = floor((20 x + w) / 2 w),
    // and since 2 w is a whole number, only the whole part of 20 x matters.
    std::int64_t weight = 0;
    std::int64_t twenty_fold = 0;
    FractionSum rest;
    for (const WeightedMean& each : means) {
        const std::int64_t sum = each.mean.sum * 20 * each.weight;
        weight += each.weight;
        twenty_fold += sum / each.mean.weight;
        rest.add(static_cast<std::uint32_t>(sum % each.mean.weight), static_cast<std::uint32_t>(each.mean.weight));
    }
    return static_cast<int>((twenty_fold + rest.whole_part() + weight) / (2 * weight));
}

} // namespace core
