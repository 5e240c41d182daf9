#include "ui/html/write_page.hpp"

#include "core/text/choose_language.hpp"
#include "core/text/tidy_text.hpp"
#include "ui/html/style_sheet.hpp"
#include "ui/html/write_block.hpp"
#include "ui/html/write_elements.hpp"

namespace ui::html {

namespace {

/// The window's name has a language of its own: no element can stand in it.
std::string write_title(const std::string& title, const OtherWords& others) {
    if (title.empty()) return "";
    const std::string mark = others.texts.empty() ? "" : " lang=\"" + core::escape_markup(others.language) + "\"";
    return "<title" + mark + ">" + core::escape_markup(title) + "</title>\n";
}

std::string write_head(const std::string& title, const OtherWords& others) {
    return std::string("<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n") +
           write_title(core::tidy_line(title), others) + "<style>" + write_style_sheet() + "</style>\n</head>\n";
}

std::string write_marked_page(const flow::View& view, const std::string& title, const std::string& language,
                              const OtherWords& others) {
    const MarkWords scope(others);
    const std::string direction = core::is_right_to_left(language) ? " dir=\"rtl\"" : "";
    std::string page = "<!DOCTYPE html>\n<html lang=\"" + core::escape_markup(language) + "\"" + direction + ">\n" +
                       write_head(title, others) + "<body>\n<main>\n";
    for (const flow::Block& block : view.blocks) page += write_block(block);
    return page + "</main>\n</body>\n</html>\n";
}

} // namespace

std::string write_page(const flow::View& view, const std::string& language, const std::string& title) {
    return write_marked_page(view, title, language, {language, {}});
}

flow::Save write_file(const flow::SavePage& effect) {
    const std::string& own = effect.rubric_words.empty() ? effect.language : effect.words_language;
    return {effect.file_name, "text/html",
            write_marked_page(effect.page, effect.title, own, {effect.language, effect.rubric_words})};
}

} // namespace ui::html
