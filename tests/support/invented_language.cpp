#include "support/invented_language.hpp"

#include "support/source_file.hpp"

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <utility>

namespace support {

namespace {

void write_number(std::string& bytes, std::size_t number) {
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> 8 * i & 0xFF);
}

/// "text" with its escapes.
std::string unquote(const std::string& line) {
    std::string text;
    for (std::size_t i = line.find('"') + 1; i < line.rfind('"'); ++i) {
        if (line[i] == '\\') ++i;
        text += line[i];
    }
    return text;
}

std::string mark(const std::string& english) {
    std::string marked = "⟦";
    for (const char one : english) marked += one == '{' ? "⟧{" : one == '}' ? "}⟦" : std::string(1, one);
    return marked + "⟧";
}

} // namespace

std::string compile_catalogue(const std::string& header, std::vector<Message> messages) {
    std::vector<std::pair<std::string, std::string>> texts{{"", header}};
    for (const Message& message : messages) {
        std::string key = message.context.empty() ? "" : message.context + '\x04';
        key += message.one;
        if (!message.other.empty()) key += '\0' + message.other;
        std::string forms;
        for (const std::string& form : message.translations)
            forms += (forms.empty() ? "" : std::string(1, '\0')) + form;
        texts.emplace_back(key, forms);
    }
    std::sort(texts.begin(), texts.end());
    constexpr std::size_t header_bytes = 28, row_bytes = 8;
    const std::size_t size = texts.size();
    std::string bytes, pool;
    for (const std::size_t number : {std::size_t{0x950412de}, std::size_t{0}, size, header_bytes,
                                     header_bytes + size * row_bytes, std::size_t{0}, std::size_t{0}})
        write_number(bytes, number);
    const auto add_table = [&](const auto& text_of) {
        for (const auto& pair : texts) {
            const std::string& text = text_of(pair);
            write_number(bytes, text.size());
            write_number(bytes, header_bytes + 2 * size * row_bytes + pool.size());
            pool += text + '\0';
        }
    };
    add_table([](const auto& pair) -> const std::string& { return pair.first; });
    add_table([](const auto& pair) -> const std::string& { return pair.second; });
    return bytes + pool;
}

std::vector<Message> list_messages() {
    std::istringstream lines(read_source_file("languages/streamstage.pot"));
    std::vector<Message> messages(1);
    std::string* target = nullptr;
    for (std::string line; std::getline(lines, line);) {
        Message& message = messages.back();
        if (line.rfind("msgctxt", 0) == 0) target = &message.context;
        if (line.rfind("msgid ", 0) == 0) target = &message.one;
        if (line.rfind("msgid_plural", 0) == 0) target = &message.other;
        if (line.rfind("msgstr", 0) == 0) target = nullptr;
        if (target != nullptr && line.find('"') != std::string::npos) *target += unquote(line);
        if (line.empty() && !message.one.empty()) messages.emplace_back();
    }
    if (messages.back().one.empty()) messages.pop_back();
    return messages;
}

std::string invent_language() {
    std::vector<Message> messages = list_messages();
    for (Message& message : messages) {
        message.translations = {mark(message.one)};
        if (!message.other.empty()) message.translations.push_back(mark(message.other));
    }
    return compile_catalogue("Language: art-x-marked\nPlural-Forms: nplurals=2; plural=n != 1;\n", messages);
}

} // namespace support
