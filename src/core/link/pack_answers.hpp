#pragma once

#include "core/answers.hpp"
#include "core/link/bit_pack.hpp"
#include "core/rubric.hpp"

#include <cstdint>

namespace core {

/// What a press of “Does not apply” and of “Both are right” gives as the reason: in a pack it takes no room.
inline constexpr char plain_not_applicable[] = "Does not apply";
inline constexpr char plain_confirmation[] = "Both are right";

/// The first has no unknown lines, and of names the respondent's alone.
enum class PackVersion { first = 1, second };

/// Writes the answers as positions in the rubric's lists, or reads them into `answers`, which are then empty before:
/// the names and the date, what was answered, reasons and typed texts, confirmed contradictions. Nothing else of them.
void pack_answers(BitPack& pack, const Rubric& rubric, Answers& answers, PackVersion version);

/// Of all that the positions count: the same for two rubrics whose packs can be exchanged.
std::uint32_t fingerprint_of(const Rubric& rubric);

} // namespace core
