#include "core/check_rubric.hpp"
#include "core/read_rubric.hpp"
#include "platform/cli/ask.hpp"
#include "platform/cli/files.hpp"
#include "platform/cli/open.hpp"
#include "platform/cli/options.hpp"
#include "platform/cli/report.hpp"
#include "platform/cli/several.hpp"

#include <cstdio>
#include <iostream>
#include <utility>

namespace platform::cli {

namespace {

constexpr int done = 0;
constexpr int wrong_input = 2;

int run(const Stop& stop) {
    return stop.status;
}

int run(const CheckOptions& options) {
    const auto bytes = read_file(options.rubric);
    if (!bytes) return wrong_input;
    const std::vector<core::Problem> problems = core::check_rubric(*bytes);
    print(options.rubric, problems);
    if (!problems.empty()) return wrong_input;
    const std::optional<core::Rubric> rubric = core::read_rubric(*bytes).value;
    std::cout << options.rubric << ": no errors; " << rubric->questions.size() << " questions, "
              << rubric->recommendations.size() << " recommendations, " << rubric->test_organisations.size()
              << " test organisations on their expected stage.\n";
    return done;
}

int run(const ReportOptions& options) {
    if (share_standard_input({options.rubric, options.answers})) return wrong_input;
    const auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    const auto answers = open_answers(options.answers, *rubric);
    if (!answers) return wrong_input;
    const std::optional<std::string> report = write_report(*rubric, *answers, options);
    if (!report) {
        std::cerr << "There is nothing to draw in this chart.\n";
        return wrong_input;
    }
    const std::string failed = write_file("-", *report);
    if (failed.empty()) return done;
    std::cerr << "The result cannot be written: " << failed << ".\n";
    return wrong_input;
}

int run(const ScoreOptions& options) {
    return run(ReportOptions{options.rubric, options.answers, ReportFormat::json, {}, ""});
}

int run(const AskOptions& options) {
    if (options.rubric == "-") {
        std::cerr << "The rubric cannot be standard input here: the answers are.\n";
        return wrong_input;
    }
    auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    return ask(std::move(*rubric), options, std::cin, std::cout);
}

int run(const MergeOptions& options) {
    return merge(options);
}

int run(const CompareOptions& options) {
    return compare(options);
}

} // namespace

} // namespace platform::cli

int main(int argc, char** argv) {
    using namespace platform::cli;
    return std::visit([](const auto& options) { return run(options); }, read_options(argc, argv));
}
