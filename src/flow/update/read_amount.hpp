#pragma once

#include <cstdint>
#include <string>

namespace flow {

/// A number that is being typed, letter after letter.
struct TypedAmount {
    enum class State {
        whole,
        begun,  ///< it can still become one: "-", "12," on the way to "12,500"
        refused ///< no whole number, or more than a file may hold
    };
    State state = State::refused;
    std::int64_t amount = 0; ///< where it is whole
};

/// As people write amounts anywhere: in the digits of any script, in groups of three or as in India, with blanks,
/// apostrophes, commas or dots between them, always the same; with a currency at either end, and with cents that are
/// none (",00", ".–"); also as so many thousands, millions or thousand millions ("250k", "3.5m", "1,2 Mio"). What can
/// be read in two ways, and cents that are some, count as nothing.
TypedAmount read_amount(const std::string& text);

} // namespace flow
