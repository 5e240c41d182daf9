#include "core/charts/set_labels.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace core {

namespace {

constexpr bool begins_character(char byte) {
    return (byte & 0xC0) != 0x80;
}

/// About how wide letters of Inter are, in their own em: none, thin, capitals' and others' and wide, and a whole em.
constexpr double widths[] = {0, 0.32, 0.59, 0.7, 0.88, 1};

/// Which of the widths a letter has that begins with this byte.
constexpr unsigned char guess_width_of(char byte) {
    constexpr std::string_view thin = " .,:;'!|ijlfrtI()[]", wide = "mwMW@%";
    if (!begins_character(byte)) return 0;                  // goes on with a character of several bytes
    if (static_cast<unsigned char>(byte) >= 0xE3) return 5; // East Asian and pictures
    if (thin.find(byte) != std::string_view::npos) return 1;
    if (wide.find(byte) != std::string_view::npos) return 4;
    return byte >= 'A' && byte <= 'Z' ? 3 : 2;
}

constexpr std::array<unsigned char, 256> width_of_byte = [] {
    std::array<unsigned char, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) all[byte] = guess_width_of(static_cast<char>(byte));
    return all;
}();

double letter_width(char byte) {
    return widths[width_of_byte[static_cast<unsigned char>(byte)]];
}

/// `width` and the letters behind it, added one by one: what is as wide as its room must not come out a hair wider.
double add_widths(double width, std::string_view text) {
    for (const char byte : text) width += letter_width(byte);
    return width;
}

/// A text in pieces after which a line may end, each with the space or hyphen that it ends with.
std::vector<std::string_view> list_words(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool last = i + 1 == text.size();
        const bool ends =
            text[i] == ' ' || text[i] == '\n' || (text[i] == '-' && i > from && !last && text[i + 1] != ' ');
        if (!ends && !last) continue;
        words.push_back(text.substr(from, i + 1 - from));
        from = i + 1;
    }
    return words;
}

std::string_view without_end_space(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \n") + 1);
}

/// The letters are wider than the room, behind others of `width`. Looks no further than that.
bool is_wider(double width, std::string_view text, double size_em, double width_em) {
    for (const char byte : text)
        if (width += letter_width(byte); width * size_em > width_em) return true;
    return width * size_em > width_em;
}

/// What fits of a word that is too wide; at least one character.
std::string_view take_fitting(std::string_view word, double size_em, double width_em) {
    double width = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        width += letter_width(word[i]) * size_em;
        if (i > 0 && begins_character(word[i]) && width > width_em) break;
        end = i + 1;
    }
    return word.substr(0, end);
}

} // namespace

double guess_width(const std::string& text, double size_em) {
    return add_widths(0, text) * size_em;
}

BrokenText break_text(const std::string& text, double size_em, double width_em) {
    BrokenText broken;
    std::string line;
    double line_width = 0;  // in its own em, with the space at its end
    double shown_width = 0; // without
    const auto end_line = [&] {
        if (const std::string_view done = without_end_space(line); !done.empty()) broken.lines.emplace_back(done);
        line.clear();
        line_width = shown_width = 0;
    };
    for (std::string_view word : list_words(text)) {
        std::string_view shown = without_end_space(word);
        if (is_wider(shown.empty() ? shown_width : line_width, shown, size_em, width_em)) end_line();
        while (word.size() > 1 && is_wider(0, shown, size_em, width_em)) {
            const std::string_view cut = take_fitting(word, size_em, width_em);
            if (cut.size() == word.size()) break;
            line = cut;
            word.remove_prefix(cut.size());
            shown = without_end_space(word);
            broken.words_whole = false;
            end_line();
        }
        if (!shown.empty()) shown_width = add_widths(line_width, shown);
        line_width = add_widths(line_width, word);
        line += word;
    }
    end_line();
    return broken;
}

Box box_of(const Label& label) {
    const double width = guess_width(label.text, label.size_em);
    const double share = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? 0.5 : 1;
    const double left = label.at.x_em - width * share;
    return {left, label.at.y_em - label.size_em, left + width, label.at.y_em + label_descent_em};
}

bool overlap(const Box& one, const Box& other) {
    return one.left_em < other.right_em && other.left_em < one.right_em && one.top_em < other.bottom_em &&
           other.top_em < one.bottom_em;
}

Label keep_inside(Label label, double width_em) {
    const double half = guess_width(label.text, label.size_em) / 2;
    if (label.at.x_em - half < 0) {
        label.anchor = Anchor::start;
        label.at.x_em = 0;
    } else if (label.at.x_em + half > width_em) {
        label.anchor = Anchor::end;
        label.at.x_em = width_em;
    }
    return label;
}

} // namespace core
