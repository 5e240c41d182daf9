#pragma once

#include <string>
#include <sys/stat.h>
#include <sys/types.h>

namespace platform::native {

/// What a name leads to, once every link that it is itself has been followed: those in its folders stay.
struct Target {
    enum class Kind {
        none,      ///< it cannot be found out, or is a folder
        fresh,     ///< there is nothing yet
        file,      ///< a regular file
        stream,    ///< a pipe, a device, a socket: takes bytes as they come
        descriptor ///< one that this process has open already: /dev/stdout, /dev/fd/3
    };
    Kind kind = Kind::none;
    std::string path;
    struct stat status = {}; ///< of a file or a stream
    int descriptor = -1;
    int error = 0; ///< errno, for none
};

Target find_target(const std::string& name);

/// The part of a path up to its last slash, and with it; "./" where there is none.
std::string folder_of(const std::string& path);

} // namespace platform::native
