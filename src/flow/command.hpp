#pragma once

#include <string>
#include <variant>

namespace flow {

// Everything that can happen to a visit. Questions, rungs and items are indices into the rubric's lists.

enum class Mode { quick, full };
enum class Chapter { summary, plan, profile, why };
enum class Width { wide, narrow };
enum class Presentation { canvas, page };

// What the person does.
struct StartQuestions {
    Mode mode;
};
struct ContinueVisit {};
struct StartOver {};
struct ChooseRung {
    int question;
    int rung; ///< or the option of a choice
};
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
struct TypeNote { // the text is filled in by whoever types
    int question;
    std::string text;
};
struct TypeContext { // the answer to a question that is answered by typing
    int question;
    std::string text;
};
struct TypeName {
    std::string text;
};
struct TypeGroup {
    std::string text;
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
    std::string id; ///< a part of the screen
    bool open;      ///< false folds it
};
struct Undo {};
struct Redo {};
struct SaveAnswers {};
struct SaveResult {};
struct SaveReport {};
struct PickFile {};
struct ChoosePresentation {
    Presentation presentation;
};
struct ToggleDigits {}; ///< whether the digits choose

// What the outside tells.
struct SetWidth {
    Width width;
};
/// What this place can do beside showing a View; it can do neither until it says so.
struct PlaceOffers {
    bool typing;        ///< text fields can be filled in
    bool presentations; ///< there is a choice between canvas and plain page
};
struct SetPresentation {
    Presentation presentation;
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
                 SayNotApplicable, ConfirmContradiction, UndoConfirmation, TypeNote, TypeContext, TypeName, TypeGroup,
                 ChoosePresentation, ToggleDigits, PlaceOffers, SetPresentation, GoNext, GoBack, GoToStart,
                 GoToQuestion, GoToReview, GoToResult, OpenChapter, Unfold, Undo, Redo, SaveAnswers, SaveResult,
                 SaveReport, PickFile, SetWidth, FileOpened, FileRefused, SaveFailed, Remembered, StoreFailed>;

} // namespace flow
