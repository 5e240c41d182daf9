#include "platform/desktop/storage.hpp"

#include "core/limits.hpp"
#include "platform/native/new_file.hpp"
#include "platform/native/safe_name.hpp"
#include "platform/native/write_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace platform::desktop {

namespace {

namespace fs = std::filesystem;

fs::path data_home() {
    // A relative XDG_DATA_HOME is to be ignored, says the XDG Base Directory Specification.
    if (const char* folder = std::getenv("XDG_DATA_HOME"); folder != nullptr && *folder == '/') return folder;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".local" / "share";
    return {};
}

bool has_entry(const fs::path& folder, const std::string& name) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename() == name) return true;
    return false;
}

/// Folders were once named by the id as it is: such a one gets its name of now. It is looked for among the names, for
/// where capitals do not count another rubric's would be found.
void rename_former(const fs::path& home, const std::string& id, const fs::path& folder) {
    std::error_code error;
    if (id == "." || id == ".." || folder == home / id || fs::exists(folder, error) || !has_entry(home, id)) return;
    fs::create_directories(folder.parent_path(), error);
    fs::rename(home / id, folder, error); // where that fails, the visit begins anew, and what is there stays
}

} // namespace

Storage::Storage(const std::string& rubric_id) {
    fs::path home = data_home();
    if (home.empty()) return;
    home /= "streamstage";
    folder_ = home / native::folder_for(rubric_id);
    rename_former(home, rubric_id, folder_);
    answers_.emplace((folder_ / "answers").string(), core::limits::answers_file_bytes);
}

std::string Storage::read_answers() {
    if (!answers_) return "";
    native::FileBytes read = answers_->read();
    if (!read.failed.empty()) blocked_ = "what is kept there cannot be read";
    written_ = std::move(read.bytes).value_or("");
    leftovers_ = answers_->list_leftovers();
    std::reverse(leftovers_.begin(), leftovers_.end());
    return written_;
}

std::string Storage::read_mode() const {
    return folder_.empty() ? "" : native::read_file((folder_ / "mode").string(), 64).bytes.value_or("");
}

std::string Storage::offer() {
    if (offering_ || leftovers_.empty()) return "";
    offering_ = true;
    return leftovers_.back().text;
}

native::Keeping Storage::write(const std::string& name, const std::string& text) {
    if (name == "elsewhere") return {}; // it has a file of its own already
    native::Keeping kept;
    kept.failed = blocked_;
    if (!kept.failed.empty()) return kept;
    std::error_code error;
    if (folder_.empty()) kept.failed = "there is no home folder";
    if (kept.failed.empty() && !fs::create_directories(folder_, error) && error) kept.failed = error.message();
    if (kept.failed.empty() && name == "answers") return write_answers(text);
    if (kept.failed.empty() && name == "unreadable") kept.failed = write_aside(text);
    if (kept.failed.empty() && name == "mode") kept.failed = native::write_file((folder_ / name).string(), text);
    if (name == "unreadable") blocked_ = kept.failed;
    return kept;
}

native::Keeping Storage::write_answers(const std::string& text) {
    if (text.empty()) {
        native::Keeping kept;
        kept.failed = answers_->forget();
        if (kept.failed.empty()) written_.clear();
        return kept;
    }
    native::Keeping kept = answers_->write(text);
    if (!kept.failed.empty()) return kept;
    // The same once more: these are kept in spite of the others.
    if (offering_ && (text == written_ || text == leftovers_.back().text)) {
        native::KeptFile::drop(leftovers_.back());
        leftovers_.pop_back();
        offering_ = false;
    }
    written_ = text;
    return kept;
}

std::string Storage::write_aside(const std::string& text) {
    return text.empty() ? "" : native::write_once((folder_ / "unreadable").string(), text).failed;
}

} // namespace platform::desktop
