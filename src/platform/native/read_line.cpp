#include "platform/native/read_line.hpp"

#include "core/words/say.hpp"
#include "platform/native/read_file.hpp"

#include <array>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace platform::native {

namespace {

constexpr std::size_t line_bytes_max = 64 * 1024; ///< what never ends a line is not typed by anybody

} // namespace

bool LineReader::fill() {
    std::array<char, 4096> piece;
    ssize_t got = 0;
    do got = ::read(STDIN_FILENO, piece.data(), piece.size());
    while (got < 0 && errno == EINTR);
    if (got < 0) failed_ = reason();
    if (got <= 0) return false;
    waiting_.append(piece.data(), static_cast<std::size_t>(got));
    return true;
}

std::optional<std::string> LineReader::next() {
    std::size_t end = waiting_.find('\n');
    while (end == std::string::npos && !ended_) {
        const std::size_t seen = waiting_.size();
        if (seen > line_bytes_max) failed_ = core::say("a line is longer than {size} KiB", {line_bytes_max / 1024});
        ended_ = !failed_.empty() || !fill();
        end = waiting_.find('\n', seen);
    }
    if (!failed_.empty() || (end == std::string::npos && waiting_.empty())) return std::nullopt;
    std::string line = waiting_.substr(0, end);
    waiting_.erase(0, end == std::string::npos ? end : end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

} // namespace platform::native
