#pragma once

#include "platform/native/draft.hpp"
#include "platform/native/find_target.hpp"

#include <string>
#include <string_view>

namespace platform::native {

struct NewFile {
    std::string path; ///< where it is now
    std::string failed;
};

/// Writes a file where nothing is: at `path` or, where that is taken, with -2, -3 and so on before its ending.
NewFile write_new_file(const std::string& path, std::string_view bytes);

/// The same from -2 on, with the mode of the file `like`.
NewFile write_beside(const std::string& path, std::string_view bytes, const Target& like);

/// Where neither it nor any with a number says the same already. Refused where something other than a file is.
NewFile write_once(const std::string& path, std::string_view bytes);

/// Puts a draft under the first name that is free, from -2 on.
NewFile place_beside(Draft& draft, const std::string& path);

/// "kept-2.json" for "kept.json" and 2; the path itself for 1.
std::string number_path(const std::string& path, int number);

} // namespace platform::native
