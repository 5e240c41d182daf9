#pragma once

#include "platform/native/find_target.hpp"

#include <csignal>
#include <string>
#include <string_view>
#include <utility>

namespace platform::native {

/// While it lives, no signal ends the process: a draft is either put in its place or taken away.
class HeldSignals {
public:
    HeldSignals();
    ~HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

private:
    sigset_t before_;
};

/// A file with new contents beside the one whose place it is to take, under a name that nobody can guess or hold ready.
/// It is gone with this object unless it has taken that place.
class Draft {
public:
    /// In the folder of `target`, with the owner and the mode of a file that is there. error() says whether it is
    /// whole.
    Draft(const Target& target, std::string_view bytes);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    int error() const { return error_; }              ///< errno; 0 for none
    bool keeps_owner() const { return keeps_owner_; } ///< it belongs to whom the file belongs that is there
    const std::string& path() const { return path_; }

    /// Puts it where `path` is, whatever is there. errno, or 0.
    int replace(const std::string& path);
    /// Puts it where nothing is; EEXIST where there is something. errno, or 0.
    int place(const std::string& path);
    /// Changes places with the file at `path`. errno, or 0; ENOTSUP where the system cannot do it at one stroke. After
    /// a power failure either of the two may be there: whoever types does not wait for the disk twice a letter.
    int exchange(const std::string& path);
    /// Lets it stay where it is: its name.
    std::string leave() { return std::exchange(path_, {}); }

private:
    int write(int file, const Target& target, std::string_view bytes);

    std::string path_; ///< empty once it has gone to its place
    std::string_view bytes_;
    int error_ = 0;
    bool keeps_owner_ = true;
};

/// All of them, however many calls that takes. errno, or 0.
int write_all(int file, std::string_view bytes);
/// On the disk, as far as what `file` is can be. errno, or 0.
int settle(int file);
/// That names in the folder of `path` outlast a power failure, where the system has a way to say so.
void settle_folder(const std::string& path);

} // namespace platform::native
