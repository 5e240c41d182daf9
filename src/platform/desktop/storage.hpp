#pragma once

#include <filesystem>
#include <string>

namespace platform::desktop {

/// What is kept of a rubric's visits: small texts by name, in XDG_DATA_HOME/streamstage/<rubric id>.
class Storage {
public:
    explicit Storage(const std::string& rubric_id);

    /// Empty when nothing is kept under that name.
    std::string read(const std::string& name);
    /// An empty text forgets it. The reason when that fails, else empty. What could neither be read nor put aside as
    /// "unreadable" is not written over.
    std::string write(const std::string& name, const std::string& text);

private:
    std::string try_write(const std::string& name, const std::string& text) const;

    std::filesystem::path folder_; ///< empty where there is no home to keep anything in
    std::string blocked_;          ///< why nothing may be written; empty for nothing
};

} // namespace platform::desktop
