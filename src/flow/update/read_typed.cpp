#include "flow/update/read_typed.hpp"

#include "core/limits.hpp"
#include "core/text/fold_name.hpp"

namespace flow {

std::string cut_text(const std::string& text) {
    if (core::is_blank(text)) return "";
    int characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (text[i] & '\xC0') != '\x80';
        if (begins && ++characters > core::limits::text_characters) return text.substr(0, i);
    }
    return text;
}

} // namespace flow
