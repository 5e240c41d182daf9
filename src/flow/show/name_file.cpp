#include "flow/show/name_file.hpp"

#include "core/text/fold_name.hpp"

#include <string_view>

namespace flow {

namespace {

constexpr std::size_t name_max = 40;

bool is_combining(unsigned char lead, unsigned char next) { // U+0300 to U+036F, which folding puts behind a letter
    return lead == 0xCC || (lead == 0xCD && next < 0xB0);
}

/// In small letters without accents, words joined by hyphens.
std::string make_plain(std::string_view name) {
    const std::string folded = core::fold_name(name);
    std::string plain;
    bool apart = false;
    for (std::size_t i = 0; i < folded.size() && plain.size() < name_max; ++i) {
        const auto byte = static_cast<unsigned char>(folded[i]);
        const bool kept = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (!kept && i + 1 < folded.size() && is_combining(byte, static_cast<unsigned char>(folded[i + 1]))) {
            ++i;
            continue;
        }
        if (kept && apart && !plain.empty()) plain += '-';
        if (kept) plain += folded[i];
        apart = !kept;
    }
    return plain;
}

/// Nothing else is safe in a name.
std::string_view safe_date(std::string_view date) {
    return date.find_first_not_of("0123456789-") == std::string_view::npos ? date : std::string_view();
}

} // namespace

std::string date_of(const State& state) {
    return state.answers.date.empty() ? state.today : state.answers.date;
}

std::string name_file(const core::Rubric& rubric, const State& state, const std::string& what) {
    std::string name = rubric.id;
    const std::string date = date_of(state), organisation = make_plain(state.answers.organisation);
    const bool of_one = what == "answers.json" && state.answers.contributions.empty();
    const std::string person = of_one ? make_plain(state.answers.respondent.name) : std::string();
    for (const std::string_view part :
         {std::string_view(organisation), std::string_view(person), safe_date(date), std::string_view(what)})
        if (!part.empty()) name.append("-").append(part);
    return name;
}

} // namespace flow
