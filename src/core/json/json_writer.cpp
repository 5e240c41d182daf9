#include "core/json/json_writer.hpp"

#include "core/text/take_character.hpp"

#include <utility>

namespace core {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

void append_control(std::string& text, char byte) {
    static constexpr char digits[] = "0123456789abcdef";
    switch (byte) {
    case '\b': text += "\\b"; return;
    case '\f': text += "\\f"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: break;
    }
    text += "\\u00";
    text += digits[(byte >> 4) & 0xF];
    text += digits[byte & 0xF];
}

} // namespace

void JsonText::separate() {
    if (needs_comma_) text_ += ',';
}

void JsonText::begin_value() {
    separate();
    ++values_;
}

JsonText& JsonText::open(char bracket) {
    begin_value();
    text_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    text_ += bracket;
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view words) {
    begin_value();
    quote(words);
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::number(std::int64_t value) {
    begin_value();
    text_ += std::to_string(value);
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::number(std::optional<int> value) {
    return value ? number(std::int64_t{*value}) : null();
}

JsonText& JsonText::truth(bool value) {
    begin_value();
    text_ += value ? "true" : "false";
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::null() {
    begin_value();
    text_ += "null";
    needs_comma_ = true;
    return *this;
}

void JsonText::quote(std::string_view words) {
    text_ += '"';
    std::size_t from = 0; // of what stands as it is
    for (std::size_t at = 0; at < words.size();) {
        const Sequence next = read_sequence(words.substr(at));
        const char first = words[at];
        const bool control = static_cast<unsigned char>(first) < 0x20;
        if (!next.valid || control || first == '"' || first == '\\') {
            text_ += words.substr(from, at - from);
            if (!next.valid)
                text_ += replacement;
            else if (control)
                append_control(text_, first);
            else
                (text_ += '\\') += first;
            from = at + next.length;
        }
        at += next.length;
    }
    text_ += words.substr(from);
    text_ += '"';
}

std::string JsonText::finish() {
    return std::move(text_) + '\n';
}

} // namespace core
