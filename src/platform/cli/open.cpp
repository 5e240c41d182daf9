#include "platform/cli/open.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "platform/cli/files.hpp"
#include "platform/native/terminal.hpp"
#include "ui/text/make_visible.hpp"

#include <algorithm>
#include <utility>

namespace platform::cli {

void print(const std::string& file, const std::vector<core::Problem>& problems) {
    for (const core::Problem& problem : problems) {
        std::string line = file + ":";
        if (problem.place.line > 0)
            line += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + ":";
        line += " " + core::say(problem.sentence);
        if (!problem.fix.empty()) line += " " + core::say(problem.fix);
        if (!problem.place.pointer.empty()) line += " [" + problem.place.pointer + "]";
        native::complain(ui::text::make_visible_line(line) + "\n");
    }
}

std::optional<core::Rubric> open_rubric(const std::string& file) {
    const auto bytes = read_file(file, core::limits::file_bytes);
    if (!bytes) return std::nullopt;
    core::Read<core::Rubric> read = core::read_rubric(*bytes);
    print(file, read.problems);
    return std::move(read.value);
}

std::optional<core::Answers> open_answers(const std::string& file, const core::Rubric& rubric) {
    const auto bytes = read_file(file, core::limits::answers_file_bytes);
    if (!bytes) return std::nullopt;
    core::Read<core::Answers> read = core::read_answers(*bytes, rubric);
    print(file, read.problems);
    return std::move(read.value);
}

bool share_standard_input(const std::vector<std::string>& files) {
    if (std::count(files.begin(), files.end(), "-") < 2) return false;
    native::complain(core::say("Only one of the files can be standard input.") + "\n");
    return true;
}

} // namespace platform::cli
