#include "core/score/choose_question.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/find_settling.hpp"

namespace core {

namespace {

/// How good it is to ask a question: the mean of high - low over its outcomes, then the criteria it stands in.
struct Worth {
    int width_sum = 0;
    int outcomes = 1;
    int criteria = 0;
};

bool is_better(const Worth& left, const Worth& right) {
    const int left_width = left.width_sum * right.outcomes;
    const int right_width = right.width_sum * left.outcomes;
    return left_width != right_width ? left_width < right_width : left.criteria > right.criteria;
}

bool is_to_ask(const Answers& answers, const StageTallies& tallies, std::size_t question) {
    return answers.given[question].state == AnswerState::unanswered && tallies.is_visible(static_cast<int>(question));
}

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

std::optional<int> choose_quick(const Rubric& rubric, const Answers& answers, StageTallies& tallies) {
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (rubric.questions[i].quick && is_scored(rubric.questions[i]) && is_to_ask(answers, tallies, i))
            return static_cast<int>(i);
    return choose_question(rubric, answers, tallies, find_settling(rubric, tallies));
}

/// Where respondents differ, the middle of the levels between them.
Reach reach_in_the_middle(const Question& question, const Answer& today) {
    const std::vector<int> levels = outcome_levels(question, today);
    const int middle = today.between ? levels[(levels.size() - 1) / 2] : middle_level(question);
    return {.lowest = middle, .highest = middle};
}

} // namespace

std::optional<int> choose_question(const Rubric& rubric, const Answers& answers, StageTallies& tallies,
                                   const std::vector<int>& settling) {
    const std::vector<int> criteria = count_criteria(rubric, tallies.bounds());
    std::optional<int> best;
    Worth best_worth;
    for (const int index : settling) {
        const auto i = static_cast<std::size_t>(index);
        if (!rubric.questions[i].material || answers.given[i].state != AnswerState::unanswered) continue;
        const std::vector<int> levels = outcome_levels(rubric.questions[i], answers.given[i]);
        const Worth worth{Outcomes(levels, index, tallies).sum_widths(), static_cast<int>(levels.size()), criteria[i]};
        if (best && !is_better(worth, best_worth)) continue;
        best = index;
        best_worth = worth;
    }
    return best;
}

std::optional<int> choose_question(const Rubric& rubric, const Answers& answers) {
    StageTallies tallies(rubric, answers);
    return choose_question(rubric, answers, tallies, find_settling(rubric, tallies));
}

std::optional<int> choose_quick_question(const Rubric& rubric, const Answers& answers) {
    StageTallies tallies(rubric, answers);
    return choose_quick(rubric, answers, tallies);
}

int count_to_go(const Rubric& rubric, const Answers& answers) {
    Answers rollout = answers;
    StageTallies tallies(rubric, rollout);
    int count = 0;
    while (const auto next = choose_quick(rubric, rollout, tallies)) {
        const auto index = static_cast<std::size_t>(*next);
        tallies.change(*next, reach_in_the_middle(rubric.questions[index], rollout.given[index]));
        rollout.given[index].state = AnswerState::answered; // with which level, the tallies know
        ++count;
    }
    return count;
}

} // namespace core
