#include "platform/cli/report.hpp"

#include "core/score_answers.hpp"
#include "core/write_json.hpp"
#include "flow/show_report.hpp"
#include "ui/html/write_figures.hpp"
#include "ui/html/write_page.hpp"

namespace platform::cli {

namespace {

/// The curve of a report, alone.
std::string write_curve(const flow::View& report) {
    for (const flow::Block& block : report.blocks)
        if (const auto* curve = std::get_if<flow::Curve>(&block)) return ui::html::write_curve_alone(*curve);
    return {};
}

} // namespace

std::string write_report(const core::Rubric& rubric, const core::Answers& answers, const ReportOptions& options) {
    const core::Scorecard card = core::score_answers(rubric, answers);
    if (options.format == ReportFormat::json) return core::write_result(rubric, answers, card);
    const flow::View report = flow::show_report(rubric, answers, card, options.date);
    if (options.format == ReportFormat::svg) return write_curve(report);
    return ui::html::write_page(report, rubric.language, rubric.title);
}

} // namespace platform::cli
