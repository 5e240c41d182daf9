#include "core/link/bit_pack.hpp"

#include <bit>

namespace core {
namespace {

constexpr int width_bits = 6; ///< of the number of bits of a number

} // namespace

void BitPack::write_bit(bool bit) {
    if (at_ % 8 == 0) bytes_ += '\0';
    if (bit) bytes_.back() = static_cast<char>(bytes_.back() | 0x80 >> at_ % 8);
    ++at_;
}

bool BitPack::read_bit() {
    if (at_ / 8 >= bytes_.size()) failed_ = true;
    if (failed_) return false;
    const bool bit = (bytes_[at_ / 8] & 0x80 >> at_ % 8) != 0;
    ++at_;
    return bit;
}

void BitPack::bits(std::uint64_t& number, int count) {
    if (!reads_) {
        for (int bit = count - 1; bit >= 0; --bit) write_bit((number >> bit & 1) != 0);
        return;
    }
    number = 0;
    for (int bit = 0; bit < count; ++bit) number = number << 1 | (read_bit() ? 1 : 0);
    if (failed_) number = 0;
}

void BitPack::position(int& place, int count) {
    auto number = static_cast<std::uint64_t>(place);
    bits(number, static_cast<int>(std::bit_width(static_cast<unsigned>(count - 1))));
    if (number >= static_cast<std::uint64_t>(count)) {
        failed_ = true;
        number = 0;
    }
    place = static_cast<int>(number);
}

void BitPack::number(std::uint64_t& value) {
    auto width = static_cast<std::uint64_t>(std::bit_width(value));
    bits(width, width_bits);
    bits(value, static_cast<int>(width));
}

void BitPack::text(std::string& words) {
    std::uint64_t size = words.size();
    number(size);
    if (size > bytes_.size() && reads_) failed_ = true;
    if (reads_) words.assign(failed_ ? 0 : static_cast<std::size_t>(size), '\0');
    for (char& letter : words) {
        std::uint64_t byte = static_cast<unsigned char>(letter);
        bits(byte, 8);
        letter = static_cast<char>(byte);
    }
}

} // namespace core
