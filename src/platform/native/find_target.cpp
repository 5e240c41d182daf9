#include "platform/native/find_target.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <optional>
#include <unistd.h>

namespace platform::native {

namespace {

constexpr int links_max = 40; ///< as the kernel follows

std::string real_path(const std::string& path) {
    char* found = realpath(path.c_str(), nullptr);
    const std::string real = found != nullptr ? found : "";
    std::free(found);
    return real;
}

/// Is this a folder in which the system lists what a process has open? Its links lead to no path, whatever they say.
bool lists_descriptors(const std::string& folder) {
    return folder == "/dev/fd" || (folder.starts_with("/proc/") && folder.ends_with("/fd"));
}

bool is_of_this_process(const std::string& folder) {
    const std::string own = "/proc/" + std::to_string(getpid()) + "/";
    return folder == "/dev/fd" || folder.starts_with(own);
}

/// What lies in such a folder; nothing where the path leads elsewhere.
std::optional<Target> find_descriptor(const std::string& path) {
    const std::string folder = real_path(folder_of(path));
    const std::string number = path.substr(path.rfind('/') + 1);
    if (!lists_descriptors(folder) || number.empty() || number.size() > 6) return std::nullopt;
    if (number.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    Target target;
    target.path = path;
    if (stat(path.c_str(), &target.status) != 0)
        target.error = errno == ENOENT ? EBADF : errno;
    else if (is_of_this_process(folder))
        target.kind = Target::Kind::descriptor;
    else
        target.kind = Target::Kind::stream;
    target.descriptor = std::atoi(number.c_str());
    return target;
}

/// Where the link leads; empty when that cannot be read.
std::string follow(const std::string& link) {
    std::array<char, PATH_MAX> text;
    const ssize_t length = readlink(link.c_str(), text.data(), text.size());
    if (length <= 0) return "";
    const std::string path(text.data(), static_cast<std::size_t>(length));
    return path.front() == '/' ? path : folder_of(link) + path;
}

Target refuse(const std::string& path, int error) {
    Target target;
    target.path = path;
    target.error = error;
    return target;
}

Target::Kind kind_of(const struct stat& status) {
    return S_ISREG(status.st_mode) ? Target::Kind::file : Target::Kind::stream;
}

} // namespace

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

Target find_target(const std::string& name) {
    std::string path = name;
    for (int links = 0; links <= links_max; ++links) {
        if (const auto descriptor = find_descriptor(path)) return *descriptor;
        Target target;
        target.path = path;
        if (lstat(path.c_str(), &target.status) != 0) {
            target.error = path.empty() || errno != ENOENT ? errno : 0;
            target.kind = target.error == 0 ? Target::Kind::fresh : Target::Kind::none;
            return target;
        }
        if (S_ISDIR(target.status.st_mode)) return refuse(path, EISDIR);
        if (!S_ISLNK(target.status.st_mode)) {
            target.kind = kind_of(target.status);
            return target;
        }
        path = follow(path);
        if (path.empty()) return refuse(name, errno != 0 ? errno : ENOENT);
    }
    return refuse(name, ELOOP);
}

} // namespace platform::native
