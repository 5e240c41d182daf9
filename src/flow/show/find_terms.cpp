#include "flow/show/find_terms.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace flow {

namespace {

struct Form {
    std::string text;
    int term = 0;
};

std::string to_lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

bool is_digit_or_letter(unsigned char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// Does a word go on with the character that begins, or the one that ends, at this byte? Quotation marks, apostrophes
/// and dashes (E2 80 ..) end words as spaces do.
bool begins_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? is_digit_or_letter(byte) : text.substr(at, 2) != "\xE2\x80";
}

bool ends_letter(std::string_view text, std::size_t end) {
    if (end == 0) return false;
    const auto byte = static_cast<unsigned char>(text[end - 1]);
    if (byte < 0x80) return is_digit_or_letter(byte);
    return end < 3 || text.substr(end - 3, 2) != "\xE2\x80";
}

/// Scripts whose words have no space between them begin at U+2E80, which is E2 BA 80.
bool has_no_spaces(std::string_view form) {
    return !form.empty() && form.substr(0, 3) >= std::string_view("\xE2\xBA\x80", 3);
}

std::vector<Form> list_forms(const core::Rubric& rubric) {
    std::vector<Form> forms;
    for (std::size_t i = 0; i < rubric.terms.size(); ++i) {
        forms.push_back({to_lower(rubric.terms[i].term), static_cast<int>(i)});
        for (const std::string& form : rubric.terms[i].forms) forms.push_back({to_lower(form), static_cast<int>(i)});
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
    return forms;
}

struct Found {
    Span span;
    int term = 0;
};

/// Finds the form as a word, and blots it out for the shorter ones.
std::optional<Span> take_form(std::string& text, const std::string& form) {
    if (form.empty()) return std::nullopt;
    for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
        const std::size_t end = at + form.size();
        if (!has_no_spaces(form) && (ends_letter(text, at) || begins_letter(text, end))) continue;
        text.replace(at, form.size(), form.size(), ' ');
        return Span{at, end};
    }
    return std::nullopt;
}

std::vector<Found> find_all(const std::vector<Form>& forms, const std::string& text) {
    std::vector<Found> found;
    std::string rest = to_lower(text);
    for (const Form& form : forms)
        while (const std::optional<Span> span = take_form(rest, form.text)) found.push_back({*span, form.term});
    return found;
}

} // namespace

std::vector<int> find_terms(const core::Rubric& rubric, const std::vector<std::string>& texts) {
    std::set<int> terms;
    const std::vector<Form> forms = list_forms(rubric);
    for (const std::string& text : texts)
        for (const Found& found : find_all(forms, text)) terms.insert(found.term);
    return {terms.begin(), terms.end()};
}

std::vector<Span> find_term_spans(const core::Rubric& rubric, const std::string& text) {
    std::vector<Span> spans;
    for (const Found& found : find_all(list_forms(rubric), text)) spans.push_back(found.span);
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return spans;
}

} // namespace flow
