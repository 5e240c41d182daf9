#pragma once

#include <string>
#include <variant>

namespace flow {

// Everything that can happen to a visit. Questions, rungs and items are indices into the rubric's lists.

enum class Mode { quick, full };
enum class Chapter { summary, plan, profile, why };
enum class Width { wide, narrow };

// What the person does.
struct StartQuestions {
    Mode mode;
};
struct ContinueVisit {};
struct StartOver {};
struct ChooseRung {
    int question;
    int rung;
}; ///< or the option of a choice
struct ToggleItem {
    int question;
    int item;
};
struct TickNothing {
    int question;
};
struct SayUnknown {
    int question;
};
struct SayNotApplicable {
    int question;
    std::string reason;
};
struct ConfirmContradiction {
    std::string id;
    std::string reason;
};
struct UndoConfirmation {
    std::string id;
};
struct GoNext {};
struct GoBack {};
struct GoToStart {};
struct GoToQuestion {
    int question;
};
struct GoToReview {};
struct GoToResult {};
struct OpenChapter {
    Chapter chapter;
};
struct Unfold {
    std::string id;
    bool open;
}; ///< or fold: a part of the screen
struct Undo {};
struct Redo {};
struct SaveAnswers {};
struct SaveResult {};
struct PickFile {};

// What the outside tells.
struct SetWidth {
    Width width;
};
struct FileOpened {
    std::string name;
    std::string text;
};
struct FileRefused {
    std::string reason;
};
struct SaveFailed {
    std::string reason;
};
struct Remembered {
    std::string answers;
    std::string mode;
}; ///< what was stored by an earlier visit
struct StoreFailed {
    std::string reason;
};

using Command =
    std::variant<StartQuestions, ContinueVisit, StartOver, ChooseRung, ToggleItem, TickNothing, SayUnknown,
                 SayNotApplicable, ConfirmContradiction, UndoConfirmation, GoNext, GoBack, GoToStart, GoToQuestion,
                 GoToReview, GoToResult, OpenChapter, Unfold, Undo, Redo, SaveAnswers, SaveResult, PickFile, SetWidth,
                 FileOpened, FileRefused, SaveFailed, Remembered, StoreFailed>;

} // namespace flow
