#include "ui/html/write_elements.hpp"

#include "core/text/choose_language.hpp"

#include <algorithm>

namespace ui::html {

namespace {

thread_local const OtherWords* marked = nullptr;

std::string open(const std::string& name, const std::string& look) {
    return look.empty() ? "<" + name + ">" : "<" + name + " class=\"" + core::escape_markup(look) + "\">";
}

} // namespace

MarkWords::MarkWords(const OtherWords& others) : before_(marked) {
    marked = &others;
}

MarkWords::~MarkWords() {
    marked = before_;
}

std::string words(const std::string& text) {
    const std::string escaped = core::escape_markup(text);
    if (marked == nullptr || !std::binary_search(marked->texts.begin(), marked->texts.end(), text)) return escaped;
    const std::string direction = core::is_right_to_left(marked->language) ? " dir=\"rtl\"" : "";
    return "<span lang=\"" + core::escape_markup(marked->language) + "\"" + direction + ">" + escaped + "</span>";
}

std::string element(const std::string& name, const std::string& look, const std::string& text) {
    if (text.empty()) return {};
    return open(name, look) + words(text) + "</" + name + ">\n";
}

std::string wrap(const std::string& name, const std::string& look, const std::string& markup) {
    return open(name, look) + "\n" + markup + "</" + name + ">\n";
}

std::string unseen_caption(const std::string& text) {
    return text.empty() ? "" : "<caption><span class=\"unseen\">" + words(text) + "</span></caption>\n";
}

std::string keep_short(const std::string& look, std::size_t rows) {
    constexpr std::size_t few = 4;
    return rows <= few ? look + " short" : look;
}

} // namespace ui::html
