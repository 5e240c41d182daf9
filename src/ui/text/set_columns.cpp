#include "ui/text/set_columns.hpp"

#include "ui/text/make_visible.hpp"
#include "ui/text/wrap_text.hpp"

#include <algorithm>
#include <cstddef>

namespace ui::text {

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> list_cells(const flow::Picture& picture) {
    std::vector<Cells> rows{picture.columns};
    for (const flow::PictureRow& row : picture.rows) {
        Cells cells{row.name};
        cells.insert(cells.end(), row.figures.begin(), row.figures.end());
        rows.push_back(std::move(cells));
    }
    for (Cells& row : rows)
        for (std::string& cell : row) cell = make_visible_line(cell);
    return rows;
}

std::vector<std::size_t> measure(const std::vector<Cells>& rows) {
    std::vector<std::size_t> widths;
    for (const Cells& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], count_columns(row[i]));
    }
    return widths;
}

std::string set_row(const Cells& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        line += row[i];
        if (i + 1 < row.size()) line += std::string(widths[i] - count_columns(row[i]) + 2, ' ');
    }
    return line;
}

/// "Mean 2.3 · Spread 2 to 3"
std::string tell_figures(const flow::PictureRow& row, const std::vector<std::string>& columns) {
    std::string text;
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
        if (row.figures[i].empty()) continue;
        text += text.empty() ? "" : " · ";
        if (i + 1 < columns.size()) text += columns[i + 1] + " ";
        text += row.figures[i];
    }
    return text;
}

} // namespace

std::vector<std::string> set_columns(const flow::Picture& picture, int columns) {
    if (picture.rows.empty()) return {};
    const std::vector<Cells> rows = list_cells(picture);
    const std::vector<std::size_t> widths = measure(rows);
    std::size_t whole = 2 * (widths.empty() ? 0 : widths.size() - 1);
    for (const std::size_t width : widths) whole += width;
    std::vector<std::string> lines;
    if (whole <= static_cast<std::size_t>(columns)) {
        for (const Cells& row : rows) lines.push_back(set_row(row, widths));
        return lines;
    }
    for (const flow::PictureRow& row : picture.rows) {
        for (std::string& line : wrap_text(row.name, columns)) lines.push_back(std::move(line));
        for (const std::string& line : wrap_text(tell_figures(row, picture.columns), columns - 4))
            lines.push_back("    " + line);
    }
    return lines;
}

} // namespace ui::text
