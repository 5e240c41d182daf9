#include "platform/cli/several.hpp"

#include "core/answers_file/merge_respondents.hpp"
#include "core/answers_file/write_comparison.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/words/say.hpp"
#include "platform/cli/comparison_table.hpp"
#include "platform/cli/files.hpp"
#include "platform/cli/open.hpp"
#include "platform/native/terminal.hpp"

#include <utility>

namespace platform::cli {

namespace {

constexpr int wrong_input = 2;

} // namespace

int merge(const MergeOptions& options) {
    std::vector<std::string> inputs = options.files;
    inputs.push_back(options.rubric);
    if (share_standard_input(inputs)) return wrong_input;
    const auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    std::vector<core::Answers> all;
    for (const std::string& file : options.files) // all of them, so that every refused one is told
        if (auto answers = open_answers(file, *rubric)) all.push_back(std::move(*answers));
    if (all.size() < options.files.size()) return wrong_input;
    const core::Read<core::Answers> merged = core::merge_respondents(*rubric, all);
    print(core::say("merged answers"), merged.problems);
    if (!merged.value) return wrong_input;
    return write_file(options.output, core::write_answers(*rubric, *merged.value));
}

int compare(const CompareOptions& options) {
    if (share_standard_input({options.rubric, options.earlier, options.now})) return wrong_input;
    const auto rubric = open_rubric(options.rubric);
    if (!rubric) return wrong_input;
    const auto earlier = open_answers(options.earlier, *rubric);
    const auto now = open_answers(options.now, *rubric);
    if (!earlier || !now) return wrong_input;
    const core::Comparison comparison = core::compare_answers(*rubric, *earlier, *now);
    if (options.format == CompareFormat::json) return write_file("-", core::write_comparison(*rubric, comparison));
    native::print(write_comparison_table(*rubric, comparison, earlier->date, now->date));
    return 0;
}

} // namespace platform::cli
