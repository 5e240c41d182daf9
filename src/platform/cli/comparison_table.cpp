#include "platform/cli/comparison_table.hpp"

#include "core/words/phrases.hpp"
#include "core/words/say.hpp"
#include "ui/text/make_visible.hpp"
#include "ui/text/wrap_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace platform::cli {

namespace {

using Row = std::array<std::string, 3>;

std::string write_tenths(std::optional<int> tenths) {
    return tenths ? core::tenths(*tenths) : "-";
}

std::string write_level(std::optional<int> level) {
    return level ? std::to_string(*level) : "-";
}

std::string write_stage(const core::Rubric& rubric, const core::Standing& standing) {
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(standing.stage)];
    if (standing.low == standing.high)
        return core::say_in("format", "{stage} {name}", {standing.stage, stage.short_name});
    return core::say("{stage} {name}, at most {highest}", {standing.stage, stage.short_name, standing.high});
}

std::string count(core::Movement movement, std::size_t number) {
    switch (movement) {
    case core::Movement::up: return core::say("Moved up: {number}", {number});
    case core::Movement::down: return core::say("Moved down: {number}", {number});
    case core::Movement::added: return core::say("New: {number}", {number});
    case core::Movement::gone: return core::say("No longer answered: {number}", {number});
    case core::Movement::same: break;
    }
    return core::say("The same: {number}", {number});
}

std::vector<Row> list_movement(const core::Rubric& rubric, const core::Comparison& comparison,
                               core::Movement movement) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < comparison.questions.size(); ++i)
        if (comparison.questions[i] == movement)
            rows.push_back({"  " + rubric.questions[i].short_name, write_level(comparison.earlier.levels[i]),
                            write_level(comparison.now.levels[i])});
    return rows;
}

std::vector<Row> list_rows(const core::Rubric& rubric, const core::Comparison& comparison) {
    const auto& [earlier, now, questions] = comparison;
    std::vector<Row> rows = {
        {core::say("Stage"), write_stage(rubric, earlier), write_stage(rubric, now)},
        {core::say("Profile"), write_tenths(earlier.overall.tenths), write_tenths(now.overall.tenths)}};
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d)
        rows.push_back(
            {"  " + rubric.dimensions[d].name, write_tenths(earlier.tenths[d]), write_tenths(now.tenths[d])});
    using enum core::Movement;
    for (const core::Movement movement : {up, down, added, gone}) {
        const std::vector<Row> moved = list_movement(rubric, comparison, movement);
        if (moved.empty()) continue;
        rows.push_back({count(movement, moved.size()), "", ""});
        rows.insert(rows.end(), moved.begin(), moved.end());
    }
    const auto is_kept = [&](std::size_t i) { return questions[i] == same && now.levels[i].has_value(); };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) kept += is_kept(i) ? 1 : 0;
    rows.push_back({count(same, kept), "", ""});
    return rows;
}

std::string pad(const std::string& text, std::size_t columns) {
    return text + std::string(columns - std::min(columns, ui::text::count_columns(text)), ' ');
}

} // namespace

std::string write_comparison_table(const core::Rubric& rubric, const core::Comparison& comparison,
                                   const std::string& earlier_date, const std::string& now_date) {
    std::vector<Row> rows = list_rows(rubric, comparison);
    rows.insert(rows.begin(), {rubric.title, earlier_date.empty() ? core::say("Earlier") : earlier_date,
                               now_date.empty() ? core::say("Now") : now_date});
    for (Row& row : rows)
        for (std::string& cell : row) cell = ui::text::make_visible_line(cell);
    std::array<std::size_t, 2> widths = {};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], ui::text::count_columns(row[column]));
    std::string table;
    for (const Row& row : rows) {
        std::string line = pad(row[0], widths[0]) + "  " + pad(row[1], widths[1]) + "  " + row[2];
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + "\n";
    }
    return table;
}

} // namespace platform::cli
