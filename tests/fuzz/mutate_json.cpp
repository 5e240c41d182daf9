#include "fuzz/mutate_json.hpp"

#include <iterator>
#include <utility>
#include <vector>

namespace fuzz {

namespace {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::size_t end_of_string(const std::string& text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

/// Every value, and every name of a field.
std::vector<Span> find_values(const std::string& text) {
    std::vector<Span> values;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        const std::size_t begin = at;
        if (byte == '"') {
            at = end_of_string(text, at);
            values.push_back({begin, at});
        } else if (byte == '{' || byte == '[') {
            open.push_back(at++);
        } else if (byte == '}' || byte == ']') {
            ++at;
            if (open.empty()) continue;
            values.push_back({open.back(), at});
            open.pop_back();
        } else if (std::string(" \t\r\n,:").find(byte) != std::string::npos) {
            ++at;
        } else {
            while (at < text.size() && std::string(" \t\r\n,:{}[]\"").find(text[at]) == std::string::npos) ++at;
            values.push_back({begin, at});
        }
    }
    return values;
}

const char* const odd_values[] = {"null",
                                  "true",
                                  "false",
                                  "0",
                                  "-1",
                                  "1e400",
                                  "9007199254740993",
                                  "\"\"",
                                  "\"\\u00a0\"",
                                  "\"\\ud83d\\ude00\"",
                                  "[]",
                                  "{}",
                                  "{\"a\":1,\"a\":2}",
                                  "{\"en\":\"x\",\"de\":\"y\"}",
                                  "{\"unknown\":true}",
                                  "[[[[]]]]",
                                  "\"x_\""};

} // namespace

std::string mutate_json(std::string text, support::Random& random) {
    const std::vector<Span> values = find_values(text);
    if (values.empty()) return text;
    const auto any = [&] { return values[static_cast<std::size_t>(random.below(static_cast<int>(values.size())))]; };
    const Span here = any();
    const Span there = any();
    const std::string copied = text.substr(there.begin, there.end - there.begin);
    switch (random.below(4)) {
    case 0: text.replace(here.begin, here.end - here.begin, copied); break;
    case 1: text.insert(here.end, "," + text.substr(here.begin, here.end - here.begin)); break;
    case 2: { // with the comma behind it
        const std::size_t comma = text.find_first_not_of(" \t\r\n", here.end);
        const bool has_comma = comma != std::string::npos && text[comma] == ',';
        text.erase(here.begin, (has_comma ? comma + 1 : here.end) - here.begin);
        break;
    }
    default:
        text.replace(here.begin, here.end - here.begin,
                     odd_values[random.below(static_cast<int>(std::size(odd_values)))]);
    }
    return text;
}

} // namespace fuzz
