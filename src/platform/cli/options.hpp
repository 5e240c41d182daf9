#pragma once

#include "flow/command.hpp"

#include <string>
#include <variant>
#include <vector>

namespace platform::cli {

// What the command line asks for. A file named "-" is standard input or standard output.

struct CheckOptions {
    std::string rubric;
};

struct ScoreOptions {
    std::string rubric;
    std::string answers;
};

enum class ReportFormat { html, markdown, csv, plan, json, svg };

struct ReportOptions {
    std::string rubric;
    std::string answers;
    ReportFormat format = ReportFormat::html;
    flow::PictureKind chart = flow::PictureKind::curve; ///< for svg
    std::string date;                                   ///< as it is to be printed; empty for none
    std::string earlier = {};                           ///< answers to compare with; empty for none
};

struct MergeOptions {
    std::string rubric;
    std::vector<std::string> files;
    std::string output = "-";
};

enum class CompareFormat { text, json };

struct CompareOptions {
    std::string rubric;
    std::string earlier;
    std::string now;
    CompareFormat format = CompareFormat::text;
};

struct AskOptions {
    std::string rubric;
    std::string keep;   ///< file in which the answers are kept; empty for none
    std::string result; ///< file for the result at the end; empty for none
    std::string save_to = ".";
    int columns = 80;
};

/// The process is to end at once with this status; what there was to say has been said.
struct Stop {
    int status = 0;
};

using Options = std::variant<Stop, CheckOptions, ScoreOptions, ReportOptions, MergeOptions, CompareOptions, AskOptions>;

/// `words` gets the name of the file with the messages of another language; empty for English.
Options read_options(int argc, char** argv, std::string& words);

} // namespace platform::cli
