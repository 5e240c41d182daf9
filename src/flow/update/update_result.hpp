#pragma once

#include "flow/update/update_answers.hpp"

namespace flow {

/// The commands of the result's chapters: what is looked at, aimed at, compared with, and worked out.
struct ResultUpdates : AnswerUpdates {
    using AnswerUpdates::operator();

    void operator()(const Undo&);
    void operator()(const Redo&);
    void operator()(const Unfold& command);
    void operator()(const UseAside&);
    void operator()(const DropAside&);
    void operator()(const FilterAudience& command);
    void operator()(const FilterHorizon& command);
    void operator()(const SetTargetStage& command);
    void operator()(const SetTargetLevel& command);
    void operator()(const ForgetEarlier&);
    void operator()(const AddBusinessRow& command);
    void operator()(const RemoveBusinessRow& command);
    void operator()(const SetRowConfidence& command);
    void operator()(const TypeRowDescription& command);
    void operator()(const TypeRowAmount& command);
    void operator()(const TypeCurrency& command);

    void show_result();
    void show_new_result();
    /// The answers are others now: no question on the way to them is where one was.
    void leave_questions();

private:
    enum class Step { back, forth };
    void step(Step step);
    void unfold(const std::string& id, bool open);
};

} // namespace flow
