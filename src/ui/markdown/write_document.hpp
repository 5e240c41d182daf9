#pragma once

#include "flow/effect.hpp"
#include "flow/view.hpp"

#include <string>

namespace ui::markdown {

/// A View as a Markdown document (CommonMark, with GitHub's tables). Controls are left out; what was chosen is told in
/// words, what a chart shows in its description and table.
std::string write_document(const flow::View& view);

/// The file that the effect asks for.
flow::Save write_file(const flow::SaveMarkdownPage& effect);

} // namespace ui::markdown
