#include "core/words/say.hpp"

namespace core {

namespace {

thread_local const Catalogue* spoken = nullptr;

constexpr std::string_view count_name = "count";
constexpr std::size_t parts_max = 8;

/// What stands before the next placeholder, and its name; `text` is left behind it. The last has no name.
struct Piece {
    std::string_view before;
    std::string_view name;
};

Piece take_piece(std::string_view& text) {
    const std::size_t begin = text.find('{');
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
    if (end == std::string_view::npos) {
        const std::string_view all = text;
        text = {};
        return {all, {}};
    }
    const Piece piece{text.substr(0, begin), text.substr(begin + 1, end - begin - 1)};
    text.remove_prefix(end + 1);
    return piece;
}

/// The names of an English message's placeholders but for the count, each once, in order.
struct Names {
    std::string_view list[parts_max];
    std::size_t size = 0;

    std::size_t find(std::string_view name) const {
        std::size_t at = 0;
        while (at < size && list[at] != name) ++at;
        return at;
    }
    std::size_t find_or_add(std::string_view name) {
        const std::size_t at = find(name);
        if (at < size) return at;
        require(size < parts_max, "A message has more placeholders than there may be.");
        list[size] = name;
        return size++;
    }
};

Names list_names(std::string_view english, bool counts) {
    Names names;
    while (!english.empty()) {
        const std::string_view name = take_piece(english).name;
        if (!name.empty() && !(counts && name == count_name)) names.find_or_add(name);
    }
    return names;
}

/// Has these placeholders, all of them and no others.
bool has_names(std::string_view text, const Names& names, bool counts) {
    unsigned found = 0;
    while (!text.empty()) {
        const std::string_view name = take_piece(text).name;
        if (name.empty() || (counts && name == count_name)) continue;
        const std::size_t at = names.find(name);
        if (at == names.size) return false;
        found |= 1U << at;
    }
    return found == (1U << names.size) - 1;
}

std::string_view find_form(const char* context, const char* english, std::int64_t count, bool counts) {
    if (spoken == nullptr) return {};
    std::string_view forms = find_message(*spoken, context, english);
    for (int form = counts ? choose_form(spoken->plural, count) : 0; form > 0; --form) {
        const std::size_t end = forms.find('\0');
        if (end == std::string_view::npos) return {};
        forms.remove_prefix(end + 1);
    }
    return forms.substr(0, forms.find('\0'));
}

struct Asked {
    const char* context = nullptr;
    const char* text = nullptr;
    const char* other = nullptr; ///< where the message counts
    std::int64_t count = 0;
};

/// Puts the parts into a text, whose placeholders are taken to be as `names` has them. A name that it does not have is
/// added: of an English text, all are.
template <class Each>
std::string fill(std::string_view text, Names& names, const Asked& asked, const Each* parts, std::size_t size) {
    std::string said;
    while (!text.empty()) {
        const Piece piece = take_piece(text);
        said += piece.before;
        if (piece.name.empty()) continue;
        const std::size_t at =
            asked.other != nullptr && piece.name == count_name ? size : names.find_or_add(piece.name);
        said += at < size ? Part(parts[at]).text() : Part(asked.count).text();
    }
    return said;
}

template <class Each>
std::string compose(const Asked& asked, const Each* parts, std::size_t size) {
    const bool counts = asked.other != nullptr;
    if (spoken != nullptr) {
        Names names = list_names(counts ? asked.other : asked.text, counts);
        const std::string_view form = find_form(asked.context, asked.text, asked.count, counts);
        if (!form.empty() && has_names(form, names, counts)) return fill(form, names, asked, parts, size);
    }
    // English of one may leave out what the others name, so that they say which part is which.
    Names names = counts && asked.count == 1 ? list_names(asked.other, counts) : Names{};
    std::string said = fill(counts && asked.count != 1 ? asked.other : asked.text, names, asked, parts, size);
    require(names.size == size, "A message is said with other parts than it has placeholders.");
    return said;
}

} // namespace

std::string Part::text() const {
    return kind_ == Kind::sentence ? say(*static_cast<const Sentence*>(at_)) : own_words();
}

SpeakIn::SpeakIn(const Catalogue* catalogue) : before_(spoken) {
    spoken = catalogue;
}

SpeakIn::~SpeakIn() {
    spoken = before_;
}

std::string spoken_language() {
    return spoken == nullptr ? "en" : spoken->language;
}

std::string say(const char* message, Parts parts) {
    return compose({nullptr, message}, parts.begin(), parts.size());
}

std::string say_in(const char* context, const char* message, Parts parts) {
    return compose({context, message}, parts.begin(), parts.size());
}

std::string say_count(const char* one, const char* other, std::int64_t count, Parts parts) {
    return compose({nullptr, one, other, count}, parts.begin(), parts.size());
}

std::string say(const Sentence& sentence) {
    if (sentence.text == nullptr) return sentence.words;
    return compose({sentence.context, sentence.text, sentence.other, sentence.count}, sentence.parts.data(),
                   sentence.parts.size());
}

std::string say_english(const Sentence& sentence) {
    const SpeakIn english(nullptr);
    return say(sentence);
}

} // namespace core
