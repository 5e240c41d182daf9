#pragma once

#include "core/problem.hpp"
#include "flow/command.hpp"
#include "flow/view.hpp"

#include <string>
#include <variant>
#include <vector>

namespace flow {

// What a visit asks of the outside. The outside does this and nothing else, and answers with a Command.

/// Keep `text` under `name` ("answers", "mode"; "unreadable" for what an earlier visit left, "elsewhere" for what
/// another tab has) for this rubric; an empty text forgets it. Refused: StoreFailed. What is kept aside is told by
/// AnswersLeft.
struct Store {
    std::string name;
    std::string text;
};
/// Hand the person a file. Refused: SaveFailed.
struct Save {
    std::string file_name;
    std::string media_type;
    std::string text;
};
/// The same with a View as a page that stands alone and prints: ui/html makes the text.
struct SavePage {
    std::string file_name;
    std::string language; ///< of the rubric's texts
    std::string title;
    View page;
    std::string words_language{};            ///< of our own words
    std::vector<std::string> rubric_words{}; ///< the rubric's texts, in order, where they are in another
};
/// The same as Markdown: ui/markdown makes the text.
struct SaveMarkdownPage {
    std::string file_name;
    View page;
};
/// The same with a chart as a picture (PNG) on a white ground.
struct SaveChart {
    std::string file_name;
    core::Chart chart;
};
/// The same with this page and `answers` inside it, so that it opens at their result.
struct SavePageCopy {
    std::string file_name;
    std::string answers;
};
/// Make a link to this page that ends in "#streamstage=" and `fragment`, and copy it. Done: LinkMade.
struct MakeLink {
    std::string fragment;
};
/// The result that a link brought here is put away: take the link off this page's address, or the next reload brings it
/// back.
struct LeaveLink {};
/// Let the person pick files for this purpose. Picked: FilesOpened with the same; unreadable: FileRefused; nothing
/// picked: nothing. Who has no way to pick says how else files come: DropAwaited.
struct AskForFile {
    Purpose purpose = Purpose::go_on;
};
/// Say this politely to those who listen.
struct Announce {
    std::string text;
};
/// A new screen is shown: put the focus on its first heading.
struct FocusHeading {};
/// Show the View this way from now on. Done: SetPresentation.
struct Present {
    Presentation presentation;
};
/// From the start page to the questions, by whom they are begun and by whom they are gone on with.
struct Started {};
/// An answer to this question (an id) was given, changed or taken back.
struct Answered {
    std::string question;
};
/// The stage has just become certain.
struct Settled {};
/// The result is shown for the first time since an answer changed; not when it is that of a LoadAnswers.
struct Complete {};
/// What became of a LoadAnswers: of answers that were opened the problems are warnings.
struct Loaded {
    bool opened;
    std::vector<core::Problem> problems;
};

using Effect = std::variant<Store, Save, SavePage, SaveMarkdownPage, SaveChart, SavePageCopy, MakeLink, LeaveLink,
                            AskForFile, Present, Announce, FocusHeading, Started, Answered, Settled, Complete, Loaded>;
using Effects = std::vector<Effect>;

} // namespace flow
