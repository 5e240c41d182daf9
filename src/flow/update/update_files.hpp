#pragma once

#include "flow/update/turn.hpp"

namespace flow {

// The commands about what goes out and comes in: files, links, and what is kept.

void apply(const SaveAnswers&, Turn& turn);
void apply(const SaveResult&, Turn& turn);
void apply(const SaveReport&, Turn& turn);
void apply(const SaveTable&, Turn& turn);
void apply(const SavePlan&, Turn& turn);
void apply(const SaveMarkdown&, Turn& turn);
void apply(const SavePicture& command, Turn& turn);
void apply(const SaveCopy&, Turn& turn);
void apply(const OfferLink&, Turn& turn);
void apply(const ToggleLinkAbout&, Turn& turn);
void apply(const PickFile& command, Turn& turn);
void apply(const RemoveRespondent& command, Turn& turn);
void apply(const FilesOpened& command, Turn& turn);
void apply(const LoadAnswers& command, Turn& turn);
void apply(const DropAwaited& command, Turn& turn);
void apply(const FileRefused& command, Turn& turn);
void apply(const Saved& command, Turn& turn);
void apply(const SaveFailed& command, Turn& turn);
void apply(const LinkMade& command, Turn& turn);
void apply(const LinkOpened& command, Turn& turn);
void apply(const OpenCopy& command, Turn& turn);
void apply(const Remembered& command, Turn& turn);
void apply(const StoreFailed& command, Turn& turn);
void apply(const ChangedElsewhere& command, Turn& turn);
void apply(const UseChangedElsewhere&, Turn& turn);
void apply(const KeepOwn&, Turn& turn);
void apply(const AnswersLeft& command, Turn& turn);
void apply(const OpenLeft& command, Turn& turn);
void apply(const SaveLeft& command, Turn& turn);
void apply(const ForgetLeft& command, Turn& turn);

/// Makes them the person's own and shows what they come to. `is_news`: to the page around, too.
void take_opened(Turn& turn, core::Answers answers, bool is_news);

} // namespace flow
