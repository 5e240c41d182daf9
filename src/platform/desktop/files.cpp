#include "platform/desktop/files.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

namespace platform::desktop {

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (file.bad()) return std::nullopt;
    return bytes;
}

std::string write_file(const std::filesystem::path& path, const std::string& bytes) {
    // Beside it first, so that a full disk does not cost the file that was there.
    const std::filesystem::path beside = path.string() + ".part";
    errno = 0;
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    const std::string reason = file ? "" : errno != 0 ? std::strerror(errno) : "it cannot be written";
    std::error_code error;
    if (file) std::filesystem::rename(beside, path, error);
    if (file && !error) return "";
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return error ? error.message() : reason;
}

std::filesystem::path choose_free_path(const std::filesystem::path& folder, const std::string& name) {
    const std::filesystem::path wanted = std::filesystem::path(name).filename(); // never out of the folder
    std::filesystem::path path = folder / wanted;
    std::error_code error;
    for (int number = 2; std::filesystem::exists(path, error); ++number)
        path = folder / (wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string());
    return path;
}

} // namespace platform::desktop
