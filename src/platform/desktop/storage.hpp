#pragma once

#include "platform/native/kept_file.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace platform::desktop {

/// What is kept of a rubric's visits: small texts by name, in XDG_DATA_HOME/streamstage/<rubric id>.
class Storage {
public:
    explicit Storage(const std::string& rubric_id);

    /// The answers of an earlier visit; empty where none are kept.
    std::string read_answers();
    std::string read_mode() const;

    /// An empty text forgets it. What could neither be read nor put aside as "unreadable" is not written over; nor is
    /// what another window has kept meanwhile.
    native::Keeping write(const std::string& name, const std::string& text);

    /// Answers that another window left beside these, and that nobody has decided on; empty for none. They are gone
    /// once they have been taken over, or these kept in spite of them.
    std::string offer();

private:
    native::Keeping write_answers(const std::string& text);
    std::string write_aside(const std::string& text);

    std::filesystem::path folder_; ///< empty where there is no home to keep anything in
    std::optional<native::KeptFile> answers_;
    std::string written_;                     ///< the answers as they were last read or written
    std::vector<native::Leftover> leftovers_; ///< the last one is on offer, if `offering_`
    bool offering_ = false;
    std::string blocked_; ///< why nothing may be written; empty for nothing
};

} // namespace platform::desktop
