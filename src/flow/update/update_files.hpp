#pragma once

#include "flow/update/update_result.hpp"

#include <vector>

namespace flow {

/// The commands about what goes out and comes in: files, links, and what is kept.
struct FileUpdates : ResultUpdates {
    using ResultUpdates::operator();

    void operator()(const SaveAnswers&);
    void operator()(const SaveResult&);
    void operator()(const SaveReport&);
    void operator()(const SaveTable&);
    void operator()(const SaveMarkdown&);
    void operator()(const SavePicture& command);
    void operator()(const SaveCopy&);
    void operator()(const OfferLink&);
    void operator()(const PickFile& command);
    void operator()(const FilesOpened& command);
    void operator()(const LoadAnswers& command);
    void operator()(const DropAwaited& command);
    void operator()(const FileRefused& command);
    void operator()(const SaveFailed& command);
    void operator()(const LinkMade& command);
    void operator()(const LinkOpened& command);
    void operator()(const OpenCopy& command);
    void operator()(const Remembered& command);
    void operator()(const StoreFailed& command);
    void operator()(const ChangedElsewhere& command);
    void operator()(const UseChangedElsewhere&);
    void operator()(const KeepOwn&);
    void operator()(const AnswersLeft& command);
    void operator()(const OpenLeft& command);
    void operator()(const SaveLeft& command);
    void operator()(const ForgetLeft& command);

private:
    void open_answers(const OpenedFile& file);
    /// `is_news`: to the page around, too.
    void take_opened(core::Answers answers, bool is_news);
    bool set_own_aside(const core::Answers& coming);
    const Left* find_left(const std::string& name) const;
    void compare_with(const std::vector<OpenedFile>& files);
    void merge(const std::vector<OpenedFile>& files);
    bool keep_plans(core::Answers& merged) const;
};

} // namespace flow
