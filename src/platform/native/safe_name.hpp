#pragma once

#include <filesystem>
#include <string>

namespace platform::native {

/// The folder of a rubric below the one where everything is kept, made from its id: one for each id, also where
/// capitals do not count, and never outside. An id of small letters, digits, - and _ names it as it is.
std::filesystem::path folder_for(const std::string& id);

/// A file name that an id is part of, as one that stands in a folder, is seen there, is no option to a program, and is
/// not too long to get a number.
std::string safe_file_name(const std::string& name);

} // namespace platform::native
