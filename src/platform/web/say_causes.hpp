#pragma once

#include <string>
#include <vector>

namespace platform::web {

// JavaScript sends causes, and the words of others besides; what a person hears of them is said here.

/// `words` from the second on: the cause and the file's name of each that could not be read.
std::string say_refused_files(const std::vector<std::string>& words);

/// Why a file was not saved: a cause, or where there is none, the browser's own words.
std::string say_unsaved(const std::string& cause, const std::string& words);

/// Why nothing can be kept.
std::string say_unkept(const std::string& cause);

} // namespace platform::web
