#pragma once

namespace fuzz {

/// What this program has taken of the processor since it began, in milliseconds: what else runs does not count.
int processor_milliseconds();

} // namespace fuzz
