#include "support/messages.hpp"

#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <utility>

namespace support {

namespace {

/// What stands between the quotes of a line, without its escapes.
std::string unquote(const std::string& line) {
    std::string text;
    for (std::size_t i = line.find('"') + 1; i + 1 < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
            text += line[i] == 'n' ? '\n' : line[i];
        } else {
            text += line[i];
        }
    }
    return text;
}

std::string key_of(const Message& message) {
    const std::string key = message.context.empty() ? message.english : message.context + '\x04' + message.english;
    return message.other.empty() ? key : key + '\0' + message.other;
}

std::string join(const std::vector<std::string>& forms) {
    std::string text;
    for (std::size_t i = 0; i < forms.size(); ++i) text += (i == 0 ? std::string() : std::string(1, '\0')) + forms[i];
    return text;
}

void put(std::string& bytes, std::size_t number) {
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

} // namespace

std::vector<Message> list_messages() {
    std::istringstream lines(read_source_file("languages/streamstage.pot"));
    std::vector<Message> messages;
    Message message;
    std::string* field = nullptr;
    const auto begins = [](const std::string& line, const char* word) { return line.rfind(word, 0) == 0; };
    for (std::string line; std::getline(lines, line);) {
        if (begins(line, "msgctxt")) field = &message.context;
        if (begins(line, "msgid \"")) field = &message.english;
        if (begins(line, "msgid_plural")) field = &message.other;
        if (begins(line, "msgstr")) field = nullptr;
        if (field && line.find('"') != std::string::npos) *field += unquote(line);
        if (line.empty() && !message.english.empty()) messages.push_back(std::exchange(message, {}));
    }
    if (!message.english.empty()) messages.push_back(message);
    return messages;
}

std::string compile(std::vector<Message> messages, const std::string& language, const std::string& plural) {
    messages.push_back({"", "", "", {"Language: " + language + "\nPlural-Forms: " + plural + "\n"}});
    std::sort(messages.begin(), messages.end(),
              [](const Message& a, const Message& b) { return key_of(a) < key_of(b); });
    constexpr std::size_t header = 28, row = 8;
    const std::size_t texts = header + 2 * row * messages.size();
    std::string bytes, tables, pool;
    for (const std::size_t number : {std::size_t{0x950412de}, std::size_t{0}, messages.size(), header,
                                     header + row * messages.size(), std::size_t{0}, texts})
        put(bytes, number);
    const auto add = [&](const std::string& text) {
        put(tables, text.size());
        put(tables, texts + pool.size());
        pool += text + '\0';
    };
    for (const Message& message : messages) add(key_of(message));
    for (const Message& message : messages) add(join(message.forms));
    return bytes + tables + pool;
}

core::Catalogue catalogue_of(const std::vector<Message>& messages, const std::string& plural) {
    core::Read<core::Catalogue> read = core::read_catalogue(compile(messages, "x-tea", plural));
    REQUIRE(read.value);
    return std::move(*read.value);
}

core::Catalogue marked_catalogue() {
    std::vector<Message> messages = list_messages();
    REQUIRE(messages.size() > 300);
    for (Message& message : messages) {
        message.forms = {"⟦" + message.english + "⟧"};
        if (!message.other.empty()) message.forms.push_back("⟦" + message.other + "⟧");
    }
    return catalogue_of(messages);
}

} // namespace support
