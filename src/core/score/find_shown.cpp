#include "core/score/find_shown.hpp"

namespace core {

namespace {

ShownState shown_state(const Answer& answer, bool visible) {
    if (!visible) return ShownState::hidden;
    switch (answer.state) {
    case AnswerState::answered: return ShownState::answered;
    case AnswerState::unknown: return ShownState::unknown;
    case AnswerState::not_applicable: return ShownState::not_applicable;
    case AnswerState::unanswered: break;
    }
    return ShownState::unanswered;
}

} // namespace

std::vector<Shown> find_shown(const Rubric& rubric, const Answers& answers, const StageTallies& tallies) {
    std::vector<Shown> list(rubric.questions.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const int question = static_cast<int>(i);
        list[i].state = shown_state(answers.given[i], tallies.is_visible(question));
        list[i].scored = is_scored(rubric.questions[i]);
        if (is_answered(list[i])) list[i].level = tallies.level(question);
    }
    return list;
}

} // namespace core
