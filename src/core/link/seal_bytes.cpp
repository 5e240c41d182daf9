#include "core/link/seal_bytes.hpp"

namespace core {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t checksum_bytes = 4;

std::string write_number(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
    return bytes;
}

std::string encode(std::string_view bytes) {
    std::string text;
    std::uint32_t bits = 0;
    int waiting = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
        for (waiting += 8; waiting >= 6; waiting -= 6) text += digits[bits >> (waiting - 6) & 0x3F];
    }
    if (waiting > 0) text += digits[bits << (6 - waiting) & 0x3F];
    return text;
}

std::optional<std::string> decode(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int waiting = 0;
    for (const char character : text) {
        const std::size_t digit = digits.find(character);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        waiting += 6;
        if (waiting < 8) continue;
        waiting -= 8;
        bytes += static_cast<char>(bits >> waiting & 0xFF);
    }
    return bytes;
}

} // namespace

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t rest = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        rest ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest & 1 ? 0xEDB88320U : 0);
    }
    return ~rest;
}

bool is_sealed_character(char character) {
    return digits.find(character) != std::string_view::npos;
}

std::string seal_bytes(std::string bytes) {
    return encode(bytes + write_number(checksum(bytes)));
}

std::optional<std::string> unseal_bytes(std::string_view text) {
    std::optional<std::string> bytes = decode(text);
    if (!bytes || bytes->size() < checksum_bytes) return std::nullopt;
    bytes->resize(bytes->size() - checksum_bytes);
    if (seal_bytes(*bytes) != text) return std::nullopt;
    return bytes;
}

} // namespace core
