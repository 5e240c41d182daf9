#include "support/build_rubric.hpp"

#include "core/kinds/answer_levels.hpp"
#include "support/random_rubric.hpp"

#include <algorithm>

namespace support {

using namespace core;

Question ladder(const std::string& id, const std::vector<int>& levels) {
    Question question;
    question.id = id;
    for (const int level : levels) {
        Rung rung;
        rung.id = "r" + std::to_string(question.rungs.size());
        rung.level = level;
        question.rungs.push_back(rung);
    }
    return question;
}

Question checklist(const std::string& id, int items, const std::vector<Threshold>& thresholds) {
    Question question;
    question.id = id;
    question.kind = QuestionKind::checklist;
    for (int i = 0; i < items; ++i) question.items.push_back({"i" + std::to_string(i), ""});
    question.thresholds = thresholds;
    return question;
}

Rubric rubric_of(int top_level, const std::vector<Question>& questions) {
    Rubric rubric;
    rubric.id = "small";
    rubric.version = "1.0.0";
    rubric.dimensions.resize(1);
    rubric.dimensions[0].id = "d";
    rubric.stages.resize(static_cast<std::size_t>(top_level) + 1);
    for (std::size_t k = 0; k < rubric.stages.size(); ++k) rubric.stages[k].id = "s" + std::to_string(k);
    rubric.questions = questions;
    return rubric;
}

Answer at_level(const Question& question, int level) {
    Answer answer;
    answer.state = AnswerState::answered;
    if (question.kind == QuestionKind::ladder) {
        const auto rung = std::find_if(question.rungs.begin(), question.rungs.end(),
                                       [&](const Rung& each) { return each.level == level; });
        answer.choice = static_cast<int>(rung - question.rungs.begin());
        return answer;
    }
    answer.ticked.resize(question.items.size());
    for (std::size_t i = 0; i < answer.ticked.size() && level_of(question, answer) < level; ++i)
        answer.ticked[i] = true;
    return answer;
}

Answer unknown() {
    Answer answer;
    answer.state = AnswerState::unknown;
    return answer;
}

Answer not_applicable() {
    Answer answer;
    answer.state = AnswerState::not_applicable;
    answer.words = "We are in one country.";
    return answer;
}

Answers answers_of(const Rubric& rubric, const std::vector<int>& levels) {
    Answers answers = no_answers(rubric);
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i] >= 0) answers.given[i] = at_level(rubric.questions[i], levels[i]);
    return answers;
}

Answers take(const Rubric& rubric, Answers answers, const Path& path) {
    for (const PathStep& step : path.steps) {
        const auto question = static_cast<std::size_t>(step.question);
        answers.given[question] = at_level(rubric.questions[question], step.to);
    }
    return answers;
}

} // namespace support
