#pragma once

#include "flow/state.hpp"
#include "flow/view.hpp"

namespace flow {

/// Takes out of the View the controls of parts that the page around does not want to have, and blocks that had no
/// other.
void leave_out(View& view, const State& state);

} // namespace flow
