#include "core/words/catalogue.hpp"

#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::uint32_t magic = 0x950412de;
constexpr std::size_t header_bytes = 20;
constexpr std::size_t row_bytes = 8;

/// Little-endian. `at` + 4 is within `bytes`.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// A table of rows is within `bytes`, and so is each text that it names, with a NUL behind it.
bool holds_texts(std::string_view bytes, std::uint32_t table, std::uint32_t rows) {
    if (table > bytes.size() || rows > (bytes.size() - table) / row_bytes) return false;
    for (std::uint32_t i = 0; i < rows; ++i) {
        const std::size_t row = table + i * row_bytes;
        const std::size_t length = number_at(bytes, row), begin = number_at(bytes, row + 4);
        if (begin >= bytes.size() || length >= bytes.size() - begin || bytes[begin + length] != '\0') return false;
    }
    return true;
}

std::string_view text_at(const Catalogue& catalogue, std::uint32_t table, std::uint32_t row) {
    const std::string_view bytes = catalogue.bytes;
    const std::size_t at = table + row * row_bytes;
    return bytes.substr(number_at(bytes, at + 4), number_at(bytes, at));
}

/// With its context, without its plural.
std::string_view key_at(const Catalogue& catalogue, std::uint32_t row) {
    const std::string_view text = text_at(catalogue, catalogue.originals, row);
    return text.substr(0, text.find('\0'));
}

bool is_in_order(const Catalogue& catalogue) {
    for (std::uint32_t i = 1; i < catalogue.messages; ++i)
        if (key_at(catalogue, i - 1) >= key_at(catalogue, i)) return false;
    return true;
}

/// "Language: de" gives "de"; empty where the field is not there.
std::string_view find_field(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::string_view line = header.substr(0, header.find('\n'));
        header.remove_prefix(std::min(header.size(), line.size() + 1));
        if (line.substr(0, name.size()) == name) return line.substr(name.size());
    }
    return {};
}

std::string tag_of(std::string_view language) {
    std::string tag(language);
    for (char& one : tag)
        if (one == '_') one = '-';
    return tag;
}

bool is_tag(std::string_view tag) {
    constexpr std::size_t most = 35;
    for (const char one : tag)
        if (one != '-' && !(one >= 'a' && one <= 'z') && !(one >= 'A' && one <= 'Z') && !(one >= '0' && one <= '9'))
            return false;
    return !tag.empty() && tag.size() <= most;
}

std::optional<Catalogue> read_tables(std::string bytes) {
    const std::string_view all = bytes;
    if (all.size() < header_bytes || number_at(all, 0) != magic || number_at(all, 4) >> 16 != 0) return std::nullopt;
    Catalogue catalogue;
    catalogue.messages = number_at(all, 8);
    catalogue.originals = number_at(all, 12);
    catalogue.translations = number_at(all, 16);
    if (!holds_texts(all, catalogue.originals, catalogue.messages)) return std::nullopt;
    if (!holds_texts(all, catalogue.translations, catalogue.messages)) return std::nullopt;
    catalogue.bytes = std::move(bytes);
    if (!is_in_order(catalogue)) return std::nullopt;
    return catalogue;
}

} // namespace

Read<Catalogue> read_catalogue(std::string bytes) {
    const auto refuse = [](const char* why) {
        return Read<Catalogue>{std::nullopt, {{{}, in_english(why), in_english("Compile it anew with msgfmt.")}}};
    };
    std::optional<Catalogue> catalogue = read_tables(std::move(bytes));
    if (!catalogue) return refuse("The file of a language is no compiled catalogue.");
    const std::string_view header = find_message(*catalogue, nullptr, "");
    catalogue->language = tag_of(find_field(header, "Language: "));
    if (!is_tag(catalogue->language)) return refuse("The catalogue does not say its language.");
    std::optional<PluralRule> plural = read_plural_rule(find_field(header, "Plural-Forms: "));
    if (!plural) return refuse("The catalogue's rule for plural forms cannot be read.");
    catalogue->plural = std::move(*plural);
    return {std::move(catalogue), {}};
}

std::string_view find_message(const Catalogue& catalogue, const char* context, std::string_view english) {
    std::string key = context == nullptr ? std::string() : std::string(context) + '\x04';
    key += english;
    std::uint32_t from = 0, to = catalogue.messages;
    while (from < to) {
        const std::uint32_t middle = from + (to - from) / 2;
        const int order = key_at(catalogue, middle).compare(key);
        if (order == 0) return text_at(catalogue, catalogue.translations, middle);
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return {};
}

} // namespace core
