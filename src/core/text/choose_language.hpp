#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Index of the tag in `given` that serves best whoever asked for `wanted`, or -1 where none is of that language: by
/// RFC 4647's lookup, but the script counts first, and where nothing as general is given a variant of the same language
/// does. Spellings of other systems (de_AT, de_DE.UTF-8) and the tags that were used earlier (iw, in) are understood,
/// and names of three letters (deu, ger) where the language has one of two.
int choose_language(std::string_view wanted, const std::vector<std::string>& given);

/// Whether the language is written from right to left: by its script, or else by the one that it is mostly written in.
bool is_right_to_left(std::string_view tag);

} // namespace core
