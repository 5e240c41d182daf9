#include "core/limits.hpp"
#include "core/rubric_file/check_rubric.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
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
    native::print(ui::text::make_visible_line(options.rubric) + ": no errors; " +
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
        native::complain(core::say("There is nothing to draw in this chart.") + "\n");
        return wrong_input;
    }
    return write_file("-", *report);
}

int run(const ScoreOptions& options) {
    return run(ReportOptions{options.rubric, options.answers, ReportFormat::json, {}, ""});
}

int run(const AskOptions& options, std::optional<core::Catalogue> words) {
    if (options.rubric == "-") {
        native::complain(core::say("The rubric cannot be standard input here: the answers are.") + "\n");
        return wrong_input;
    }
    if (options.keep == "-") {
        native::complain(core::say("Answers are kept in a file, and - is not one.") + "\n");
        return wrong_input;
    }
    auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    return ask(std::move(*rubric), options, std::move(words));
}

int run(const MergeOptions& options) {
    return merge(options);
}

int run(const CompareOptions& options) {
    return compare(options);
}

/// Nothing for English, which needs no file; false where there is a file that cannot be used.
bool read_words(const std::string& file, std::optional<core::Catalogue>& words) {
    if (file.empty()) return true;
    const auto bytes = read_file(file, core::limits::file_bytes);
    if (!bytes) return false;
    core::Read<core::Catalogue> read = core::read_catalogue(*bytes);
    print(file, read.problems);
    words = std::move(read.value);
    return words.has_value();
}

int run(int argc, char** argv) {
    std::string file;
    const Options options = read_options(argc, argv, file);
    std::optional<core::Catalogue> words;
    if (!read_words(file, words)) return wrong_input;
    const core::SpeakIn scope(words ? &*words : nullptr);
    if (const auto* asked = std::get_if<AskOptions>(&options)) return run(*asked, words);
    return std::visit(
        [](const auto& kind) {
            if constexpr (requires { run(kind); }) return run(kind);
            return done;
        },
        options);
}

} // namespace

} // namespace platform::cli

int main(int argc, char** argv) {
    using namespace platform::cli;
    platform::native::prepare_streams();
    return platform::native::finish(run(argc, argv));
}
