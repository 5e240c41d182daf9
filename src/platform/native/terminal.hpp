#pragma once

#include <string>
#include <string_view>

namespace platform::native {

// Everything that a program says to people goes through here: what came from outside gives the terminal no orders.

/// To be called before anything else. A pipe that nobody reads any more, and a file as large as it may get, are then
/// errors rather than the end of the process; a stream that was closed is none that a file opened later could become.
void prepare_streams();

/// Standard output.
void print(std::string_view text);
/// Standard error.
void complain(std::string_view text);
/// A file's bytes on standard output: as they are, unless it is a terminal.
void print_file(std::string_view bytes);
/// Has standard output taken everything so far?
bool is_heard();

/// The status to end with: 2, and a sentence, where standard output has not taken everything.
int finish(int status);

} // namespace platform::native
