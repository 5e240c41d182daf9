#include "core/score/choose_quick.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/score/choose_question.hpp"
#include "core/score/find_settling.hpp"

#include <algorithm>

namespace core {

namespace {

/// Of the questions that promise most by themselves so many are tried with the best one to follow.
constexpr std::size_t looked_into = 6;
/// With more candidates the first is asked that promises most by itself: looking ahead takes the square of their
/// number.
constexpr std::size_t candidates_max = 30;

bool is_to_ask(const Answers& answers, const StageTallies& tallies, std::size_t question) {
    return answers.given[question].state == AnswerState::unanswered && tallies.is_visible(static_cast<int>(question));
}

/// high - low after the best question that follows, in the mean of its outcomes; 0 where none has to.
double width_after_next(const Rubric& rubric, const Answers& answers, StageTallies& tallies, int asked) {
    const StageBounds bounds = tallies.bounds();
    double least = bounds.high - bounds.low;
    if (bounds.high == bounds.low) return 0;
    for (const Candidate& next : list_candidates(rubric, answers, tallies, find_settling(rubric, tallies)))
        if (next.question != asked) least = std::min(least, next.width_sum / static_cast<double>(next.outcomes.size()));
    return least;
}

double look_ahead(const Rubric& rubric, const Answers& answers, StageTallies& tallies, const Candidate& candidate) {
    const Reach today = tallies.reach(candidate.question);
    double sum = 0;
    for (const int level : candidate.outcomes) {
        tallies.change(candidate.question, {.lowest = level, .highest = level});
        sum += width_after_next(rubric, answers, tallies, candidate.question);
    }
    tallies.change(candidate.question, today);
    return sum / static_cast<double>(candidate.outcomes.size());
}

/// The question that leaves least open together with the one after it.
std::optional<int> choose_two_ahead(const Rubric& rubric, const Answers& answers, StageTallies& tallies) {
    std::vector<Candidate> candidates = list_candidates(rubric, answers, tallies, find_settling(rubric, tallies));
    if (candidates.empty()) return std::nullopt;
    const std::size_t tried = candidates.size() > candidates_max ? 1 : std::min(candidates.size(), looked_into);
    for (auto first = candidates.begin(); first != candidates.begin() + static_cast<std::ptrdiff_t>(tried); ++first)
        std::iter_swap(first, std::min_element(first, candidates.end(), is_better));
    candidates.resize(tried);
    if (tried == 1) return candidates.front().question;
    std::optional<int> best;
    double least = 0;
    for (const Candidate& candidate : candidates) {
        const double left = look_ahead(rubric, answers, tallies, candidate);
        if (best && left >= least) continue;
        best = candidate.question;
        least = left;
    }
    return best;
}

std::optional<int> choose_quick(const Rubric& rubric, const Answers& answers, StageTallies& tallies) {
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (rubric.questions[i].quick && is_scored(rubric.questions[i]) && is_to_ask(answers, tallies, i))
            return static_cast<int>(i);
    return choose_two_ahead(rubric, answers, tallies);
}

/// Where respondents differ, the middle of the levels between them.
Reach reach_in_the_middle(const Question& question, const Answer& today) {
    const std::vector<int> levels = outcome_levels(question, today);
    const int middle = today.between ? levels[(levels.size() - 1) / 2] : middle_level(question);
    return {.lowest = middle, .highest = middle};
}

} // namespace

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
