#pragma once

#include "core/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The known name that `name` was most likely meant to be: at most a third of its letters differ. Empty if none is
/// near.
std::string nearest_name(std::string_view name, const std::vector<std::string>& known);

/// "Did you mean “name”?", or `otherwise` if none is near.
Sentence suggest_name(std::string_view name, const std::vector<std::string>& known, Sentence otherwise);

} // namespace core
