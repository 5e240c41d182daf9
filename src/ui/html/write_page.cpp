#include "ui/html/write_page.hpp"

#include "core/text/choose_language.hpp"
#include "core/text/tidy_text.hpp"
#include "ui/html/style_sheet.hpp"
#include "ui/html/write_block.hpp"
#include "ui/html/write_elements.hpp"

namespace ui::html {

namespace {

std::string write_head(const std::string& title) {
    return std::string("<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n") +
           element("title", "", core::tidy_line(title)) + "<style>" + write_style_sheet() + "</style>\n</head>\n";
}

} // namespace

std::string write_page(const flow::View& view, const std::string& language, const std::string& title) {
    const std::string direction = core::is_right_to_left(language) ? " dir=\"rtl\"" : "";
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + core::escape_markup(language) + "\"" + direction + ">\n" +
                       write_head(title) + "<body>\n<header>\n" + element("p", "document", core::tidy_text(title)) +
                       "</header>\n<main>\n";
    for (const flow::Block& block : view.blocks) page += write_block(block);
    return page + "</main>\n</body>\n</html>\n";
}

flow::Save write_file(const flow::SavePage& effect) {
    return {effect.file_name, "text/html", write_page(effect.page, effect.language, effect.title)};
}

} // namespace ui::html
