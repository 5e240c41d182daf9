#include "platform/desktop/storage.hpp"

#include "platform/desktop/files.hpp"

#include <cstdlib>
#include <system_error>

namespace platform::desktop {

namespace {

std::filesystem::path data_home() {
    // A relative XDG_DATA_HOME is to be ignored, says the XDG Base Directory Specification.
    if (const char* folder = std::getenv("XDG_DATA_HOME"); folder != nullptr && *folder == '/') return folder;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".local" / "share";
    return {};
}

} // namespace

Storage::Storage(const std::string& rubric_id) {
    const std::filesystem::path home = data_home();
    if (!home.empty()) folder_ = home / "streamstage" / std::filesystem::path(rubric_id).filename();
}

std::string Storage::read(const std::string& name) {
    if (folder_.empty()) return "";
    std::error_code error;
    const auto text = read_file(folder_ / name);
    if (!text && std::filesystem::exists(folder_ / name, error)) blocked_ = "what is kept there cannot be read";
    return text.value_or("");
}

std::string Storage::write(const std::string& name, const std::string& text) {
    if (!blocked_.empty()) return blocked_;
    const std::string failed = try_write(name, text);
    if (name == "unreadable") blocked_ = failed;
    return failed;
}

std::string Storage::try_write(const std::string& name, const std::string& text) const {
    if (folder_.empty()) return "there is no home folder";
    std::error_code error;
    if (text.empty()) {
        std::filesystem::remove(folder_ / name, error);
        return error ? error.message() : "";
    }
    std::filesystem::create_directories(folder_, error);
    return error ? error.message() : write_file(folder_ / name, text);
}

} // namespace platform::desktop
