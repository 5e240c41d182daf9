#include "core/people/agree_answers.hpp"

#include "core/people/find_spread.hpp"

#include <algorithm>

namespace core {

namespace {

const Answer& answer_of(const std::vector<Contribution>& contributions, int contribution, int question) {
    return contributions[static_cast<std::size_t>(contribution)].given[static_cast<std::size_t>(question)];
}

/// Nobody gives a level, but somebody a range. Where all give the same one, it is the answer.
Answer answer_between(const Spread& spread, const std::vector<Contribution>& contributions, int question) {
    const LevelRange& first = spread.ranges.front().range;
    if (std::all_of(spread.ranges.begin(), spread.ranges.end(),
                    [&](const RangeVoice& voice) { return voice.range == first; }))
        return answer_of(contributions, spread.ranges[(spread.ranges.size() - 1) / 2].contribution, question);
    Answer answer;
    answer.state = AnswerState::unknown;
    answer.between = find_counted(spread);
    return answer;
}

Answer answer_in_the_middle(const Spread& spread, const std::vector<Contribution>& contributions, int question) {
    if (const auto median = find_median(spread)) return answer_of(contributions, *median, question);
    Answer answer;
    if (!spread.ranges.empty()) return answer_between(spread, contributions, question);
    if (!spread.unknown.empty())
        answer.state = AnswerState::unknown;
    else if (const auto middle = find_middle(spread.not_applicable))
        return answer_of(contributions, *middle, question);
    return answer;
}

/// With "does not apply" among what is said, no range of levels holds whatever it comes to.
Answer leave_open(const Spread& spread) {
    Answer answer;
    if (spread.not_applicable.empty()) answer.between = find_counted(spread);
    return answer;
}

Answer agree_on_context(const std::vector<Contribution>& contributions, int question) {
    Answer agreed;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Answer& answer = answer_of(contributions, static_cast<int>(i), question);
        if (answer.state == AnswerState::unanswered) continue;
        if (answer.state == AnswerState::answered && agreed.state == AnswerState::answered && !(answer == agreed))
            return {};
        if (agreed.state != AnswerState::answered) agreed = answer;
    }
    return agreed;
}

} // namespace

Answer agree_on(const Rubric& rubric, const std::vector<Contribution>& contributions, int question) {
    if (!is_scored(question_at(rubric, question))) return agree_on_context(contributions, question);
    const Spread spread = find_spread(rubric, contributions, question);
    return is_disputed(spread) ? leave_open(spread) : answer_in_the_middle(spread, contributions, question);
}

Answer find_median_answer(const Rubric& rubric, const std::vector<Contribution>& contributions, int question,
                          const std::vector<int>& members) {
    return answer_in_the_middle(find_spread(rubric, contributions, question, members), contributions, question);
}

} // namespace core
