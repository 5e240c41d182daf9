#pragma once

#include "core/sentence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Where in a file a problem stands. Lines and columns count from 1 (columns in bytes); 0 means "nowhere in
/// particular".
struct Place {
    int line = 0;
    int column = 0;
    std::string pointer; ///< JSON pointer (RFC 6901); empty for the whole file
};

struct Problem {
    Place place;
    Sentence sentence; ///< what is wrong, one sentence with its full stop
    Sentence fix;      ///< how to put it right, one sentence; may be empty
};

/// What came of reading a text: a value, beside which warnings may stand, or no value and every error found.
template <class T>
struct Read {
    std::optional<T> value;
    std::vector<Problem> problems;
};

/// Stops the program with `sentence` on standard error when `condition` does not hold: the fault is ours, not the
/// user's. Always on.
void require(bool condition, const char* sentence);

} // namespace core
