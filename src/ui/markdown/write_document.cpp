#include "ui/markdown/write_document.hpp"

#include "ui/markdown/write_block.hpp"

namespace ui::markdown {

std::string write_document(const flow::View& view) {
    std::string document;
    for (const flow::Block& block : view.blocks) document += write_block(block);
    while (document.size() > 1 && document.ends_with("\n\n")) document.pop_back();
    return document;
}

flow::Save write_file(const flow::SaveMarkdownPage& effect) {
    return {effect.file_name, "text/markdown", write_document(effect.page)};
}

} // namespace ui::markdown
