#include "core/score/find_leadership.hpp"

#include <cstdlib>
#include <utility>

namespace core {

namespace {

std::vector<int> questions_of(const Rubric& rubric, int stage) {
    std::vector<int> questions;
    for (std::size_t i = 0; i < rubric.leadership_questions.size(); ++i)
        if (rubric.leadership_questions[i].stage == stage) questions.push_back(static_cast<int>(i));
    return questions;
}

} // namespace

std::vector<int> find_leadership_questions(const Rubric& rubric, const Scorecard& card) {
    const int aim = card.path ? card.path->stage : card.stage;
    std::vector<int> best = questions_of(rubric, aim);
    if (!best.empty()) return best;
    int best_distance = 0;
    for (int k = 1; k <= top_level(rubric); ++k) {
        if (!card.stages[static_cast<std::size_t>(k - 1)].claimable) continue;
        std::vector<int> questions = questions_of(rubric, k);
        const int distance = std::abs(k - aim);
        if (questions.empty() || (!best.empty() && distance >= best_distance)) continue;
        best = std::move(questions);
        best_distance = distance;
    }
    return best;
}

} // namespace core
