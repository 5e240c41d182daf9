#pragma once

#include "flow/view.hpp"

#include <string>
#include <vector>

namespace ui::html {

// Blocks of several rows, and what was chosen among several.

std::string write_table(const flow::Table& block);
std::string write_advice(const flow::AdviceList& block);

/// Every control of a list, with a word at those that are chosen.
std::string write_choices(const std::string& label, const std::vector<flow::Control>& choices);

} // namespace ui::html
