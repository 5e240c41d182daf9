#pragma once

#include "flow/view.hpp"

namespace ui_test {

/// A View with every kind of block, every mark, mood and emphasis, and words that are wider than a phone.
flow::View every_block();

/// A View with nothing but a curve.
flow::View curve_alone(double low, double high);

} // namespace ui_test
