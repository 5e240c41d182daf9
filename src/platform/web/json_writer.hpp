#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace platform::web {

/// Writes JSON from left to right: begin and end must match, and every value but those of a list has a name before it.
class JsonWriter {
public:
    JsonWriter& begin(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
        return *this;
    }
    JsonWriter& end(char bracket) {
        text_ += bracket;
        first_ = false;
        return *this;
    }
    JsonWriter& name(std::string_view name) {
        separate();
        quote(name);
        text_ += ':';
        first_ = true;
        return *this;
    }
    JsonWriter& value(std::string_view text) {
        separate();
        quote(text);
        return *this;
    }
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter& value(int number) { return raw(std::to_string(number)); }
    JsonWriter& value(const std::optional<int>& number) { return number ? value(*number) : raw("null"); }

    const std::string& text() const { return text_; }

private:
    JsonWriter& raw(std::string_view literal) {
        separate();
        text_ += literal;
        return *this;
    }
    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }
    void quote(std::string_view text) {
        text_ += '"';
        for (const char c : text) {
            if (c == '"' || c == '\\') {
                text_ += '\\';
                text_ += c;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                const char* digits = "0123456789abcdef";
                text_ += "\\u00";
                text_ += digits[(c >> 4) & 15];
                text_ += digits[c & 15];
            } else {
                text_ += c;
            }
        }
        text_ += '"';
    }

    std::string text_;
    bool first_ = true;
};

} // namespace platform::web
