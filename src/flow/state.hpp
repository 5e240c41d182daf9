#pragma once

#include "core/answers.hpp"
#include "core/scorecard.hpp"
#include "flow/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace flow {

enum class Screen { start, question, review, result };

/// An answer that was changed, and where.
struct Change {
    core::Answers before;
    int question = -1;      ///< -1: not at a question
    bool by_typing = false; ///< a piece of typing: what is typed on at the same place belongs to it
};

struct State {
    core::Answers answers;
    core::Scorecard card; ///< of `answers`, kept so that a screen needs no second scoring
    Screen screen = Screen::start;
    Mode mode = Mode::quick;
    int question = -1;                   ///< the one shown, or last shown; -1 before the first
    std::vector<int> trail;              ///< questions shown before it, oldest first: where Back leads
    std::vector<int> ahead;              ///< questions that were left by Back, nearest last: where Next leads first
    Screen came_from = Screen::question; ///< review or result: the question was opened from there, and Next leads back
    Chapter chapter = Chapter::summary;
    std::vector<std::string> open; ///< what is unfolded: "why", "advice/now", "stage/3", ...
    std::vector<Change> past;      ///< to undo, oldest first
    std::vector<Change> future;    ///< to redo, nearest last
    Width width = Width::wide;
    Presentation presentation = Presentation::canvas;
    bool can_type = false;             ///< this place can fill in text fields
    bool offers_presentations = false; ///< this place can show canvas or page
    bool digits_choose = true;
    bool completed = false; ///< the result was shown since the last change of an answer
    std::string notice;     ///< what just went wrong or right, in words; empty for nothing
    bool notice_warns = false;
};

} // namespace flow
