#pragma once

#include "flow/update/turn.hpp"

namespace flow {

// The commands that lead from screen to screen.

/// Where the person wants that: to the next question, or to the result that is certain. Not past answers that do not
/// fit.
void go_on_by_itself(Turn& turn);

void apply(const StartQuestions& command, Turn& turn);
void apply(const ContinueVisit&, Turn& turn);
void apply(const StartOver&, Turn& turn);
void apply(const GoNext&, Turn& turn);
void apply(const GoBack&, Turn& turn);
void apply(const GoToStart&, Turn& turn);
void apply(const GoToQuestion& command, Turn& turn);
void apply(const GoToReview&, Turn& turn);
void apply(const GoToResult&, Turn& turn);
void apply(const OpenChapter& command, Turn& turn);

// What the place is like.

void apply(const ToggleDigits&, Turn& turn);
void apply(const ToggleGoingOn&, Turn& turn);
void apply(const ChoosePresentation& command, Turn& turn);
void apply(const SetPresentation& command, Turn& turn);
void apply(const PlaceOffers& command, Turn& turn);
void apply(const LeaveOut& command, Turn& turn);
void apply(const SetMode& command, Turn& turn);
void apply(const SetDate& command, Turn& turn);
void apply(const SetWidth& command, Turn& turn);

} // namespace flow
