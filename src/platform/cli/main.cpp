#include "core/limits.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "platform/cli/ask.hpp"
#include "platform/cli/files.hpp"
#include "platform/cli/open.hpp"
#include "platform/cli/options.hpp"
#include "platform/cli/report.hpp"
#include "platform/cli/several.hpp"
#include "platform/native/terminal.hpp"
#include "ui/text/make_visible.hpp"

#include <utility>

namespace platform::cli {

namespace {

constexpr int done = 0;
constexpr int wrong_input = 2;

int run(const Stop& stop) {
    return stop.status;
}

int run(const CheckOptions& options) {
    const auto bytes = read_file(options.rubric, core::limits::file_bytes);
    if (!bytes) return wrong_input;
    const std::vector<core::Problem> problems = core::check_rubric(*bytes);
    print(options.rubric, problems);
    if (!problems.empty()) return wrong_input;
    const std::optional<core::Rubric> rubric = core::read_rubric(*bytes).value;
    native::say(ui::text::make_visible_line(options.rubric) + ": no errors; " +
                std::to_string(rubric->questions.size()) + " questions, " +
                std::to_string(rubric->recommendations.size()) + " recommendations, " +
                std::to_string(rubric->test_organisations.size()) + " test organisations on their expected stage.\n");
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
        native::complain("There is nothing to draw in this chart.\n");
        return wrong_input;
    }
    return write_file("-", *report);
}

int run(const ScoreOptions& options) {
    return run(ReportOptions{options.rubric, options.answers, ReportFormat::json, {}, ""});
}

int run(const AskOptions& options) {
    if (options.rubric == "-") {
        native::complain("The rubric cannot be standard input here: the answers are.\n");
        return wrong_input;
    }
    if (options.keep == "-") {
        native::complain("Answers are kept in a file; - is none.\n");
        return wrong_input;
    }
    auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    return ask(std::move(*rubric), options);
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
    platform::native::prepare_streams();
    const int status = std::visit([](const auto& options) { return run(options); }, read_options(argc, argv));
    return platform::native::finish(status);
}
