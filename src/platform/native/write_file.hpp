#pragma once

#include "platform/native/draft.hpp"
#include "platform/native/find_target.hpp"

#include <string>
#include <string_view>

namespace platform::native {

/// Writes a file. Links stay links, and what they lead to is written; a file that is there
/// keeps its mode and owner and is replaced whole or not at all; pipes and devices are written to. The reason when that
/// fails, else empty.
std::string write_file(const std::string& name, std::string_view bytes);

/// The same for a name that has been looked up. errno, or 0.
int write_target(const Target& target, std::string_view bytes);

/// Into the file itself, which therefore keeps all that it is. errno, or 0.
int write_in_place(const std::string& path, std::string_view bytes);

/// Would another file in its place be another to somebody: one with several names, or of an owner that cannot be kept?
bool is_irreplaceable(const Target& target);
/// Is this errno of a folder in which nothing can be put, so that only the file itself is left to write into?
bool is_closed_folder(int error);

} // namespace platform::native
