#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flow {

// Everything that can happen to a visit. Questions, rungs and items are indices into the rubric's lists.

enum class Mode { quick, full };
enum class Chapter { summary, plan, profile, why, what_if, compare, value, keep };
enum class Width { wide, narrow };
enum class Presentation { canvas, page };
/// What a file is opened for.
enum class Purpose {
    go_on,   ///< its answers become the person's own
    compare, ///< answers from before, to stand beside today's
    merge    ///< what other respondents said
};
enum class PictureKind { curve, profile, radar, staircase, gaps };
enum class PictureFormat { svg, png };
enum class Bound { low, high };

/// A part of the screen that unfolds. Of one kind one at most is open, but any number of gaps and recommendations.
struct Part {
    enum class Kind {
        why,
        note,
        words, ///< that are explained
        areas,
        chapters, ///< those that have no room beside the others
        ideas,    ///< advice beyond the plan
        board,    ///< its questions
        over,     ///< advice that was done or dropped
        advice,   ///< one recommendation
        gap,      ///< of the plan
        about,    ///< what the areas are about
        stage,
        signs,
        tried, ///< a question of the what-if
        tried_area,
        targets,
        target_area,
        business_row,
        people,
        added,     ///< answers that are new since the earlier ones
        differing, ///< an area that respondents see differently
        gaps
    };
    Kind kind;
    int index = 0; ///< in the list of its kind
    bool operator==(const Part&) const = default;
};

/// Whether opening one folds the others of its kind.
constexpr bool is_alone(Part::Kind kind) {
    return kind != Part::Kind::advice && kind != Part::Kind::gap;
}

/// A file as the person handed it over.
struct OpenedFile {
    std::string name;
    std::string text;
};

/// Answers that lie in storage beside the person's own: another tab's, or what nobody can read.
struct LeftAnswers {
    std::string name; ///< what they are stored under
    std::string date; ///< and time, for the eye; empty where nobody knows
    std::string text;
};

