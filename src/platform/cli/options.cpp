#include "platform/cli/options.hpp"

#include "platform/native/terminal.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <sstream>

namespace platform::cli {

namespace {

void add_format(CLI::App& command, ReportOptions& report) {
    command
        .add_option(
            "--format", report.format,
            "html (the default), markdown, csv (every answer), plan (the plan as CSV), json (as score) or svg (a "
            "chart)")
        ->transform(CLI::Transformer(std::map<std::string, ReportFormat>{{"html", ReportFormat::html},
                                                                         {"markdown", ReportFormat::markdown},
                                                                         {"csv", ReportFormat::csv},
                                                                         {"plan", ReportFormat::plan},
                                                                         {"json", ReportFormat::json},
                                                                         {"svg", ReportFormat::svg}}));
    command.add_option("--chart", report.chart, "with svg: curve (the default), profile, radar, staircase or gaps")
        ->transform(
            CLI::Transformer(std::map<std::string, flow::PictureKind>{{"curve", flow::PictureKind::curve},
                                                                      {"profile", flow::PictureKind::profile},
                                                                      {"radar", flow::PictureKind::radar},
                                                                      {"staircase", flow::PictureKind::staircase},
                                                                      {"gaps", flow::PictureKind::gaps}}));
    command.add_option("--date", report.date,
                       "the date to print on the page or document, instead of that of the answers");
    command.add_option("--earlier", report.earlier,
                       "earlier answers, or a result: the page tells what has moved since");
}

CLI::App* add_merge(CLI::App& app, MergeOptions& options) {
    CLI::App* command = app.add_subcommand("merge", "Put the answers of several respondents into one answers file");
    command->add_option("rubric", options.rubric, "rubric file")->required();
    command->add_option("files", options.files, "answers files, merged ones among them if you like")->required();
    command->add_option("--output", options.output, "write to this file rather than to standard output");
    return command;
}

CLI::App* add_compare(CLI::App& app, CompareOptions& options) {
    CLI::App* command = app.add_subcommand("compare", "Tell what has changed between two sets of answers");
    command->add_option("rubric", options.rubric, "rubric file")->required();
    command->add_option("earlier", options.earlier, "earlier answers, or a result")->required();
    command->add_option("now", options.now, "later answers, or a result")->required();
    command->add_option("--format", options.format, "text (the default) or json")
        ->transform(CLI::Transformer(
            std::map<std::string, CompareFormat>{{"text", CompareFormat::text}, {"json", CompareFormat::json}}));
    return command;
}

} // namespace

Options read_options(int argc, char** argv, std::string& words) {
    CLI::App app{"Finds the stage that an organisation has reached, by a rubric and its answers.", "streamstage"};
    app.set_version_flag("--version", "streamstage " STREAMSTAGE_VERSION);
    app.require_subcommand(1);
    app.add_option("--words", words, "say messages in the language of this catalogue (MO, as msgfmt writes it)");
    app.footer("A file named - is standard input. Exit status: 0 done, 2 something is wrong with the input.");

    CheckOptions check;
    CLI::App* check_command =
        app.add_subcommand("check", "Check a rubric: every error with its place, and its test organisations");
    check_command->add_option("rubric", check.rubric, "rubric file")->required();

    ScoreOptions score;
    CLI::App* score_command =
        app.add_subcommand("score", "Score answers: writes the result as JSON to standard output");
    score_command->add_option("rubric", score.rubric, "rubric file")->required();
    score_command->add_option("answers", score.answers, "answers file")->required();

    ReportOptions report;
    CLI::App* report_command = app.add_subcommand(
        "report", "Write the result for people: a page that prints, a document, a spreadsheet or a chart");
    report_command->add_option("rubric", report.rubric, "rubric file")->required();
    report_command->add_option("answers", report.answers, "answers file")->required();
    add_format(*report_command, report);

    MergeOptions merge;
    CLI::App* merge_command = add_merge(app, merge);
    CompareOptions compare;
    CLI::App* compare_command = add_compare(app, compare);

    AskOptions ask;
    CLI::App* ask_command =
        app.add_subcommand("ask", "Take the assessment in the terminal: type the number of what you choose");
    ask_command->add_option("rubric", ask.rubric, "rubric file")->required();
    ask_command->add_option("--keep", ask.keep, "keep the answers in this file, and go on from it when it exists");
    ask_command->add_option("--result", ask.result, "write the result here when the visit ends");
    ask_command->add_option("--save-to", ask.save_to, "folder for the files that are saved on the way")
        ->capture_default_str();
    ask_command->add_option("--columns", ask.columns, "width of the text")
        ->check(CLI::Range(24, 400))
        ->capture_default_str();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream said, complained;
        const int status = app.exit(error, said, complained);
        native::print(said.str());
        native::complain(complained.str());
        return Stop{status == 0 ? 0 : 2};
    }
    if (check_command->parsed()) return check;
    if (score_command->parsed()) return score;
    if (report_command->parsed()) return report;
    if (merge_command->parsed()) return merge;
    if (compare_command->parsed()) return compare;
    return ask;
}

} // namespace platform::cli
