#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace core {

/// A text, or a number that stays one.
using Cell = std::variant<std::string, std::int64_t>;

/// Rows of cells, the first of them the columns' names.
using Sheet = std::vector<std::vector<Cell>>;

/// As a spreadsheet opens it: RFC 4180, UTF-8 with its mark in front. A text that a spreadsheet could take for a
/// formula begins with an apostrophe.
std::string write_csv(const Sheet& sheet);

} // namespace core
