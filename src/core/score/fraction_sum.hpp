#pragma once

#include <cstdint>
#include <vector>

namespace core {

/// A growing sum of fractions, kept exactly: the denominators of many means multiply beyond 64 bits.
class FractionSum {
public:
    /// part / whole, with 0 <= part < whole < 2^32
    void add(std::uint32_t part, std::uint32_t whole);

    std::int64_t whole_part() const { return whole_part_; }
    /// Is there something beside the whole part?
    bool has_rest() const;

private:
    using Natural = std::vector<std::uint32_t>; ///< a natural number of any size, lowest 32 bits first

    static Natural multiply_add(const Natural& number, std::uint32_t factor, const Natural& more);
    static bool is_less(const Natural& left, const Natural& right);
    static Natural subtract(Natural number, const Natural& less);

    Natural numerator_; ///< stays below the denominator
    Natural denominator_ = {1};
    std::int64_t whole_part_ = 0;
};

} // namespace core
