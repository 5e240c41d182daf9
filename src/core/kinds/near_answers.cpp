#include "core/kinds/near_answers.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

std::optional<Answer> step_on_ladder(const Question& question, Answer answer, int step) {
    answer.choice += step;
    if (answer.choice < 0 || answer.choice >= static_cast<int>(question.rungs.size())) return std::nullopt;
    return answer;
}

std::optional<Answer> tick_one(const Question& question, Answer answer, int step) {
    answer.ticked.resize(question.items.size());
    const auto item = std::find(answer.ticked.begin(), answer.ticked.end(), step < 0);
    if (item == answer.ticked.end()) return std::nullopt;
    *item = step > 0;
    return answer;
}

} // namespace

std::optional<Answer> find_neighbour(const Question& question, Answer answer, int step) {
    switch (question.kind) {
    case QuestionKind::ladder: return step_on_ladder(question, std::move(answer), step);
    case QuestionKind::checklist: return tick_one(question, std::move(answer), step);
    case QuestionKind::choice:
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    return std::nullopt;
}

Answer answer_in_the_middle(const Question& question) {
    Answer answer;
    answer.state = AnswerState::answered;
    switch (question.kind) {
    case QuestionKind::ladder: answer.choice = (static_cast<int>(question.rungs.size()) - 1) / 2; break;
    case QuestionKind::checklist:
        answer.ticked.resize(question.items.size());
        std::fill_n(answer.ticked.begin(), question.items.size() / 2, true);
        break;
    case QuestionKind::choice:
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    return answer;
}

} // namespace core
