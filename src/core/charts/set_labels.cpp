#include "core/charts/set_labels.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace core {

namespace {

constexpr bool begins_character(char byte) {
    return (byte & 0xC0) != 0x80;
}

/// About how wide a letter of Inter is that begins with this byte, in hundredths of its em.
constexpr int guess_letter_width(char byte) {
    constexpr std::string_view thin = " .,:;'!|ijlfrtI()[]", wide = "mwMW@%";
    if (!begins_character(byte)) return 0;                    // goes on with a character of several bytes
    if (static_cast<unsigned char>(byte) >= 0xE3) return 100; // East Asian and pictures
    if (thin.find(byte) != std::string_view::npos) return 32;
    if (wide.find(byte) != std::string_view::npos) return 88;
    return byte >= 'A' && byte <= 'Z' ? 70 : 59;
}

constexpr std::array<signed char, 256> letter_widths = [] {
    std::array<signed char, 256> widths{};
    for (std::size_t byte = 0; byte < widths.size(); ++byte)
        widths[byte] = static_cast<signed char>(guess_letter_width(static_cast<char>(byte)));
    return widths;
}();

/// Hundredths of an em.
int sum_widths(std::string_view text) {
    int width = 0;
    for (const char byte : text) width += letter_widths[static_cast<unsigned char>(byte)];
    return width;
}

double in_em(int hundredths, double size_em) {
    return hundredths / 100.0 * size_em;
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

/// What fits of a word that is too wide; at least one character.
std::string_view take_fitting(std::string_view word, double size_em, double width_em) {
    int width = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        width += letter_widths[static_cast<unsigned char>(word[i])];
        if (i > 0 && begins_character(word[i]) && in_em(width, size_em) > width_em) break;
        end = i + 1;
    }
    return word.substr(0, end);
}

} // namespace

double guess_width(const std::string& text, double size_em) {
    return in_em(sum_widths(text), size_em);
}

BrokenText break_text(const std::string& text, double size_em, double width_em) {
    BrokenText broken;
    std::string line;
    int line_width = 0;  // with the space at its end
    int shown_width = 0; // without
    const auto end_line = [&] {
        if (const std::string_view done = without_end_space(line); !done.empty()) broken.lines.emplace_back(done);
        line.clear();
        line_width = shown_width = 0;
    };
    for (std::string_view word : list_words(text)) {
        int width = sum_widths(without_end_space(word));
        if (in_em(width > 0 ? line_width + width : shown_width, size_em) > width_em) end_line();
        while (in_em(width, size_em) > width_em && word.size() > 1) {
            const std::string_view cut = take_fitting(word, size_em, width_em);
            if (cut.size() == word.size()) break;
            line = cut;
            word.remove_prefix(cut.size());
            width -= sum_widths(cut);
            broken.words_whole = false;
            end_line();
        }
        if (width > 0) shown_width = line_width + width;
        line_width += sum_widths(word);
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
