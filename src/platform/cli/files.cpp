#include "platform/cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace platform::cli {

namespace {

std::string read_all(std::FILE* file) {
    std::string bytes;
    char piece[65536];
    for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, file)) > 0;) bytes.append(piece, got);
    return bytes;
}

std::string reason() {
    return std::strerror(errno);
}

} // namespace

std::optional<std::string> read_file(const std::string& name) {
    const bool standard = name == "-";
    std::FILE* file = standard ? stdin : std::fopen(name.c_str(), "rb");
    if (file == nullptr) {
        std::fprintf(stderr, "%s: cannot be read: %s.\n", name.c_str(), reason().c_str());
        return std::nullopt;
    }
    errno = 0;
    std::string bytes = read_all(file);
    const bool failed = std::ferror(file) != 0;
    if (failed) std::fprintf(stderr, "%s: cannot be read: %s.\n", name.c_str(), reason().c_str());
    if (!standard) std::fclose(file);
    if (failed) return std::nullopt;
    return bytes;
}

std::string write_file(const std::string& name, const std::string& bytes) {
    if (name == "-") {
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
        return written && std::fflush(stdout) == 0 ? "" : reason();
    }
    // Beside it first, so that a full disk does not cost the file that was there.
    const std::string beside = name + ".part";
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (file == nullptr) return reason();
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = std::fclose(file) == 0;
    if (written && closed && std::rename(beside.c_str(), name.c_str()) == 0) return "";
    const std::string failed = reason();
    std::remove(beside.c_str());
    return failed;
}

} // namespace platform::cli
