#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace core {

enum class AnswerState { unanswered, answered, unknown, not_applicable };

/// One person's answer to one question. Which fields count depends on `state` and on the question's kind.
struct Answer {
    AnswerState state = AnswerState::unanswered;
    int choice = -1;          ///< ladder: index of the rung; choice: index of the option
    std::vector<bool> ticked; ///< checklist: one a item; empty unless answered
    std::string words;        ///< not_applicable: the reason; text: the text
    std::int64_t amount = 0;  ///< amount
    bool operator==(const Answer&) const = default;
};

struct Respondent {
    std::string name;
    std::string group;
    bool operator==(const Respondent&) const = default;
};

/// What a person has said so far about one rubric.
struct Answers {
    Respondent respondent;
    std::vector<Answer> given;      ///< one a question of the rubric, context questions included, in its order
    std::vector<std::string> notes; ///< one a question; empty where there is none
    std::vector<std::pair<std::string, std::string>>
        confirmed; ///< contradiction id, why it is meant; in the order given
    bool operator==(const Answers&) const = default;
};

} // namespace core
