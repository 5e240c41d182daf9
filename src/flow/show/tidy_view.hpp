#pragma once

#include "flow/view.hpp"

namespace flow {

/// All that is shown, as core::tidy_text has it, for authors and persons may put any white space into their texts. What
/// stands in a field to be changed stays as it is. Marks get their words.
void tidy_view(View& view);

} // namespace flow
