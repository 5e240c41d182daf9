#pragma once

#include "flow/view.hpp"

#include <string>

namespace ui::html {

// Blocks that are drawn: figures with their numbers in words.

std::string write_curve(const flow::Curve& block);

/// The drawing and the table behind it.
std::string write_picture(const flow::Picture& block);
/// The drawing alone: an SVG file.
std::string write_picture_alone(const flow::Picture& block);

std::string write_profile(const flow::Profile& block);

} // namespace ui::html
