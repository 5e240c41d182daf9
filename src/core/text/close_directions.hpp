#pragma once

#include <string>
#include <string_view>

namespace core {

/// Turns the direction of what comes behind it: U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(std::string_view character);

/// Makes a text stand among others without turning their words around: one that overrides, that leaves anything open at
/// the end of a line or closes what is not open loses all that turns. Whole pairs of embeddings and isolates stay, and
/// single marks (U+200E, U+200F, U+061C). Takes well-formed UTF-8.
void close_directions(std::string& text);

} // namespace core
