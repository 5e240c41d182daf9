#include "ui/html/write_elements.hpp"

namespace ui::html {

namespace {

std::string open(const std::string& name, const std::string& look) {
    return look.empty() ? "<" + name + ">" : "<" + name + " class=\"" + core::escape_markup(look) + "\">";
}

} // namespace

std::string element(const std::string& name, const std::string& look, const std::string& text) {
    if (text.empty()) return {};
    return open(name, look) + core::escape_markup(text) + "</" + name + ">\n";
}

std::string wrap(const std::string& name, const std::string& look, const std::string& markup) {
    return open(name, look) + "\n" + markup + "</" + name + ">\n";
}

std::string unseen_caption(const std::string& text) {
    return text.empty() ? "" : "<caption><span class=\"unseen\">" + core::escape_markup(text) + "</span></caption>\n";
}

std::string keep_short(const std::string& look, std::size_t rows) {
    constexpr std::size_t few = 4;
    return rows <= few ? look + " short" : look;
}

} // namespace ui::html
