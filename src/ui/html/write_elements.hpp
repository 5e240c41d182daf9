#pragma once

#include "core/export/escape_markup.hpp"

#include <string>
#include <vector>

namespace ui::html {

/// The texts of a page that are in another language than the page, in order.
struct OtherWords {
    std::string language;
    std::vector<std::string> texts;
};

/// While it lives, those texts are marked with their language.
class MarkWords {
public:
    explicit MarkWords(const OtherWords& others);
    ~MarkWords();
    MarkWords(const MarkWords&) = delete;
    MarkWords& operator=(const MarkWords&) = delete;

private:
    const OtherWords* before_;
};

/// A text as it stands in an element: escaped, and marked where it is in another language.
std::string words(const std::string& text);

/// An element that holds a text, escaped, and ends its line; empty where the text is. `look` is its class, or empty.
std::string element(const std::string& name, const std::string& look, const std::string& text);

/// The same around finished markup, and there even when that is empty.
std::string wrap(const std::string& name, const std::string& look, const std::string& markup);

/// The caption of a table whose heading is seen above it: for those who do not see.
std::string unseen_caption(const std::string& text);

/// A list's or table's class: one of few rows is kept on one page.
std::string keep_short(const std::string& look, std::size_t rows);

} // namespace ui::html
