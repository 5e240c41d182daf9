#include "core/people/settle_question.hpp"

#include "core/people/agree_answers.hpp"
#include "core/problem.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <utility>

namespace core {

void settle_question(Answers& merged, int question, Answer answer, std::string author) {
    require(!is_blank(author), "A settled question needs an author.");
    const auto index = static_cast<std::size_t>(question);
    merged.settled_by.resize(merged.given.size());
    merged.given[index] = std::move(answer);
    merged.settled_by[index] = std::move(author);
}

void unsettle_question(const Rubric& rubric, Answers& merged, int question) {
    const auto index = static_cast<std::size_t>(question);
    merged.given[index] = agree_on(rubric, merged.contributions, question);
    if (merged.settled_by.empty()) return;
    merged.settled_by[index].clear();
    const auto is_empty = [](const std::string& author) { return author.empty(); };
    if (std::all_of(merged.settled_by.begin(), merged.settled_by.end(), is_empty)) merged.settled_by.clear();
}

const std::string& find_author(const Answers& merged, int question) {
    static const std::string nobody;
    return merged.settled_by.empty() ? nobody : merged.settled_by[static_cast<std::size_t>(question)];
}

} // namespace core
