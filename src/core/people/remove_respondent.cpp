#include "core/people/remove_respondent.hpp"

#include "core/people/agree_answers.hpp"
#include "core/people/settle_question.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Notes on merged answers stay where the one who is left has none.
Answers answers_of(Answers left, const Contribution& only) {
    left.respondent = only.respondent;
    left.given = only.given;
    left.date = only.date;
    left.contributions = {};
    left.settled_by.clear();
    for (std::size_t i = 0; i < only.notes.size(); ++i)
        if (!only.notes[i].empty()) left.notes[i] = only.notes[i];
    return left;
}

} // namespace

Answers remove_respondent(const Rubric& rubric, const Answers& merged, int contribution) {
    Answers left = merged;
    left.contributions = {};
    left.date.clear();
    for (std::size_t i = 0; i < merged.contributions.size(); ++i) {
        if (static_cast<int>(i) == contribution) continue;
        left.contributions.add(merged.contributions[i]);
        left.date = std::max(left.date, merged.contributions[i].date);
    }
    if (left.contributions.size() == 1) {
        const Contribution only = left.contributions.front();
        return answers_of(std::move(left), only);
    }
    for (std::size_t i = 0; i < left.given.size(); ++i)
        if (find_author(merged, static_cast<int>(i)).empty())
            left.given[i] = agree_on(rubric, left.contributions, static_cast<int>(i));
    return left;
}

} // namespace core
