#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// A message and what stands in its placeholders, still in no language: core/words composes it.
struct Sentence {
    const char* text = nullptr;  ///< the English message with {placeholders}; nothing where `parts` hold finished words
    const char* other = nullptr; ///< the English of other numbers than one, of a message that counts
    std::int64_t count = 0;
    std::vector<std::string> parts{}; ///< in the order in which the English names them

    bool empty() const { return text == nullptr && parts.empty(); }
};

} // namespace core
