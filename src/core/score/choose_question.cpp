#include "core/score/choose_question.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/find_settling.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

std::vector<int> count_criteria(const Rubric& rubric, const StageBounds& bounds) {
    std::vector<int> counts(rubric.questions.size());
    for (int k = bounds.low + 1; k <= bounds.high; ++k)
        for (const Criterion& criterion : rubric.stages[static_cast<std::size_t>(k)].criteria)
            ++counts[static_cast<std::size_t>(criterion.question)];
    return counts;
}

/// The widths that a question's outcomes leave. Both ends of the interval never fall as the level rises, so between two
/// levels that leave the same one nothing has to be tried.
class Outcomes {
public:
    Outcomes(const std::vector<int>& levels, int question, StageTallies& tallies)
        : levels_(levels), question_(question), tallies_(tallies) {}

    int sum_widths() {
        const Reach today = tallies_.reach(question_);
        const std::size_t last = levels_.size() - 1;
        const StageBounds lowest = try_out(0);
        int sum = width(lowest);
        if (last > 0) {
            const StageBounds highest = try_out(last);
            sum += width(highest) + sum_between(0, last, lowest, highest);
        }
        tallies_.change(question_, today);
        return sum;
    }

private:
    static int width(const StageBounds& bounds) { return bounds.high - bounds.low; }

    StageBounds try_out(std::size_t outcome) {
        tallies_.change(question_, {.lowest = levels_[outcome], .highest = levels_[outcome]});
        return tallies_.bounds();
    }

    int sum_between(std::size_t first, std::size_t last, const StageBounds& lowest, const StageBounds& highest) {
        const int count = static_cast<int>(last - first) - 1;
        if (count <= 0) return 0;
        if (lowest.low == highest.low && lowest.high == highest.high) return count * width(lowest);
        const std::size_t middle = (first + last) / 2;
        const StageBounds bounds = try_out(middle);
        return width(bounds) + sum_between(first, middle, lowest, bounds) + sum_between(middle, last, bounds, highest);
    }

    const std::vector<int>& levels_; ///< ascending
    int question_;
    StageTallies& tallies_;
};

} // namespace

bool is_better(const Candidate& left, const Candidate& right) {
    const auto left_width = left.width_sum * static_cast<int>(right.outcomes.size());
    const auto right_width = right.width_sum * static_cast<int>(left.outcomes.size());
    if (left_width != right_width) return left_width < right_width;
    return left.criteria != right.criteria ? left.criteria > right.criteria : left.question < right.question;
}

std::vector<Candidate> list_candidates(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                       const std::vector<int>& settling) {
    const std::vector<int> criteria = count_criteria(rubric, tallies.bounds());
    std::vector<Candidate> candidates;
    for (const int question : settling) {
        const auto i = static_cast<std::size_t>(question);
        if (!rubric.questions[i].material || answers.given[i].state != AnswerState::unanswered) continue;
        Candidate candidate{question, outcome_levels(rubric.questions[i], answers.given[i]), 0, criteria[i]};
        candidate.width_sum = Outcomes(candidate.outcomes, question, tallies).sum_widths();
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::optional<int> choose_question(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                   const std::vector<int>& settling) {
    const std::vector<Candidate> candidates = list_candidates(rubric, answers, tallies, settling);
    const auto best = std::min_element(candidates.begin(), candidates.end(), is_better);
    return best == candidates.end() ? std::nullopt : std::optional(best->question);
}

std::optional<int> choose_question(const Rubric& rubric, const Answers& answers) {
    StageTallies tallies(rubric, answers);
    return choose_question(rubric, answers, tallies, find_settling(rubric, tallies));
}

} // namespace core
