#include "ui/html/write_figures.hpp"

#include "core/export/write_svg.hpp"
#include "ui/html/write_elements.hpp"

#include <algorithm>

namespace ui::html {

namespace {

constexpr double page_em = 42;
constexpr double phone_em = 18;
constexpr double track_em = 20;
constexpr double track_height_em = 1;

core::Polyline draw_stretch(double from_em, double to_em, core::Ink ink, double width_em) {
    const double round_end_em = width_em / 2;
    const double middle_em = track_height_em / 2;
    return {
        {{from_em + round_end_em, middle_em}, {std::max(from_em, to_em - 2 * round_end_em) + round_end_em, middle_em}},
        ink,
        width_em};
}

/// The track, the spread as a band on it, and the mean as a mark across it.
core::Chart draw_profile_row(const flow::ProfileRow& row, int level_top) {
    core::Chart chart;
    chart.width_em = track_em;
    chart.height_em = track_height_em;
    const auto place = [&](double level) { return track_em * std::clamp(level / std::max(level_top, 1), 0.0, 1.0); };
    chart.polylines.push_back(draw_stretch(0, track_em, core::Ink::line, 0.125));
    if (row.level_min && row.level_max && *row.level_min < *row.level_max)
        chart.polylines.push_back(draw_stretch(place(*row.level_min), place(*row.level_max), core::Ink::band, 0.625));
    if (row.tenths) {
        const double mark_em = std::clamp(place(*row.tenths / 10.0), 0.125, track_em - 0.125);
        chart.polylines.push_back({{{mark_em, 0.125}, {mark_em, track_height_em - 0.125}}, core::Ink::accent, 0.25});
    }
    return chart;
}

/// Drawn twice: for paper and wide screens, and for a phone, where the first would be too small to read. The style
/// sheet shows one of them.
std::string write_drawings(const core::Diagram& diagram, const core::SvgDescription& description) {
    return core::write_svg(core::draw_diagram(diagram, page_em), description) +
           wrap("div", "narrow", core::write_svg(core::draw_diagram(diagram, phone_em), description));
}

/// The curve as a table, for those who do not see it.
std::string write_standings(const flow::Curve& block) {
    std::string rows;
    for (const flow::CurveRow& row : block.rows)
        rows += "<tr><th scope=\"row\">" + words(row.stage) + "</th><td>" + words(row.standing) + "</td></tr>\n";
    return rows.empty() ? "" : wrap("table", "unseen", unseen_caption(block.table_caption) + wrap("tbody", "", rows));
}

std::string write_row(const flow::ProfileRow& row, int level_top) {
    return "<tr><th scope=\"row\">" + words(row.name) + "</th><td>" +
           core::write_svg(draw_profile_row(row, level_top), {}) + "</td><td class=\"number\">" + words(row.figure) +
           "</td><td class=\"number\">" + words(row.spread) + "</td></tr>\n";
}

/// One per column after the first: whether it holds figures, which stand below each other at the right.
std::vector<bool> find_figures(const flow::Picture& block) {
    constexpr std::size_t longest = 16;
    std::vector<bool> figures(block.columns.size(), true);
    for (const flow::PictureRow& row : block.rows)
        for (std::size_t i = 0; i < row.figures.size() && i + 1 < figures.size(); ++i)
            if (row.figures[i].size() > longest) figures[i + 1] = false;
    return figures;
}

std::string open_cell(const std::string& tag, bool figure) {
    return "<" + tag + (figure ? " class=\"number\">" : ">");
}

/// The table behind a picture.
std::string write_figures(const flow::Picture& block) {
    if (block.rows.empty()) return {};
    const std::vector<bool> figures = find_figures(block);
    std::string heads, rows;
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        heads += open_cell("th scope=\"col\"", i > 0 && figures[i]) + words(block.columns[i]) + "</th>";
    for (const flow::PictureRow& row : block.rows) {
        rows += "<tr><th scope=\"row\">" + words(row.name) + "</th>";
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            rows += open_cell("td", i + 1 < figures.size() && figures[i + 1]) + words(row.figures[i]) + "</td>";
        rows += "</tr>\n";
    }
    return wrap("table", keep_short("figures", block.rows.size()),
                unseen_caption(block.title) + "<thead><tr>" + heads + "</tr></thead>\n" + wrap("tbody", "", rows));
}

} // namespace

std::string write_curve(const flow::Curve& block) {
    return wrap("figure", "",
                write_drawings(block.curve, {block.title, block.description}) + write_standings(block) +
                    element("figcaption", "", block.caption));
}

std::string write_picture_alone(const flow::Picture& block) {
    return core::write_svg(core::draw_diagram(block.diagram, page_em), {block.title, block.description});
}

/// A radar shows the shape of what stands in bars and figures below it: on a phone, which has no room for the names
/// around it, only those are shown.
std::string write_picture(const flow::Picture& block) {
    const std::string caption = element("figcaption", "", block.caption);
    if (std::holds_alternative<core::Radar>(block.diagram))
        return wrap("figure", "shape", write_picture_alone(block) + caption) + write_figures(block);
    return wrap("figure", "", write_drawings(block.diagram, {block.title, block.description}) + caption) +
           write_figures(block);
}

std::string write_profile(const flow::Profile& block) {
    std::string heads, rows;
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        heads += open_cell("th scope=\"col\"", i > 1) + words(block.columns[i]) + "</th>";
    for (const flow::ProfileRow& row : block.rows) rows += write_row(row, block.level_top);
    return wrap("table", "profile",
                unseen_caption(block.table_caption) + "<thead><tr>" + heads + "</tr></thead>\n" +
                    wrap("tbody", "", rows));
}

} // namespace ui::html
