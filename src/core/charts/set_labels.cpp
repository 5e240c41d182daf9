#include "core/charts/set_labels.hpp"

#include <cstddef>
#include <string_view>

namespace core {

namespace {

bool begins_character(char byte) {
    return (byte & 0xC0) != 0x80;
}

/// About how wide a letter of Inter is, in its own em.
double guess_letter_width(char byte) {
    const std::string_view thin = " .,:;'!|ijlfrtI()[]", wide = "mwMW@%";
    if (!begins_character(byte)) return 0;                  // goes on with a character of several bytes
    if (static_cast<unsigned char>(byte) >= 0xE3) return 1; // East Asian and pictures
    if (thin.find(byte) != std::string_view::npos) return 0.32;
    if (wide.find(byte) != std::string_view::npos) return 0.88;
    return byte >= 'A' && byte <= 'Z' ? 0.7 : 0.59;
}

/// A text in pieces after which a line may end, each with the space or hyphen that it ends with.
std::vector<std::string> list_words(const std::string& text) {
    std::vector<std::string> words;
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

std::string without_end_space(const std::string& text) {
    const std::size_t last = text.find_last_not_of(" \n");
    return last == std::string::npos ? "" : text.substr(0, last + 1);
}

/// Cuts off what fits of a word that is too wide; at least one character.
std::string cut_off(std::string& word, double size_em, double width_em) {
    double width = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        width += guess_letter_width(word[i]) * size_em;
        if (begins_character(word[i]) && i > 0) {
            if (width > width_em) break;
        }
        end = i + 1;
    }
    std::string cut = word.substr(0, end);
    word.erase(0, end);
    return cut;
}

} // namespace

double guess_width(const std::string& text, double size_em) {
    double width = 0;
    for (const char byte : text) width += guess_letter_width(byte);
    return width * size_em;
}

BrokenText break_text(const std::string& text, double size_em, double width_em) {
    BrokenText broken;
    std::string line;
    const auto end_line = [&] {
        if (const std::string done = without_end_space(line); !done.empty()) broken.lines.push_back(done);
        line.clear();
    };
    for (std::string& word : list_words(text)) {
        if (guess_width(without_end_space(line + word), size_em) > width_em) end_line();
        while (guess_width(without_end_space(word), size_em) > width_em && word.size() > 1) {
            const std::size_t before = word.size();
            line = cut_off(word, size_em, width_em);
            if (line.size() == before) {
                word = line;
                line.clear();
                break;
            }
            broken.words_whole = false;
            end_line();
        }
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
