#pragma once

#include "support/random.hpp"

#include <map>
#include <string>

namespace fuzz {

/// How large and how faulty two documents are, by name; what is not named is as small as it can be. A slow input is
/// kept as its shape: a line instead of megabytes.
using Shape = std::map<std::string, int>;

/// A rubric, filled up to the limit of its bytes at most.
std::string write_rubric(const Shape& shape);

/// Answers to it, by one person or many.
std::string write_answers(const Shape& shape);

/// One to three amounts changed, often to the most that the limits allow.
Shape mutate(Shape shape, support::Random& random);

/// The same without what would have it refused, so that it can be used.
Shape without_faults(Shape shape);

/// What the shape says of one of them.
int amount(const Shape& shape, const char* name);

/// questions=500 items=100 …
std::string describe(const Shape& shape);

} // namespace fuzz
