#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A compact JSON text in the making; it sets the commas. What is not UTF-8 in a text becomes U+FFFD.
class JsonText {
public:
    /// '{' or '['
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    JsonText& key(std::string_view name);
    JsonText& text(std::string_view words);
    JsonText& number(std::int64_t value);
    JsonText& number(std::optional<int> value);
    JsonText& number(int value) { return number(std::int64_t{value}); }
    JsonText& truth(bool value);
    JsonText& null();
    /// How many values have begun, as whoever reads the text will count them.
    int values() const { return values_; }
    /// The text, with one line feed at its end.
    std::string finish();

private:
    void separate();
    void begin_value();
    void quote(std::string_view words);

    std::string text_;
    bool needs_comma_ = false;
    int values_ = 0;
};

} // namespace core
