#pragma once

#include <cstdint>
#include <string>

namespace flow {

/// What a file may hold at most of a typed text, cut between characters (core/limits.hpp).
std::string cut_text(const std::string& text);

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

/// Groups of three digits may have blanks, apostrophes, commas or dots between them, always the same.
TypedAmount read_amount(const std::string& text);

} // namespace flow
