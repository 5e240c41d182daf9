#include "platform/cli/report.hpp"

#include "core/score/score_answers.hpp"
#include "flow/saving/save_files.hpp"
#include "flow/show/show_report.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"

#include <filesystem>

namespace platform::cli {

namespace {

std::string text_of(const flow::Effect& effect) {
    if (const auto* file = std::get_if<flow::Save>(&effect)) return file->text;
    if (const auto* page = std::get_if<flow::SavePage>(&effect)) return ui::html::write_file(*page).text;
    return ui::markdown::write_file(std::get<flow::SaveMarkdownPage>(effect)).text;
}

std::optional<flow::Effect> save(const core::Rubric& rubric, const flow::State& state, const ReportOptions& options) {
    switch (options.format) {
    case ReportFormat::html: return flow::save_report(rubric, state);
    case ReportFormat::markdown: return flow::save_markdown(rubric, state);
    case ReportFormat::csv: return flow::save_table(rubric, state);
    case ReportFormat::plan: return flow::save_plan(rubric, state);
    case ReportFormat::json: return flow::save_result(rubric, state);
    case ReportFormat::svg: break;
    }
    return flow::save_picture(rubric, state, options.chart, flow::PictureFormat::svg);
}

} // namespace

std::optional<std::string> write_report(const core::Rubric& rubric, const core::Answers& answers,
                                        const std::optional<core::Answers>& earlier, const ReportOptions& options) {
    flow::State state;
    state.answers = answers;
    if (!options.date.empty()) state.answers.date = options.date;
    state.card = core::score_answers(rubric, answers);
    if (earlier)
        state.earlier.push_back({std::filesystem::path(options.earlier).filename().string(), *earlier,
                                 core::score_answers(rubric, *earlier)});
    const std::optional<flow::Effect> effect = save(rubric, state, options);
    return effect ? std::optional(text_of(*effect)) : std::nullopt;
}

} // namespace platform::cli
