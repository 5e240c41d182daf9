#pragma once

#include <string>
#include <string_view>

namespace core {

/// What a name is compared by: two spellings of one name have the same. Case, composed or decomposed, width, ligatures,
/// how much and which space, and what nobody sees make no difference, nor does which dash, apostrophe or quotation mark
/// it is. Empty for a name that nobody can see. Accents do make a difference, but for those of Greek, which capitals go
/// without.
std::string fold_name(std::string_view name);

/// A name as it is shown: without the spaces around it.
std::string_view trim_name(std::string_view name);

/// Nothing that anybody could see: white space, characters without a shape, or nothing at all.
bool is_blank(std::string_view text);

} // namespace core
