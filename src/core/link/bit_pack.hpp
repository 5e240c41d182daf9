#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace core {

/// A row of bits that is being written or read. The same calls do both: one writes its argument, or replaces it by what
/// it reads.
class BitPack {
public:
    BitPack() = default; ///< to write
    explicit BitPack(std::string bytes) : bytes_(std::move(bytes)), reads_(true) {}

    bool reads() const { return reads_; }
    /// Something was read that nobody wrote, or a number was too large to be written. What is read then is 0 or empty.
    bool failed() const { return failed_; }

    void bits(std::uint64_t& number, int count);
    /// 0 to `count` - 1
    void position(int& place, int count);
    /// 0 to 2^53: few bits for a small one.
    void number(std::uint64_t& value);
    void text(std::string& words);

    /// All that was written, filled up to whole bytes by zeros.
    const std::string& bytes() const { return bytes_; }

private:
    void write_bit(bool bit);
    bool read_bit();

    std::string bytes_;
    std::size_t at_ = 0; ///< bits before this one are done
    bool reads_ = false;
    bool failed_ = false;
};

} // namespace core
