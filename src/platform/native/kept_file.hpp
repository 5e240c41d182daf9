#pragma once

#include "platform/native/draft.hpp"
#include "platform/native/find_target.hpp"
#include "platform/native/read_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace platform::native {

/// What came of keeping something.
struct Keeping {
    std::string failed;                ///< the reason why it is not kept; empty when it is
    std::optional<std::string> others; ///< what somebody else has written to the file since it was last looked at
    std::string moved_to;              ///< then: where the own text is kept from now on; empty where it was quicker,
    std::string others_to;             ///< and theirs is kept here
};

/// Another visit's text that lies beside the kept file, under its name with a number.
struct Leftover {
    std::string path;
    std::string text;
};

/// A text that is kept in a file for as long as a visit lasts, while others may keep theirs there too. What somebody
/// else has written since this one last looked is never written over: the own text goes beside it, under a name of its
/// own. That takes no lock; what cannot be known before writing is found out by changing places with what is there.
class KeptFile {
public:
    KeptFile(std::string name, std::size_t bytes_max) : name_(std::move(name)), own_(name_), bytes_max_(bytes_max) {}

    /// What is kept. No bytes and no reason where nothing is.
    FileBytes read();
    Keeping write(const std::string& text);
    /// Takes the file away, unless it is somebody else's by now. The reason when that fails, else empty.
    std::string forget();

    /// What other visits left beside it, but for what says the same.
    std::vector<Leftover> list_leftovers() const;
    /// Takes one away, unless it has changed since. It has been offered, and decided on.
    static void drop(const Leftover& leftover);

private:
    using Text = std::optional<std::string>;

    /// What is there now; nothing where there is no file.
    Text look(const Target& target, std::string& failed) const;
    /// Somebody else's text, which lies in the draft's place, goes beside the file.
    Keeping save_others(Draft& draft, std::string others);
    Keeping create(const Target& target, const std::string& text);
    Keeping replace(const Target& target, const std::string& text);
    Keeping move_aside(const Target& target, const std::string& text, std::string others);
    /// The person keeps their own in spite of what others wrote: the two files change names.
    void take_back(const std::string& text);

    std::string name_;
    std::string own_; ///< where this visit's text is: `name_`, or beside it
    std::size_t bytes_max_;
    Text seen_; ///< what `own_` held when it was last read or written; nothing where there was no file
};

} // namespace platform::native
