#include "platform/native/terminal.hpp"

#include "core/words/say.hpp"
#include "platform/native/draft.hpp"
#include "platform/native/read_file.hpp"
#include "ui/text/make_visible.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace platform::native {

namespace {

int output_error = 0; ///< errno of the first thing that standard output did not take

void write_output(std::string_view bytes) {
    if (output_error == 0) output_error = write_all(STDOUT_FILENO, bytes);
}

/// Closed descriptors are the ones that the next file to be opened gets: these stand in for them and refuse.
void close_gap(int descriptor, int mode) {
    if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
    const int opened = open("/dev/null", mode);
    if (opened < 0 || opened == descriptor) return;
    dup2(opened, descriptor);
    close(opened);
}

} // namespace

void prepare_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    close_gap(STDIN_FILENO, O_WRONLY);
    close_gap(STDOUT_FILENO, O_RDONLY);
    close_gap(STDERR_FILENO, O_WRONLY);
}

void print(std::string_view text) {
    write_output(ui::text::make_visible(text));
}

void complain(std::string_view text) {
    write_all(STDERR_FILENO, ui::text::make_visible(text));
}

void print_file(std::string_view bytes) {
    if (isatty(STDOUT_FILENO) != 0)
        print(bytes);
    else
        write_output(bytes);
}

bool is_heard() {
    return output_error == 0;
}

int finish(int status) {
    if (close(STDOUT_FILENO) != 0 && output_error == 0) output_error = errno; // what a distant disk has no room for
    if (output_error == 0) return status;
    complain(core::say("Standard output cannot be written: {reason}.", {reason(output_error)}) + "\n");
    return 2;
}

} // namespace platform::native
