#include "platform/cli/open.hpp"

#include "core/read_answers.hpp"
#include "core/read_rubric.hpp"
#include "platform/cli/files.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace platform::cli {

void print(const std::string& file, const std::vector<core::Problem>& problems) {
    for (const core::Problem& problem : problems) {
        std::cerr << file << ":";
        if (problem.place.line > 0) std::cerr << problem.place.line << ":" << problem.place.column << ":";
        std::cerr << " " << problem.sentence;
        if (!problem.mend.empty()) std::cerr << " " << problem.mend;
        if (!problem.place.pointer.empty()) std::cerr << " [" << problem.place.pointer << "]";
        std::cerr << "\n";
    }
}

std::optional<core::Rubric> open_rubric(const std::string& file) {
    const auto bytes = read_file(file);
    if (!bytes) return std::nullopt;
    core::Read<core::Rubric> read = core::read_rubric(*bytes);
    print(file, read.problems);
    return std::move(read.value);
}

std::optional<core::Answers> open_answers(const std::string& file, const core::Rubric& rubric) {
    const auto bytes = read_file(file);
    if (!bytes) return std::nullopt;
    core::Read<core::Answers> read = core::read_answers(*bytes, rubric);
    print(file, read.problems);
    return std::move(read.value);
}

bool share_standard_input(const std::vector<std::string>& files) {
    if (std::count(files.begin(), files.end(), "-") < 2) return false;
    std::cerr << "Only one of the files can be standard input.\n";
    return true;
}

} // namespace platform::cli
