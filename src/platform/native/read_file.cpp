#include "platform/native/read_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace platform::native {

namespace {

FileBytes read_all(int file, std::size_t bytes_max) {
    FileBytes read;
    std::string bytes;
    std::array<char, 65536> piece;
    while (bytes.size() <= bytes_max) {
        const std::size_t wanted = std::min(piece.size(), bytes_max + 1 - bytes.size());
        const ssize_t got = ::read(file, piece.data(), wanted);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            read.failed = reason();
            return read;
        }
        if (got == 0) break;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    }
    read.bytes = std::move(bytes);
    return read;
}

} // namespace

std::string reason(int error) {
    return std::strerror(error);
}

std::string reason() {
    return reason(errno);
}

FileBytes read_file(const std::string& name, std::size_t bytes_max) {
    if (name == "-") return read_all(STDIN_FILENO, bytes_max);
    const int file = open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return {std::nullopt, reason()};
    FileBytes read = read_all(file, bytes_max);
    close(file);
    return read;
}

} // namespace platform::native