// What the person does.
struct StartQuestions {
    Mode mode;
};
struct ContinueVisit {};
struct StartOver {};
struct ChooseRung {
    int question;
    int rung;           ///< or the option of a choice
    bool moved = false; ///< by an arrow key, on the way to another
};
struct ToggleItem {
    int question;
    int item;
};
/// "I don't know" of a single line.
struct ToggleUnknownItem {
    int question;
    int item;
};
/// The same of every line that is not ticked.
struct DoubtOtherItems {
    int question;
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
    bool of_area = false; ///< also of the open questions of its area that may not apply
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
/// Who answers, or for whom; the text is filled in as above.
enum class About { name, group, organisation, prepared_by };
struct TypeAbout {
    About about;
    std::string text;
};
/// What became of a recommendation; the same again takes it back.
struct MarkAdvice {
    int recommendation;
    core::PlanState state;
};
struct TypePlanNote {
    int recommendation;
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
    Part part;
    bool open; ///< false folds it
};
struct Undo {};
struct Redo {};
struct SaveAnswers {};
struct SaveResult {};
struct SaveReport {};
struct SaveTable {};    ///< CSV
struct SavePlan {};     ///< CSV
struct SaveMarkdown {}; ///< the report as plain text
struct SavePicture {
    PictureKind picture;
    PictureFormat format;
};
struct SaveCopy {};        ///< this page, with the answers inside
struct OfferLink {};       ///< a link that holds the answers
struct ToggleLinkAbout {}; ///< whether the link says whose they are
struct PickFile {
    Purpose purpose = Purpose::go_on;
};
/// One of several, by position among the contributions.
struct RemoveRespondent {
    int contribution;
};
/// Makes what is looked at in place of the person's own answers their own: a what-if, or what came with a link.
struct UseAside {};
struct DropAside {};
struct HideAside {}; ///< the line about it alone
struct SetTargetStage {
    std::optional<int> stage;
};
struct SetTargetLevel {
    int dimension;
    std::optional<int> level;
};
struct ForgetEarlier {};
struct AddBusinessRow {
    core::Value driver;
};
struct RemoveBusinessRow {
    int row;
};
struct SetRowConfidence {
    int row;
    core::ConfidenceLabel confidence;
};
struct TypeRowDescription {
    int row;
    std::string text;
};
struct TypeRowAmount {
    int row;
    Bound bound;
    std::string text;
};
struct TypeCurrency {
    std::string text;
};
struct UseChangedElsewhere {};
struct KeepOwn {}; ///< in spite of what another tab has stored
/// Of the answers that are kept aside, those with this name.
struct OpenLeft {
    std::string name;
};
struct SaveLeft {
    std::string name;
};
struct ForgetLeft {
    std::string name;
};
struct ChoosePresentation {
    Presentation presentation;
};
struct ToggleDigits {};  ///< whether the digits choose
struct ToggleGoingOn {}; ///< whether a choice leads to the next question by itself

// What the outside tells. It leaves standing what was last said to the person, and says so by `from_outside`.
struct SetWidth {
    Width width;
    static constexpr bool from_outside = true;
};
/// What this place can do beside showing a View; it can do neither until it says so.
struct PlaceOffers {
    bool typing = false;        ///< text fields can be filled in
    bool presentations = false; ///< there is a choice between canvas and plain page
    bool pictures = false;      ///< charts can be saved as PNG
    bool copies = false;        ///< the page can be saved with the answers inside
    bool links = false;         ///< the page has an address that a link can lead to
    bool local = false;         ///< that address is a file on this machine
    bool own_privacy = false;   ///< the page around says itself what becomes of the answers
    static constexpr bool from_outside = true;
};
/// Parts that the page around does not want to have. There is no control of theirs in any View.
struct LeaveOut {
    bool files = false; ///< nothing is opened or saved
    bool link = false;
    std::vector<Chapter> chapters{};
    static constexpr bool from_outside = true;
};
/// Which questions are asked from now on.
struct SetMode {
    Mode mode;
    static constexpr bool from_outside = true;
};
struct SetPresentation {
    Presentation presentation;
    static constexpr bool from_outside = true;
};
/// One file or many, in the order in which they were handed over.
struct FilesOpened {
    std::vector<OpenedFile> files;
    std::optional<Purpose> purpose{}; ///< of the request that they answer; nothing where nobody was asked: a drop
    static constexpr bool from_outside = true;
};
/// What was asked for cannot be picked here; files that are dropped while `how` stands on the screen answer it.
struct DropAwaited {
    Purpose purpose;
    std::string how;
    static constexpr bool from_outside = true;
};
/// The page around hands over answers, as the text of a file. Done or not: Loaded.
struct LoadAnswers {
    std::string text;
    static constexpr bool from_outside = true;
};
/// What stands behind "#streamstage=" in the address.
struct LinkOpened {
    std::string fragment;
    bool may_be_for_others = false; ///< the page shows other rubrics, too
    static constexpr bool from_outside = true;
};
/// The whole link, and whether it lies in the clipboard already.
struct LinkMade {
    std::string link;
    bool copied;
    static constexpr bool from_outside = true;
};
/// The answers that this page was saved with.
struct OpenCopy {
    std::string answers;
    static constexpr bool from_outside = true;
};
/// Another tab has stored these answers; empty when it has forgotten them.
struct ChangedElsewhere {
    std::string answers;
    static constexpr bool from_outside = true;
};
struct SetDate {
    std::string date; ///< today, YYYY-MM-DD
    static constexpr bool from_outside = true;
};
struct FileRefused {
    std::string reason;
    static constexpr bool from_outside = true;
};
/// As it is called now.
struct Saved {
    std::string file_name;
    static constexpr bool from_outside = true;
};
struct SaveFailed {
    std::string reason;
    static constexpr bool from_outside = true;
};
/// What was stored by an earlier visit.
struct Remembered {
    std::string answers;
    std::string mode;
    static constexpr bool from_outside = true;
};
/// All that are kept aside, newest first.
struct AnswersLeft {
    std::vector<LeftAnswers> all;
    static constexpr bool from_outside = true;
};
struct StoreFailed {
    std::string reason;
    static constexpr bool from_outside = true;
};

using AnyCommand =
    std::variant<StartQuestions, ContinueVisit, StartOver, ChooseRung, ToggleItem, ToggleUnknownItem, DoubtOtherItems,
                 TickNothing, SayUnknown, SayNotApplicable, ConfirmContradiction, UndoConfirmation, TypeNote,
                 TypeContext, TypeAbout, MarkAdvice, TypePlanNote, ChoosePresentation, ToggleDigits, ToggleGoingOn,
                 PlaceOffers, LeaveOut, SetMode, SetPresentation, GoNext, GoBack, GoToStart, GoToQuestion, GoToReview,
                 GoToResult, OpenChapter, Unfold, Undo, Redo, SaveAnswers, SaveResult, SaveReport, SaveTable, SavePlan,
                 SaveMarkdown, SavePicture, SaveCopy, OfferLink, ToggleLinkAbout, PickFile, RemoveRespondent, UseAside,
                 DropAside, HideAside, SetTargetStage, SetTargetLevel, ForgetEarlier, AddBusinessRow, RemoveBusinessRow,
                 SetRowConfidence, TypeRowDescription, TypeRowAmount, TypeCurrency, UseChangedElsewhere, KeepOwn,
                 OpenLeft, SaveLeft, ForgetLeft, AnswersLeft, SetWidth, FilesOpened, DropAwaited, LoadAnswers,
                 FileRefused, OpenCopy, LinkOpened, LinkMade, ChangedElsewhere, SetDate, Saved, SaveFailed, Remembered,
                 StoreFailed>;

/// Copied, moved and destroyed in one place: each of the many alternatives otherwise costs every file that does so
/// seconds of compiling.
struct Command : AnyCommand {
    using AnyCommand::AnyCommand;
    Command();
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

template <class Kind>
constexpr bool is_from_outside = requires {
    Kind::from_outside;
};

} // namespace flow
