#pragma once

#include "support/random.hpp"

#include <string>

namespace fuzz {

/// The text with one value of its JSON put in the place of another, doubled, removed or replaced by an odd one. Texts
/// that are no JSON are changed all the same.
std::string mutate_json(std::string text, support::Random& random);

} // namespace fuzz
