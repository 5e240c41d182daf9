#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// CRC-32 as in zip files: one changed byte, or two that stand close together, always give another number.
std::uint32_t checksum(std::string_view bytes);

/// The bytes and their checksum as base64url without padding: letters, digits, - and _ alone.
std::string seal_bytes(std::string bytes);

/// One of those that sealed bytes are written in.
bool is_sealed_character(char character);

/// What was sealed; nothing when a character is missing, added or changed.
std::optional<std::string> unseal_bytes(std::string_view text);

} // namespace core
