#include "core/score/find_contradictions.hpp"

#include "core/id_map.hpp"

#include <algorithm>

namespace core {

namespace {

const Shown& at(const std::vector<Shown>& shown, int question) {
    return shown[static_cast<std::size_t>(question)];
}

bool fires(const Check& check, const std::vector<Shown>& shown) {
    return std::all_of(check.when.begin(), check.when.end(), [&](const Clause& clause) {
        const Shown& here = at(shown, clause.question);
        return is_answered(here) && (!clause.at_least || here.level >= *clause.at_least) &&
               (!clause.at_most || here.level <= *clause.at_most);
    });
}

Contradiction from_check(const Rubric& rubric, int index) {
    const Check& check = rubric.checks[static_cast<std::size_t>(index)];
    Contradiction found;
    found.id = check.id;
    found.check = index;
    for (const Clause& clause : check.when)
        if (std::count(found.questions.begin(), found.questions.end(), clause.question) == 0)
            found.questions.push_back(clause.question);
    return found;
}

/// The first stage above `stage` that has three or more criteria met by answers; -1 when there is none.
int find_reached_above(const Rubric& rubric, const std::vector<Shown>& shown, std::size_t stage) {
    for (std::size_t k = stage + 1; k < rubric.stages.size(); ++k) {
        const auto& criteria = rubric.stages[k].criteria;
        const auto met = std::count_if(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
            const Shown& here = at(shown, criterion.question);
            return is_answered(here) && here.level >= criterion.at_least;
        });
        if (met >= 3) return static_cast<int>(k);
    }
    return -1;
}

void add_automatic(const Rubric& rubric, const std::vector<Shown>& shown, std::vector<Contradiction>& found) {
    for (std::size_t j = 1; j < rubric.stages.size(); ++j) {
        const int later = find_reached_above(rubric, shown, j);
        if (later < 0) continue;
        for (const Criterion& criterion : rubric.stages[j].criteria) {
            const Shown& here = at(shown, criterion.question);
            if (!criterion.must || !is_answered(here) || here.level >= criterion.at_least) continue;
            const std::string& question = rubric.questions[static_cast<std::size_t>(criterion.question)].id;
            found.push_back({.id = automatic_prefix(rubric.stages[j]) + question,
                             .questions = {criterion.question},
                             .stage = static_cast<int>(j),
                             .later_stage = later});
        }
    }
}

} // namespace

std::vector<Contradiction> find_contradictions(const Rubric& rubric, const Answers& answers,
                                               const std::vector<Shown>& shown) {
    std::vector<Contradiction> found;
    for (std::size_t i = 0; i < rubric.checks.size(); ++i)
        if (fires(rubric.checks[i], shown)) found.push_back(from_check(rubric, static_cast<int>(i)));
    add_automatic(rubric, shown, found);
    IdMap confirmed;
    for (const auto& [id, reason] : answers.confirmed) confirmed.add(id);
    std::erase_if(found, [&](const Contradiction& each) { return confirmed.find(each.id) >= 0; });
    return found;
}

std::string automatic_prefix(const Stage& stage) {
    return "auto:" + stage.id + ":";
}

bool is_confirmed(const Answers& answers, const std::string& id) {
    return std::any_of(answers.confirmed.begin(), answers.confirmed.end(),
                       [&](const auto& confirmed) { return confirmed.first == id; });
}

int find_contradicted(const Rubric& rubric, const std::string& id) {
    for (const Stage& stage : rubric.stages) {
        const std::string prefix = automatic_prefix(stage);
        const int question = id.starts_with(prefix) ? index_of(rubric.questions, id.substr(prefix.size())) : -1;
        if (question >= 0) return question;
    }
    return -1;
}

} // namespace core
