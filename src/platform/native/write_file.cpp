#include "platform/native/write_file.hpp"

#include "platform/native/read_file.hpp"
#include "ui/text/make_visible.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace platform::native {

namespace {

int write_at(int file, std::string_view bytes, off_t from) {
    while (!bytes.empty()) {
        const ssize_t written = pwrite(file, bytes.data(), bytes.size(), from);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        from += written;
    }
    return 0;
}

/// What is new at the end goes first: where the disk is full, nothing is lost of what was there.
int write_over(int file, std::string_view bytes) {
    struct stat status = {};
    if (fstat(file, &status) != 0) return errno;
    const auto old_size = static_cast<std::size_t>(status.st_size);
    const std::size_t shared = std::min(bytes.size(), old_size);
    int error = write_at(file, bytes.substr(shared), static_cast<off_t>(shared));
    if (error == 0 && bytes.size() > old_size) error = settle(file);
    if (error != 0 && bytes.size() > old_size && ftruncate(file, status.st_size) != 0) return error;
    if (error != 0) return error;
    error = write_at(file, bytes.substr(0, shared), 0);
    if (error == 0 && ftruncate(file, static_cast<off_t>(bytes.size())) != 0) error = errno;
    return error != 0 ? error : settle(file);
}

/// A terminal takes no orders from what a file says.
int write_bytes(int stream, std::string_view bytes) {
    return isatty(stream) != 0 ? write_all(stream, ui::text::make_visible(bytes)) : write_all(stream, bytes);
}

int write_stream(const std::string& path, std::string_view bytes) {
    const int stream = open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (stream < 0) return errno;
    int error = write_bytes(stream, bytes);
    if (close(stream) != 0 && error == 0) error = errno;
    return error;
}

int replace_file(const Target& target, std::string_view bytes) {
    const HeldSignals held;
    const bool exists = target.kind == Target::Kind::file;
    // A file that its owner has closed to writing is not to be changed by way of its folder.
    if (exists && faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0) return errno;
    if (exists && is_irreplaceable(target)) return write_in_place(target.path, bytes);
    Draft draft(target, bytes);
    if (exists && (is_closed_folder(draft.error()) || !draft.keeps_owner())) return write_in_place(target.path, bytes);
    if (draft.error() != 0) return draft.error();
    const int error = draft.replace(target.path);
    return exists && is_closed_folder(error) ? write_in_place(target.path, bytes) : error;
}

} // namespace

bool is_irreplaceable(const Target& target) {
    return target.status.st_nlink > 1;
}

bool is_closed_folder(int error) {
    return error == EACCES || error == EPERM || error == EROFS || error == EBUSY || error == EXDEV;
}

int write_in_place(const std::string& path, std::string_view bytes) {
    const int file = open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return errno;
    int error = write_over(file, bytes);
    if (close(file) != 0 && error == 0) error = errno;
    return error;
}

int write_target(const Target& target, std::string_view bytes) {
    switch (target.kind) {
    case Target::Kind::none: return target.error;
    case Target::Kind::stream: return write_stream(target.path, bytes);
    case Target::Kind::descriptor: return write_bytes(target.descriptor, bytes);
    case Target::Kind::fresh:
    case Target::Kind::file: break;
    }
    return replace_file(target, bytes);
}

std::string write_file(const std::string& name, std::string_view bytes) {
    const int error = write_target(find_target(name), bytes);
    return error == 0 ? "" : reason(error);
}

} // namespace platform::native
