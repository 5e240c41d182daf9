#pragma once

#include "core/answers.hpp"
#include "core/scorecard.hpp"
#include "flow/view.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flow {

enum class Screen { start, question, review, result };

/// An answer that was changed, and where.
struct Change {
    std::shared_ptr<const core::Answers> before; ///< never nothing; shared, for a what-if copies the State
    int question = -1;                           ///< -1: not at a question
    std::string typed_into;                      ///< the field, while it may be typed on; empty for any other change
};

/// What stands typed in a field as it was typed; most often because it does not count.
struct Refused {
    std::string field; ///< its id
    std::string text;
};

/// Answers that are looked at in place of the person's own, which stay as they are.
struct Aside {
    enum class Kind { what_if, link };
    Kind kind = Kind::what_if;
    core::Answers answers;
    core::Scorecard card;
    bool told = true; ///< a line says what it is
};

/// Answers from before, to stand beside today's.
struct Earlier {
    std::string name; ///< the file's
    core::Answers answers;
    core::Scorecard card;
};

/// Answers that are kept aside here.
struct Left {
    LeftAnswers kept;
    std::optional<core::Answers> answers; ///< nothing where they cannot be read
};

/// What the names of those begin with that are kept for as long as this visit lasts, and in no store.
inline constexpr const char* left_here = "here:";
inline bool is_left_here(const Left& left) {
    return left.kept.name.starts_with(left_here);
}

/// What just went wrong or right.
struct Said {
    enum class Place { usual, below_used }; ///< below the block whose control was used last
    std::string text;                       ///< empty for nothing
    Mood mood = Mood::accent;
    Place place = Place::usual;
    std::vector<Control> actions{};   ///< what can be done about it
    std::optional<Purpose> awaited{}; ///< of the files that it asks to drop
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
    std::vector<Unfold>
        unfolded;               ///< the last one of each kind of parts, or of each part that may be open beside others
    std::vector<Change> past;   ///< to undo, oldest first
    std::vector<Change> future; ///< to redo, nearest last
    Width width = Width::wide;
    Presentation presentation = Presentation::canvas;
    std::optional<Aside> aside;
    std::vector<Earlier> earlier;     ///< in the order in which they were opened
    std::vector<Refused> refused;     ///< at most one a field
    std::optional<Refused> typing;    ///< what was typed last, where it counts: how it is written stays meanwhile
    std::string used;                 ///< the id of the block whose control was used last; empty for none
    std::string link;                 ///< the last link made of these answers; empty for none
    bool link_tells = false;          ///< whose the answers are, and of when
    std::vector<Left> left;           ///< newest first
    int left_count = 0;               ///< of those kept here so far: names them
    std::string changed_elsewhere;    ///< what another tab stored and nobody has decided on; empty for nothing
    PlaceOffers offers{false, false}; ///< what this place can do beside showing a View
    LeaveOut without{};               ///< what the page around does not want to have
    std::string today;                ///< YYYY-MM-DD; empty where nobody said
    /// About how many questions the quick check asks after the one shown; nothing where that would be more than was
    /// said before.
    std::optional<int> to_go;
    std::optional<int> to_go_least;   ///< of what was said since the questions were begun
    bool completing = false;          ///< the stage was certain already when the person went on answering
    std::vector<int> completing_next; ///< where only what the next stage asks for is answered: these questions
    bool digits_choose = true;
    bool goes_on = false;   ///< by itself, once a line is chosen
    bool completed = false; ///< the result was shown since the last change of an answer
    Said said;
};

} // namespace flow
