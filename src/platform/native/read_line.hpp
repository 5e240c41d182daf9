#pragma once

#include <optional>
#include <string>

namespace platform::native {

/// Standard input, line by line.
class LineReader {
public:
    /// Without its line end; nothing at the end of the input, or where it cannot be read on.
    std::optional<std::string> next();
    /// Why nothing more can be read; empty at the end of the input.
    const std::string& failed() const { return failed_; }

private:
    bool fill();

    std::string waiting_; ///< read, and not yet handed out
    bool ended_ = false;
    std::string failed_;
};

} // namespace platform::native
