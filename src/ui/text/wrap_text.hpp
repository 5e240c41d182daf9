#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ui::text {

/// Lines of at most `columns` characters, broken between words; a word that is longer stands alone and is not cut. What
/// would give a terminal orders is made visible.
std::vector<std::string> wrap_text(const std::string& raw, int columns);

/// How many columns a UTF-8 text takes, at one a character.
std::size_t count_columns(const std::string& text);

} // namespace ui::text
