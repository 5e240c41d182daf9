#include "platform/native/draft.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace platform::native {

namespace {

mode_t mode_of_new_file() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/// Some file systems know no hard links.
bool knows_no_links(int error) {
    return error == EPERM || error == ENOTSUP || error == EOPNOTSUPP || error == ENOSYS || error == EMLINK;
}

/// Straight into its place: where it is cut short, it is taken away again.
int write_new(const std::string& path, std::string_view bytes, mode_t mode) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file < 0) return errno;
    int error = write_all(file, bytes);
    if (error == 0) error = settle(file);
    if (close(file) != 0 && error == 0) error = errno;
    if (error != 0) unlink(path.c_str());
    return error;
}

} // namespace

HeldSignals::HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() {
    sigprocmask(SIG_SETMASK, &before_, nullptr);
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            pollfd room{file, POLLOUT, 0}; // somebody has set a pipe not to wait
            poll(&room, 1, -1);
            continue;
        }
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int settle(int file) {
    if (fsync(file) == 0) return 0;
    return errno == EINVAL || errno == ENOTSUP || errno == EROFS || errno == EINTR ? 0 : errno;
}

void settle_folder(const std::string& path) {
    const int folder = open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    fsync(folder);
    close(folder);
}

Draft::Draft(const Target& target, std::string_view bytes) : bytes_(bytes) {
    std::string name = folder_of(target.path) + ".streamstage-XXXXXX";
    const int file = mkstemp(name.data());
    if (file < 0) {
        error_ = errno;
        return;
    }
    path_ = name;
    error_ = write(file, target, bytes);
    if (close(file) != 0 && error_ == 0) error_ = errno;
}

int Draft::write(int file, const Target& target, std::string_view bytes) {
    const bool takes_place = target.kind == Target::Kind::file;
    struct stat status = {};
    if (fstat(file, &status) != 0) return errno;
    if (takes_place && (status.st_uid != target.status.st_uid || status.st_gid != target.status.st_gid))
        keeps_owner_ = fchown(file, target.status.st_uid, target.status.st_gid) == 0;
    // After the owner, whose change takes some modes away.
    if (fchmod(file, takes_place ? target.status.st_mode & 07777 : mode_of_new_file()) != 0) return errno;
    const int error = write_all(file, bytes);
    return error != 0 ? error : settle(file);
}

Draft::~Draft() {
    if (!path_.empty()) unlink(path_.c_str());
}

int Draft::replace(const std::string& path) {
    if (std::rename(path_.c_str(), path.c_str()) != 0) return errno;
    path_.clear();
    settle_folder(path);
    return 0;
}

int Draft::place(const std::string& path) {
    // A link, unlike a change of name, takes the place of nothing.
    int error = link(path_.c_str(), path.c_str()) == 0 ? 0 : errno;
    struct stat status = {};
#ifdef RENAME_NOREPLACE
    if (knows_no_links(error)) {
        error = renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
        if (error == 0) path_.clear();
        if (error == EINVAL) error = ENOSYS;
    }
#endif
    if (knows_no_links(error) && stat(path_.c_str(), &status) == 0)
        error = write_new(path, bytes_, status.st_mode & 07777);
    if (error == 0) settle_folder(path);
    return error;
}

int Draft::exchange(const std::string& path) {
#ifdef RENAME_EXCHANGE
    if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) != 0)
        return errno == EINVAL || errno == ENOSYS ? ENOTSUP : errno;
    return 0;
#else
    (void)path;
    return ENOTSUP;
#endif
}

} // namespace platform::native
