#pragma once

#include "core/problem.hpp"
#include "core/words/plural_rule.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// The messages of one language: a file as `msgfmt` writes it, all of whose bounds have been checked.
struct Catalogue {
    std::string language; ///< BCP 47
    PluralRule plural;
    std::string bytes;
    std::uint32_t messages = 0;
    std::uint32_t originals = 0;    ///< where in `bytes` the table of English messages begins, which are in order
    std::uint32_t translations = 0; ///< and that of theirs
};

/// Nothing for bytes that are no such file, with the reason.
Read<Catalogue> read_catalogue(std::string bytes);

/// The translation; of a message that counts, all forms with a NUL between them. Empty where there is none. `context`
/// may be null.
std::string_view find_message(const Catalogue& catalogue, const char* context, std::string_view english);

} // namespace core
